// Ways in which programs keep an answer: settings loaded as a whole, handlers,
// lists of people, states, bits, tables.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <unordered_map>
#include <variant>

namespace ways_to_keep {
using namespace app;

// A whole settings object is loaded and kept.
struct Config {
  bool stats = false;
  bool crash = false;
  bool dark = false;
};
static Config loadConfig() {
  Config c;
  c.stats = consent().granted(Purpose::Analytics);
  c.crash = consent().granted(Purpose::Crash);
  c.dark = featureOn();
  return c;
}
class Service {
public:
  Service() { reload(); }
  void reload() { cfg_ = loadConfig(); }
  void event(const User &u) {
    if (cfg_.stats)
      track("e" + u.email); // ok
  }
  void dark(const User &u) {
    if (cfg_.dark)
      track("d" + u.email); // expect: privacy-unconsented-flow
  }
  void crashed(const User &u) {
    if (cfg_.stats)
      sendCrash("c" + u.email); // expect: privacy-wrong-purpose
  }

private:
  Config cfg_;
};
void service(const User &u) {
  Service s;
  s.event(u);
  s.dark(u);
  s.crashed(u);
}
class Lazy {
public:
  const Config &cfg() {
    if (!cfg_)
      cfg_ = loadConfig();
    return *cfg_;
  }
  void event(const User &u) {
    if (cfg().stats)
      track("l" + u.email); // ok
  }
  void eventDark(const User &u) {
    if (cfg().dark)
      track("l" + u.phone); // expect: privacy-unconsented-flow
  }

private:
  std::optional<Config> cfg_;
};
void lazy(const User &u) {
  Lazy l;
  l.event(u);
  l.eventDark(u);
}

// Handlers.
struct NoConsent : std::runtime_error {
  NoConsent() : std::runtime_error("no consent") {}
};
static void need(Purpose p) {
  if (!consent().granted(p))
    throw NoConsent();
}
void handled(const User &u) {
  try {
    need(Purpose::Analytics);
    track(u.email); // ok
  } catch (const NoConsent &) {
    journal().add("no");
  }
}
void handledWrongly(const User &u) {
  try {
    need(Purpose::Analytics);
  } catch (const NoConsent &) {
    track(u.email); // expect: privacy-inverted-consent
  }
}
void swallowed(const User &u) {
  try {
    need(Purpose::Analytics);
  } catch (const NoConsent &) {
  }
  track(u.email); // expect: privacy-unconsented-flow
}

// All needed purposes.
static bool all(std::initializer_list<Purpose> ps) {
  for (Purpose p : ps)
    if (!consent().granted(p))
      return false;
  return true;
}
static bool any(std::initializer_list<Purpose> ps) {
  for (Purpose p : ps)
    if (consent().granted(p))
      return true;
  return false;
}
void needsAll(const User &u) {
  if (all({Purpose::Analytics, Purpose::Crash}))
    track(u.email); // ok
}
void needsAny(const User &u) {
  if (any({Purpose::Analytics, Purpose::Crash}))
    track(u.email); // expect: privacy-wrong-purpose
}
// People who agreed.
void filtered(const std::vector<Account> &all) {
  std::vector<const Account *> willing;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      willing.push_back(&a);
  for (const Account *a : willing)
    track(a->phone); // ok
}
void filteredAll(const std::vector<Account> &all) {
  std::vector<const Account *> willing;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      willing.push_back(&a);
  if (!willing.empty())
    for (const Account &a : all)
      track(a.phone); // expect: privacy-wrong-subject
}
void found(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != all.end())
    track(it->phone); // ok
}
void foundOther(const std::vector<Account> &all) {
  auto it = std::find_if(all.begin(), all.end(), [](const Account &a) {
    return a.allows(Purpose::Analytics);
  });
  if (it != all.end())
    track(all.front().phone); // expect: privacy-wrong-subject
}
void byIds() {
  const std::vector<int> ids{1, 2};
  for (int id : ids)
    if (accountOf(id).allows(Purpose::Analytics))
      track(accountOf(id).phone); // ok
}
void byIdsPrevious() {
  const std::vector<int> ids{1, 2};
  int last = 0;
  for (int id : ids) {
    if (last && accountOf(last).allows(Purpose::Analytics))
      track(accountOf(id).phone); // expect: privacy-wrong-subject
    last = id;
  }
}
void cachedAnswers(const std::vector<Account> &all) {
  std::unordered_map<int, bool> may;
  for (const Account &a : all)
    may[a.id] = a.allows(Purpose::Analytics);
  for (const Account &a : all)
    if (may[a.id])
      track(a.phone); // ok
}
void setOfWilling(const std::vector<Account> &all) {
  std::set<int> willing;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      willing.insert(a.id);
  for (const Account &a : all)
    if (willing.count(a.id))
      track(a.phone); // ok
}
void setOfUnwilling(const std::vector<Account> &all) {
  std::set<int> unwilling;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      unwilling.insert(a.id);
  for (const Account &a : all)
    if (!unwilling.count(a.id))
      track(a.phone); // ok
}
void erasedLoop(std::vector<Account> all) {
  for (auto it = all.begin(); it != all.end();)
    if (it->allows(Purpose::Analytics))
      ++it;
    else
      it = all.erase(it);
  for (const Account &a : all)
    track(a.phone); // ok
}
void erasedWilling(std::vector<Account> all) {
  for (auto it = all.begin(); it != all.end();)
    if (it->allows(Purpose::Analytics))
      it = all.erase(it);
    else
      ++it;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-inverted-consent
}
void erasedUnlabelled(std::vector<Account> all) {
  auto it = all.begin();
  while (it != all.end()) {
    if (it->label.empty()) {
      it = all.erase(it);
      continue;
    }
    ++it;
  }
  for (const Account &a : all)
    track(a.phone); // expect: privacy-unconsented-flow
}
void erasedByWhile(std::vector<Account> all) {
  auto it = all.begin();
  while (it != all.end()) {
    if (!it->shareUsage) {
      it = all.erase(it);
      continue;
    }
    ++it;
  }
  for (const Account &a : all)
    track(a.phone); // ok
}
void erasedSome(std::vector<Account> all) {
  for (auto it = all.begin(); it != all.end();) {
    if (featureOn()) {
      ++it;
      continue;
    }
    if (it->allows(Purpose::Analytics))
      ++it;
    else
      it = all.erase(it);
  }
  for (const Account &a : all)
    track(a.phone); // expect: privacy-unconsented-flow
}
void copiesOfWilling(const std::vector<Account> &all) {
  std::vector<Account> willing;
  for (const Account &a : all)
    if (a.shareUsage)
      willing.push_back(a);
  if (willing.empty())
    return;
  track(willing.front().phone); // ok
  for (const Account &a : willing)
    track(a.phone); // ok
}
void allIfSomeAreWilling(const std::vector<Account> &all) {
  std::vector<Account> willing;
  for (const Account &a : all)
    if (a.shareUsage)
      willing.push_back(a);
  if (willing.empty())
    return;
  for (const Account &a : all)
    track(a.phone); // expect: privacy-wrong-subject
}
void linesOfWilling(const std::vector<Account> &all) {
  std::string page;
  for (const Account &a : all)
    if (a.shareUsage)
      page += a.phone;
  if (!page.empty())
    track(page); // ok
}
void lineOfEach(const std::vector<Account> &all) {
  for (const Account &a : all) {
    std::string line;
    if (a.shareUsage)
      line += a.label;
    if (!line.empty())
      track(line + a.phone); // ok
  }
}
void removeIf(std::vector<Account> all) {
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const Account &a) {
                             return !a.allows(Purpose::Analytics);
                           }),
            all.end());
  for (const Account &a : all)
    track(a.phone); // ok
}
void sortedFirst(std::vector<Account> all) {
  std::sort(all.begin(), all.end(), [](const Account &a, const Account &b) {
    return a.id < b.id;
  });
  if (!all.empty() && all[0].allows(Purpose::Analytics))
    track(all[0].phone); // ok
}

// A state machine.
enum class Phase { Idle, Asking, Allowed, Refused };
class Flow {
public:
  void answer(bool yes) { phase_ = yes ? Phase::Allowed : Phase::Refused; }
  void asked() { answer(consent().granted(Purpose::Analytics)); }
  void send(const User &u) {
    if (phase_ == Phase::Allowed)
      track("f" + u.email); // ok
  }
  void sendUnlessRefused(const User &u) {
    if (phase_ != Phase::Refused)
      track("g" + u.email); // expect: privacy-unconsented-flow
  }

private:
  Phase phase_ = Phase::Idle;
};
void flow(const User &u) {
  Flow f;
  f.sendUnlessRefused(u);
  f.asked();
  f.send(u);
}

// Strategy objects.
struct Sender {
  virtual ~Sender() = default;
  virtual void send(const std::string &s) = 0;
};
struct RealSender : Sender {
  void send(const std::string &s) override { track(s); } // ok
};
struct NullSender : Sender {
  void send(const std::string &) override {}
};
static std::unique_ptr<Sender> makeSender() {
  if (consent().granted(Purpose::Analytics))
    return std::make_unique<RealSender>();
  return std::make_unique<NullSender>();
}
void strategy(const User &u) { makeSender()->send(u.email); }
struct LoudSender : Sender {
  void send(const std::string &s) override { track("loud" + s); } // expect: privacy-unconsented-flow
};
static std::unique_ptr<Sender> makeLoud() {
  if (featureOn())
    return std::make_unique<LoudSender>();
  return std::make_unique<NullSender>();
}
void loud(const User &u) { makeLoud()->send(u.email); }

// Optional payloads.
static std::optional<std::string> payload(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return "p" + u.email;
}
void optional(const User &u) {
  if (auto p = payload(u))
    track(*p); // ok
}
void optionalOr(const User &u) {
  track(payload(u).value_or("none")); // ok
}
void optionalOrEmail(const User &u) {
  track(payload(u).value_or("q" + u.phone)); // expect: privacy-unconsented-flow
}
static std::string payloadOrEmpty(const User &u) {
  return consent().granted(Purpose::Analytics) ? u.email : std::string();
}
void unaskedBesides(const User &u) {
  std::string p = payloadOrEmpty(u);
  track(p + u.phone); // expect: privacy-unconsented-flow
}

// Visitors and variants.
struct Yes { int since; };
struct No {};
static std::variant<Yes, No> decide() {
  if (consent().granted(Purpose::Analytics))
    return Yes{1};
  return No{};
}
void variants(const User &u) {
  if (std::holds_alternative<Yes>(decide()))
    track(u.email); // ok
}
void variantNo(const User &u) {
  auto d = decide();
  if (std::get_if<No>(&d))
    track(u.email); // expect: privacy-inverted-consent
}

// Flags as bits.
enum Bits : unsigned { kStats = 1, kCrash = 2 };
static unsigned bits() {
  unsigned b = 0;
  if (consent().granted(Purpose::Analytics))
    b |= kStats;
  if (consent().granted(Purpose::Crash))
    b |= kCrash;
  return b;
}
void bitStats(const User &u) {
  if (bits() & kStats)
    track(u.email); // ok
}
void bitCrash(const User &u) {
  if (bits() & kCrash)
    track(u.email); // expect: privacy-wrong-purpose
}
void bitAny(const User &u) {
  if (bits())
    track(u.email); // expect: privacy-wrong-purpose
}

// A guard object.
class ScopedConsent {
public:
  explicit ScopedConsent(Purpose p) : ok_(consent().granted(p)) {}
  explicit operator bool() const { return ok_; }

private:
  bool ok_;
};
void scoped(const User &u) {
  if (ScopedConsent ok{Purpose::Analytics})
    track(u.email); // ok
}
void scopedOther(const User &u) {
  if (ScopedConsent ok{Purpose::Crash})
    track(u.email); // expect: privacy-wrong-purpose
}

// Functions given along.
static void withConsent(Purpose p, const std::function<void()> &f) {
  if (consent().granted(p))
    f();
}
static void without(Purpose p, const std::function<void()> &f) {
  if (consent().granted(p))
    return;
  f();
}
void given(const User &u) {
  withConsent(Purpose::Analytics, [&] { track(u.email); }); // ok
  without(Purpose::Analytics, [&] { track(u.phone); }); // expect: privacy-inverted-consent
}
template <class F> static auto ifAllowed(Purpose p, F f, F g) {
  return consent().granted(p) ? f() : g();
}
void bothWays(const User &u) {
  std::function<std::string()> yes = [&] { return u.email; };
  std::function<std::string()> no = [] { return version(); };
  track(ifAllowed(Purpose::Analytics, yes, no)); // ok
}

// Asked again.
void retried(const User &u) {
  for (int i = 0; i < 3; ++i) {
    if (consent().ask(Purpose::Analytics) != 0)
      continue;
    track(u.email); // ok
    break;
  }
}
void retriedThenSent(const User &u) {
  for (int i = 0; i < 3; ++i)
    if (consent().ask(Purpose::Analytics) == 0)
      break;
  track(u.email); // expect: privacy-unconsented-flow
}
void retriedFlag(const User &u) {
  bool ok = false;
  for (int i = 0; i < 3 && !ok; ++i)
    ok = consent().ask(Purpose::Analytics) == 0;
  if (!ok)
    return;
  track(u.email); // ok
}
} // namespace ways_to_keep
