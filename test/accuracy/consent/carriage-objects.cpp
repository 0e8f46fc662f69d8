// Answers that objects carry: made with them, told of them, asked through them.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"
#include <array>
#include <tuple>

namespace carriage_objects {
using namespace app;

// Two factories of one class, one of which asks.
class Permit {
public:
  static Permit ask(Purpose p) { return Permit(consent().granted(p)); }
  static Permit always() { return Permit(true); }
  static Permit never() { return Permit(false); }
  bool valid() const { return valid_; }
  bool operator!() const { return !valid_; }
  explicit operator bool() const { return valid_; }

private:
  explicit Permit(bool valid) : valid_(valid) {}
  bool valid_;
};
void permits(const User &u) {
  const Permit asked = Permit::ask(Purpose::Analytics);
  if (asked.valid())
    track(u.phone); // ok
  if (asked)
    track(u.phone); // ok
  if (!asked)
    track(u.phone); // expect: privacy-inverted-consent
  const Permit other = Permit::ask(Purpose::Ads);
  if (other.valid())
    track(u.phone); // expect: privacy-wrong-purpose
  const Permit free = Permit::always();
  if (free.valid())
    track(u.phone); // expect: privacy-unconsented-flow
}
static Permit permitFor(const User &u) {
  if (u.phone.empty())
    return Permit::never();
  return Permit::ask(Purpose::Analytics);
}
void permitOfFunction(const User &u) {
  if (permitFor(u).valid())
    track(u.phone); // ok
}
static void sendWith(const Permit &p, const User &u) {
  if (p)
    track(u.phone); // ok
}
static void sendWithAny(const Permit &p, const User &u) {
  if (p)
    track(u.phone); // expect: privacy-unconsented-flow
}
void permitHandedOn(const User &u) {
  sendWith(Permit::ask(Purpose::Analytics), u);
  sendWithAny(Permit::ask(Purpose::Analytics), u);
  sendWithAny(Permit::always(), u);
}

// Plain structs.
struct Choices {
  bool usage = false;
  bool ads = false;
  int theme = 0;
};
static Choices readChoices() {
  Choices c;
  c.usage = consent().granted(Purpose::Analytics);
  c.ads = consent().granted(Purpose::Ads);
  c.theme = featureOn();
  return c;
}
static void readChoicesInto(Choices &c) {
  c.usage = consent().granted(Purpose::Analytics);
  c.theme = logLevel();
}
void choices(const User &u) {
  const Choices c = readChoices();
  if (c.usage)
    track(u.phone); // ok
  if (c.ads)
    track(u.phone); // expect: privacy-wrong-purpose
  if (c.theme)
    track(u.phone); // expect: privacy-unconsented-flow
}
void choicesBound(const User &u) {
  const auto [usage, ads, theme] = readChoices();
  if (usage && theme >= 0)
    track(u.phone); // ok
  if (ads)
    track(u.phone); // expect: privacy-wrong-purpose
}
void choicesByReference(const User &u) {
  Choices c;
  readChoicesInto(c);
  if (c.usage)
    track(u.phone); // ok
  if (c.theme == 0)
    track(u.phone); // expect: privacy-unconsented-flow
}
void choicesCopied(const User &u) {
  Choices a;
  a.usage = consent().granted(Purpose::Analytics);
  Choices b = a;
  b.theme = 3;
  if (b.usage)
    track(u.phone); // ok
  if (b.theme)
    track(u.phone); // expect: privacy-unconsented-flow
}
void choicesAggregate(const User &u) {
  Choices c{.usage = consent().granted(Purpose::Analytics), .ads = true};
  if (c.usage)
    track(u.phone); // ok
  if (c.ads)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Pairs, tuples, arrays.
static std::pair<bool, std::string> answerAndText() {
  return {consent().granted(Purpose::Analytics), "usage"};
}
static std::tuple<bool, bool> twoAnswers() {
  return std::make_tuple(featureOn(), consent().granted(Purpose::Analytics));
}
void pairs(const User &u) {
  const auto [may, text] = answerAndText();
  if (may)
    track(u.phone + text); // ok
  if (!text.empty())
    track(u.phone); // expect: privacy-unconsented-flow
}
void pairMembers(const User &u) {
  const auto p = answerAndText();
  if (p.first)
    track(u.phone); // ok
}
void tuples(const User &u) {
  const auto [feature, may] = twoAnswers();
  if (may)
    track(u.phone); // ok
  if (feature)
    track(u.phone); // expect: privacy-unconsented-flow
}
void indexed(const User &u) {
  bool answers[2] = {featureOn(), consent().granted(Purpose::Analytics)};
  if (answers[1])
    track(u.phone); // ok
  if (answers[0])
    track(u.phone); // expect: privacy-unconsented-flow
}

// Made in the constructor, by a base, by a setter of its own.
class Reporter {
public:
  explicit Reporter(const Consent &c)
      : usage_(c.granted(Purpose::Analytics)), sounds_(featureOn()) {}
  void send(const User &u) const {
    if (usage_)
      track(u.phone); // ok
  }
  void sendLoud(const User &u) const {
    if (sounds_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool usage_, sounds_;
};
void reporter(const User &u) {
  Reporter r(consent());
  r.send(u);
  r.sendLoud(u);
}
class Base {
public:
  virtual ~Base() = default;

protected:
  Base() : may_(consent().granted(Purpose::Analytics)) {}
  bool may() const { return may_; }

private:
  bool may_;
};
class Derived : public Base {
public:
  void send(const User &u) {
    if (!may())
      return;
    track(u.phone); // ok
  }
};
void derived(const User &u) { Derived().send(u); }

class Lazy {
public:
  void refresh() { state_ = consent().granted(Purpose::Analytics) ? 1 : 0; }
  void send(const User &u) {
    if (state_ < 0)
      refresh();
    if (state_ > 0)
      track(u.phone); // ok
    if (state_ >= 0)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  int state_ = -1;
};
void lazy(const User &u) {
  Lazy l;
  l.send(u);
}

// Through an interface, with one answer or two.
class Gatekeeper {
public:
  virtual ~Gatekeeper() = default;
  virtual bool lets() const = 0;
};
class Asking : public Gatekeeper {
public:
  bool lets() const override { return consent().granted(Purpose::Analytics); }
};
class Strict : public Gatekeeper {
public:
  bool lets() const override {
    return featureOn() && consent().granted(Purpose::Analytics);
  }
};
static void sendPast(const Gatekeeper &g, const User &u) {
  if (g.lets())
    track(u.phone); // ok
}
void gatekeepers(const User &u) {
  sendPast(Asking(), u);
  sendPast(Strict(), u);
}
class Door {
public:
  virtual ~Door() = default;
  virtual bool open() const = 0;
};
class Locked : public Door {
public:
  bool open() const override { return consent().granted(Purpose::Analytics); }
};
class Ajar : public Door {
public:
  bool open() const override { return featureOn(); }
};
static void sendThrough(const Door &d, const User &u) {
  if (d.open())
    track(u.phone); // expect: privacy-unconsented-flow
}
void doors(const User &u) {
  sendThrough(Locked(), u);
  sendThrough(Ajar(), u);
}

// Told through a pointer or a reference.
static void tell(bool *out, bool &other) {
  *out = consent().granted(Purpose::Analytics);
  other = featureOn();
}
void told(const User &u) {
  bool may = false, loud = false;
  tell(&may, loud);
  if (may)
    track(u.phone); // ok
  if (loud)
    track(u.phone); // expect: privacy-unconsented-flow
}
static int tellStatus(bool &out) {
  if (!featureOn())
    return -1;
  out = consent().granted(Purpose::Analytics);
  return 0;
}
void toldWithStatus(const User &u) {
  bool may = false;
  if (tellStatus(may) == 0 && may)
    track(u.phone); // ok
  bool again = false;
  if (tellStatus(again) != 0)
    return;
  track(u.phone + (again ? "1" : "0")); // expect: privacy-unconsented-flow
}
static void tellMode(Mode &out) { out = consent().mode(); }
void toldLevel(const User &u) {
  Mode m = Mode::Off;
  tellMode(m);
  if (m >= Mode::Basic)
    track(u.phone); // ok
  if (m == Mode::Off)
    track(u.phone); // expect: privacy-inverted-consent
}

} // namespace carriage_objects
