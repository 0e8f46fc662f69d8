// A clinic's front desk: profiles, purposes as arguments, results as types,
// visitors, builders, static checks, sinks behind interfaces.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <variant>

namespace prog_clinic {
using namespace app;

// A reporter for one purpose, made by who knows it.
class Reporter {
public:
  explicit Reporter(Purpose p) : purpose_(p) {}
  bool open() const { return consent().granted(purpose_); }
  void send(const User &u) const {
    if (!open())
      return;
    track(u.email); // expect: privacy-wrong-purpose
  }

private:
  const Purpose purpose_;
};
class UsageReporter {
public:
  explicit UsageReporter(Purpose p) : purpose_(p) {}
  bool open() const { return consent().granted(purpose_); }
  void send(const User &u) const {
    if (!open())
      return;
    track(u.email); // ok
  }

private:
  const Purpose purpose_;
};
void reporters(const User &u) {
  Reporter crash(Purpose::Crash);
  crash.send(u);
  UsageReporter usage(Purpose::Analytics);
  usage.send(u);
}

// Settings with a builder.
class Config {
public:
  static Config load() {
    Config c;
    c.usage_ = consent().granted(Purpose::Analytics);
    c.offers_ = consent().granted(Purpose::Ads);
    return c;
  }
  bool usage() const { return usage_; }
  bool offers() const { return offers_; }
  bool anything() const { return usage_ || offers_; }
  bool everything() const { return usage_ && offers_; }

private:
  bool usage_ = false, offers_ = false;
};
void configured(const User &u) {
  const Config c = Config::load();
  if (c.usage())
    track(u.email); // ok
  if (c.everything())
    advertise(u.email); // ok
}
void configuredAny(const User &u) {
  const Config c = Config::load();
  if (c.anything())
    track(u.email); // expect: privacy-wrong-purpose
}

// Held by pointer.
class Front {
public:
  explicit Front(std::shared_ptr<const Config> c) : config_(std::move(c)) {}
  void visit(const User &u) {
    if (config_ && config_->usage())
      track(u.email); // ok
  }
  void visitConfigured(const User &u) {
    if (config_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  std::shared_ptr<const Config> config_;
};
void front(const User &u) {
  Front f(std::make_shared<const Config>(Config::load()));
  f.visit(u);
  f.visitConfigured(u);
}

// The result says whether it may be sent.
struct Withheld {};
using Shareable = std::variant<Withheld, std::string>;
static Shareable shareable(const User &u) {
  if (!settings().shareUsage)
    return Withheld{};
  return u.email;
}
static Shareable always(const User &u) {
  if (u.email.empty())
    return Withheld{};
  return u.email;
}
void variants(const User &u) {
  if (auto s = shareable(u); auto *text = std::get_if<std::string>(&s))
    track(*text); // ok
}
void variantsAlways(const User &u) {
  if (auto s = always(u); auto *text = std::get_if<std::string>(&s))
    track(*text); // expect: privacy-unconsented-flow
}
static std::optional<std::string> contact(const User &u) {
  return settings().shareUsage ? std::optional<std::string>(u.email)
                               : std::nullopt;
}
void optionals(const User &u) {
  if (const auto c = contact(u))
    track(*c); // ok
  track(contact(u).value_or("none")); // ok
}

// Masks the text unless allowed.
static std::string shown(const std::string &text, bool allowed) {
  return allowed ? text : std::string(text.size(), '*');
}
static std::string shownWrong(const std::string &text, bool hide) {
  if (hide)
    return text;
  return "***";
}
void masked(const User &u) {
  track(shown(u.email, consent().granted(Purpose::Analytics))); // ok
}
void maskedAlways(const User &u) {
  track(shown(u.email, true)); // expect: privacy-unconsented-flow
}
void maskedOther(const User &u) {
  track(shown(u.email, consent().granted(Purpose::Crash))); // expect: privacy-wrong-purpose
}
void maskedWrong(const User &u) {
  track(shownWrong(u.email, !settings().shareUsage)); // expect: privacy-inverted-consent
}

// Sinks behind an interface; the decorator asks.
class Sender {
public:
  virtual ~Sender() = default;
  virtual void send(const std::string &text) = 0;
};
class PlainSender : public Sender {
public:
  void send(const std::string &text) override {
    track(text); // expect: privacy-unconsented-flow
  }
};
class InnerSender : public Sender {
public:
  void send(const std::string &text) override {
    track(text); // ok
  }
};
class AskingSender : public Sender {
public:
  explicit AskingSender(InnerSender inner) : inner_(std::move(inner)) {}
  void send(const std::string &text) override {
    if (consent().granted(Purpose::Analytics))
      inner_.send(text);
  }

private:
  InnerSender inner_;
};
static void sendAll(Sender &s, const User &u) { s.send(u.email); }
void senders(const User &u) {
  PlainSender p;
  sendAll(p, u);
  AskingSender a{InnerSender()};
  sendAll(a, u);
}

void localAnswer(const User &u) {
  const auto may = [] { return consent().granted(Purpose::Analytics); };
  if (may())
    track(u.email); // ok
  const auto mayNot = [&] { return !may(); };
  if (mayNot())
    track(u.phone); // expect: privacy-inverted-consent
}
void memberFunction(const User &u) {
  bool (Consent::*ask)(Purpose) const = &Consent::granted;
  if ((consent().*ask)(Purpose::Analytics))
    track(u.email); // ok
}
void functionPointer(const User &u) {
  bool (*may)() = [] { return settings().shareUsage; };
  if (!may())
    return;
  track(u.email); // ok
}

// Switch with several labels.
void labelled(const User &u) {
  switch (consent().mode()) {
  case Mode::Basic:
  case Mode::Full:
    track(u.email); // ok
    break;
  case Mode::Off:
    break;
  }
}
void labelledDefault(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    return;
  default:
    break;
  }
  track(u.email); // ok
}
void labelledFall(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    journal().add("off");
    [[fallthrough]];
  case Mode::Basic:
    track(u.email); // expect: privacy-unconsented-flow
    break;
  case Mode::Full:
    break;
  }
}
void atLeast(const User &u) {
  if (static_cast<int>(consent().mode()) > static_cast<int>(Mode::Off))
    track(u.email); // ok
}
void below(const User &u) {
  if (consent().mode() < Mode::Basic)
    track(u.email); // expect: privacy-inverted-consent
}

// Structured pieces.
static std::pair<bool, std::string> state(const User &u) {
  return {settings().shareUsage, u.email};
}
void pieces(const User &u) {
  auto [ok, text] = state(u);
  if (ok)
    track(text); // ok
}
void piecesUnread(const User &u) {
  auto [ok, text] = state(u);
  if (!text.empty())
    track(text); // expect: privacy-unconsented-flow
}
void arrays(const User &u) {
  const std::array<bool, 3> on{consent().granted(Purpose::Analytics),
                               consent().granted(Purpose::Ads), featureOn()};
  enum { Usage, Offers, Feature };
  if (on[Usage])
    track(u.email); // ok
  if (on[Offers])
    advertise(u.email); // ok
  if (on[Feature])
    track(u.phone); // expect: privacy-unconsented-flow
}

// Set algebra.
void subset(const User &u) {
  std::set<Purpose> missing{Purpose::Analytics, Purpose::Crash};
  for (auto it = missing.begin(); it != missing.end();)
    it = consent().granted(*it) ? missing.erase(it) : std::next(it);
  if (!missing.empty())
    return;
  track(u.email); // ok
}
void countIf(const User &u) {
  const std::array<Purpose, 2> need{Purpose::Analytics, Purpose::Crash};
  const auto n = std::count_if(need.begin(), need.end(), [](Purpose p) {
    return consent().granted(p);
  });
  if (n == 2)
    track(u.email); // ok
}
void noneOf(const User &u) {
  const std::array<Purpose, 2> need{Purpose::Analytics, Purpose::Crash};
  if (std::none_of(need.begin(), need.end(),
                   [](Purpose p) { return consent().granted(p); }))
    return;
  track(u.email); // expect: privacy-wrong-purpose
}
void noneMissing(const User &u) {
  const std::array<Purpose, 2> need{Purpose::Analytics, Purpose::Crash};
  if (std::any_of(need.begin(), need.end(),
                  [](Purpose p) { return !consent().granted(p); }))
    return;
  track(u.email); // ok
}
void byIndex(const User &u) {
  const std::array<Purpose, 2> need{Purpose::Analytics, Purpose::Crash};
  for (std::size_t i = 0; i < need.size(); ++i)
    if (!consent().granted(need[i]))
      return;
  track(u.email); // ok
}

// Asked twice; the second time in another place.
static void finish(const std::string &text) {
  if (consent().granted(Purpose::Analytics))
    track(text); // ok
}
void twice(const User &u) {
  std::string text = u.name;
  if (consent().granted(Purpose::Analytics))
    text = u.email;
  redraw();
  finish(text);
}

// A getter that logs, a setter that validates.
class Flag {
public:
  bool get() const {
    journal().add("read");
    return on_;
  }
  void set(bool on) {
    if (on == on_)
      return;
    on_ = on;
    redraw();
  }

private:
  bool on_ = false;
};
void flags(const User &u) {
  Flag usage, sound;
  usage.set(consent().granted(Purpose::Analytics));
  sound.set(true);
  if (usage.get())
    track(u.email); // ok
  if (sound.get())
    track(u.phone); // expect: privacy-unconsented-flow
}
struct Panel {
  Flag usage, offers;
  void refresh() {
    usage.set(consent().granted(Purpose::Analytics));
    offers.set(consent().granted(Purpose::Ads));
  }
};
void panel(const User &u) {
  Panel p;
  p.refresh();
  if (p.usage.get())
    track(u.email); // ok
  if (p.offers.get())
    advertise(u.email); // ok
}
void panelCrossed(const User &u) {
  Panel p;
  p.refresh();
  if (p.offers.get())
    track(u.email); // expect: privacy-wrong-purpose
}

} // namespace prog_clinic
