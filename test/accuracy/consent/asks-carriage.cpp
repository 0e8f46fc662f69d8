// What carries an answer from where it was asked to where it counts.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <bitset>
#include <set>
#include <variant>

namespace asks_carriage {
using namespace app;

// A snapshot of all answers.
struct Snapshot {
  bool usage = false;
  bool ads = false;
  bool crash = false;
};
static Snapshot takeSnapshot() {
  Snapshot s;
  s.usage = consent().granted(Purpose::Analytics);
  s.ads = consent().granted(Purpose::Ads);
  s.crash = consent().granted(Purpose::Crash);
  return s;
}
void snapshot(const User &u) {
  const Snapshot s = takeSnapshot();
  if (s.usage)
    track(u.email); // ok
  if (s.crash)
    sendCrash(u.email); // ok
}
void snapshotCrossed(const User &u) {
  const Snapshot s = takeSnapshot();
  if (s.crash)
    track(u.email); // expect: privacy-wrong-purpose
}
static void useSnapshot(const Snapshot &s, const User &u) {
  if (s.ads)
    advertise(u.email); // ok
  else
    advertise(u.phone); // expect: privacy-inverted-consent
}
void snapshotHandedOver(const User &u) { useSnapshot(takeSnapshot(), u); }

// A parameter.
static void sendIf(bool allowed, const std::string &s) {
  if (allowed)
    track(s); // ok
}
void parameter(const User &u) {
  sendIf(consent().granted(Purpose::Analytics), u.email);
}
static void sendIfEver(bool allowed, const std::string &s) {
  if (allowed)
    track(s); // expect: privacy-unconsented-flow
}
void parameterTrue(const User &u) { sendIfEver(true, u.email); }
static void sendQuietly(const std::string &s, bool quiet) {
  if (quiet)
    return;
  track(s); // ok
}
void parameterDenied(const User &u) {
  sendQuietly(u.email, !consent().granted(Purpose::Analytics));
}

// An options structure with named members.
struct SendOptions {
  bool anonymous = true;
  int retries = 3;
};
static void sendWith(const User &u, const SendOptions &o) {
  if (!o.anonymous)
    track(u.email); // ok
}
void optionsDesignated(const User &u) {
  sendWith(u, {.anonymous = !consent().granted(Purpose::Analytics),
               .retries = 1});
}
static void sendWithVerbose(const User &u, const SendOptions &o) {
  if (!o.anonymous)
    track(u.email); // expect: privacy-unconsented-flow
}
void optionsVerbose(const User &u) {
  sendWithVerbose(u, {.anonymous = !g_verbose, .retries = 1});
}

// A member, set in the constructor.
class Counter {
public:
  explicit Counter(const Consent &c)
      : on_(c.granted(Purpose::Analytics)), debug_(g_verbose) {}
  void hit(const User &u) const {
    if (on_)
      track(u.email); // ok
  }
  void hitDebug(const User &u) const {
    if (debug_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  const bool on_;
  const bool debug_;
};
void counters(const User &u, const Consent &c) {
  Counter n(c);
  n.hit(u);
  n.hitDebug(u);
}

// A set of what was allowed.
static std::set<Purpose> allowedPurposes() {
  std::set<Purpose> out;
  for (Purpose p : {Purpose::Analytics, Purpose::Ads, Purpose::Crash})
    if (consent().granted(p))
      out.insert(p);
  return out;
}
void setContains(const User &u) {
  const auto allowed = allowedPurposes();
  if (allowed.contains(Purpose::Ads))
    advertise(u.email); // ok
}
void setContainsOther(const User &u) {
  const auto allowed = allowedPurposes();
  if (allowed.count(Purpose::Crash))
    advertise(u.email); // expect: privacy-wrong-purpose
}
void setNotEmpty(const User &u) {
  const auto allowed = allowedPurposes();
  if (!allowed.empty())
    advertise(u.email); // expect: privacy-wrong-purpose
}

// A map of answers.
void mapOfAnswers(const User &u) {
  std::map<std::string, bool> flags;
  flags["usage"] = consent().granted(Purpose::Analytics);
  flags["fast"] = featureOn();
  if (flags["usage"])
    track(u.email); // ok
  if (flags["fast"])
    track(u.phone); // expect: privacy-unconsented-flow
}
void arrayOfAnswers(const User &u) {
  enum { Usage, Banner, Count };
  std::array<bool, Count> flags{};
  flags[Usage] = consent().granted(Purpose::Analytics);
  flags[Banner] = consent().granted(Purpose::Ads);
  if (flags[Usage])
    track(u.email); // ok
  if (flags[Banner])
    track(u.phone); // expect: privacy-wrong-purpose
}

// Bits.
enum Bits : unsigned { UsageBit = 1, AdsBit = 2, FastBit = 4 };
static unsigned allBits() {
  unsigned bits = 0;
  if (consent().granted(Purpose::Analytics))
    bits |= UsageBit;
  if (consent().granted(Purpose::Ads))
    bits |= AdsBit;
  if (featureOn())
    bits |= FastBit;
  return bits;
}
void bits(const User &u) {
  const unsigned b = allBits();
  if (b & UsageBit)
    track(u.email); // ok
}
void bitsOther(const User &u) {
  const unsigned b = allBits();
  if (b & FastBit)
    track(u.email); // expect: privacy-unconsented-flow
}
void bitset(const User &u) {
  std::bitset<4> b;
  b.set(0, consent().granted(Purpose::Analytics));
  b.set(1, featureOn());
  if (b.test(0))
    track(u.email); // ok
  if (b.test(1))
    track(u.phone); // expect: privacy-unconsented-flow
}

// An enumeration of one's own.
enum class Access { None, Anonymous, Full };
static Access accessNow() {
  if (!featureOn())
    return Access::None;
  return consent().granted(Purpose::Analytics) ? Access::Full
                                               : Access::Anonymous;
}
void accessFull(const User &u) {
  if (accessNow() == Access::Full)
    track(u.email); // ok
}
void accessAny(const User &u) {
  if (accessNow() != Access::None)
    track(u.email); // expect: privacy-unconsented-flow
}
void accessSwitch(const User &u) {
  switch (accessNow()) {
  case Access::Full:
    track(u.email); // ok
    break;
  case Access::Anonymous:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  default:
    break;
  }
}

// Wrappers.
static bool on() { return featureOn() && consent().granted(Purpose::Ads); }
static bool either() { return featureOn() || consent().granted(Purpose::Ads); }
static bool off() { return !on(); }
void wrapped(const User &u) {
  if (off())
    return;
  advertise(u.email); // ok
}
void wrappedEither(const User &u) {
  if (either())
    advertise(u.email); // expect: privacy-unconsented-flow
}

// An interface.
class Gate {
public:
  virtual ~Gate() = default;
  virtual bool open() const = 0;
};
class ConsentGate : public Gate {
public:
  bool open() const override { return consent().granted(Purpose::Crash); }
};
class TimeGate : public Gate {
public:
  bool open() const override { return featureOn(); }
};
static void through(const Gate &g, const User &u) {
  if (g.open())
    sendCrash(u.email); // ok
}
void gateOfConsent(const User &u) { through(ConsentGate(), u); }
static void throughAny(const Gate &g, const User &u) {
  if (g.open())
    sendCrash(u.email); // expect: privacy-unconsented-flow
}
void gateOfTime(const User &u) {
  throughAny(ConsentGate(), u);
  throughAny(TimeGate(), u);
}

// Functions as values.
void predicate(const User &u) {
  std::function<bool()> ask = [] { return consent().granted(Purpose::Ads); };
  if (ask && ask())
    advertise(u.email); // ok
}
void predicateThere(const User &u) {
  std::function<bool()> ask = [] { return consent().granted(Purpose::Ads); };
  if (ask)
    advertise(u.email); // expect: privacy-unconsented-flow
}
class Module {
public:
  explicit Module(std::function<bool()> ask) : ask_(std::move(ask)) {}
  void send(const User &u) const {
    if (ask_())
      track(u.email); // ok
  }

private:
  std::function<bool()> ask_;
};
void modulePredicate(const User &u) {
  Module m([] { return consent().granted(Purpose::Analytics); });
  m.send(u);
}
class LooseModule {
public:
  explicit LooseModule(std::function<bool()> ask) : ask_(std::move(ask)) {}
  void send(const User &u) const {
    if (ask_())
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  std::function<bool()> ask_;
};
void looseModulePredicate(const User &u) {
  LooseModule m([] { return featureOn(); });
  m.send(u);
}
void functionPointer(const User &u) {
  bool (*ask)() = &on;
  if (ask())
    advertise(u.email); // ok
  ask = &either;
  if (ask())
    advertise(u.phone); // expect: privacy-unconsented-flow
}

// A callback that gets the answer.
static void askAsync(Purpose p, const std::function<void(bool)> &then) {
  then(consent().granted(p));
}
void answerArrives(const User &u) {
  askAsync(Purpose::Analytics, [&](bool allowed) {
    if (!allowed)
      return;
    track(u.email); // ok
  });
}
void answerUnread(const User &u) {
  askAsync(Purpose::Analytics, [&](bool) {
    track(u.email); // expect: privacy-unconsented-flow
  });
}
void answerForOther(const User &u) {
  askAsync(Purpose::Crash, [&](bool allowed) {
    if (allowed)
      track(u.email); // expect: privacy-wrong-purpose
  });
}

// An observer keeps a member up to date.
class Observed {
public:
  void addListener(std::function<void(bool)> f) { f_ = std::move(f); }
  void changed() {
    if (f_)
      f_(consent().granted(Purpose::Analytics));
  }

private:
  std::function<void(bool)> f_;
};
class Listener {
public:
  explicit Listener(Observed &o) {
    o.addListener([this](bool on) { enabled_ = on; });
  }
  void send(const User &u) const {
    if (enabled_)
      track(u.email); // ok
    if (!enabled_)
      track(u.phone); // expect: privacy-inverted-consent
  }

private:
  bool enabled_ = false;
};
void observers(const User &u) {
  Observed o;
  Listener l(o);
  o.changed();
  l.send(u);
}

// A variant of decisions.
struct Refused {};
struct Agreed {
  int version = 1;
};
static std::variant<Refused, Agreed> decide() {
  if (consent().granted(Purpose::Analytics))
    return Agreed{};
  return Refused{};
}
void decided(const User &u) {
  const auto d = decide();
  if (std::holds_alternative<Agreed>(d))
    track(u.email); // ok
}
void decidedRefused(const User &u) {
  const auto d = decide();
  if (std::get_if<Refused>(&d))
    track(u.email); // expect: privacy-inverted-consent
}

// An optional client.
class Client {
public:
  void send(const std::string &s) {
    track(s); // ok
  }
};
static std::optional<Client> connect() {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return Client();
}
void client(const User &u) {
  if (auto c = connect())
    c->send(u.email);
}

// Refusals gathered, those left out.
void refusalsLeftOut(const std::vector<Account> &all) {
  std::set<int> refused;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      refused.insert(a.id);
  for (const Account &a : all) {
    if (refused.count(a.id))
      continue;
    track(a.phone); // ok
  }
}
void refusalsOnly(const std::vector<Account> &all) {
  std::set<int> refused;
  for (const Account &a : all)
    if (!a.allows(Purpose::Analytics))
      refused.insert(a.id);
  for (const Account &a : all) {
    if (!refused.count(a.id))
      continue;
    track(a.phone); // expect: privacy-inverted-consent
  }
}
void allOf(const User &u) {
  const std::vector<Purpose> needed = {Purpose::Analytics, Purpose::Crash};
  if (std::all_of(needed.begin(), needed.end(),
                  [](Purpose p) { return consent().granted(p); }))
    track(u.email); // ok
}
void anyOf(const User &u) {
  const std::vector<Purpose> needed = {Purpose::Analytics, Purpose::Crash};
  if (std::any_of(needed.begin(), needed.end(),
                  [](Purpose p) { return consent().granted(p); }))
    track(u.email); // expect: privacy-wrong-purpose
}

// A closure leaves the answer in a variable of its maker.
void leftByClosure(const User &u) {
  bool ok = false;
  auto ask = [&] { ok = consent().granted(Purpose::Analytics); };
  ask();
  if (ok)
    track(u.email); // ok
}
void leftByCallback(const User &u) {
  bool ok = false;
  now([&ok] { ok = consent().granted(Purpose::Analytics); });
  if (ok)
    track(u.email); // ok
}
void leftByCallbackOther(const User &u) {
  bool ok = false;
  now([&ok] { ok = featureOn(); });
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}
void leftByCallbackOfOther(const User &u) {
  bool ok = false;
  now([&ok] { ok = consent().granted(Purpose::Crash); });
  if (ok)
    track(u.email); // expect: privacy-wrong-purpose
}
template <class F> static void runNow(F f) { f(); }
void leftUnderCheck(const User &u) {
  bool ok = false;
  runNow([&] {
    if (consent().granted(Purpose::Analytics))
      ok = true;
  });
  if (!ok)
    return;
  track(u.email); // ok
}
void writtenAfterwards(const User &u) {
  bool ok = false;
  now([&ok] { ok = consent().granted(Purpose::Analytics); });
  ok = true;
  redraw();
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}
void writtenForClosure(const User &u) {
  bool ok = false;
  auto send = [&] {
    if (ok)
      track(u.email); // ok
  };
  ok = consent().granted(Purpose::Analytics);
  send();
}

// A list of bits beside the list of people.
void bitsBeside(const std::vector<Account> &all) {
  std::vector<bool> allowed(all.size());
  for (size_t i = 0; i < all.size(); ++i)
    allowed[i] = all[i].allows(Purpose::Analytics);
  for (size_t i = 0; i < all.size(); ++i)
    if (allowed[i])
      track(all[i].phone); // ok
}
void bitsBesideLabels(const std::vector<Account> &all) {
  std::vector<bool> named(all.size());
  for (size_t i = 0; i < all.size(); ++i)
    named[i] = !all[i].label.empty();
  for (size_t i = 0; i < all.size(); ++i)
    if (named[i])
      track(all[i].phone); // expect: privacy-unconsented-flow
}

} // namespace asks_carriage
