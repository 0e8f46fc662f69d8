// What an answer is kept in on its way from the question to the sender.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <array>

namespace carried_answers {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

// Read once into a context that is passed along.
struct Context {
  bool measure = false;
  bool verbose = false;
  std::string channel;
};
static Context makeContext() {
  Context c;
  c.measure = Manager::shared().isAccepted(Category::Measurement);
  c.verbose = logLevel() > 0;
  c.channel = "stable";
  return c;
}
static void measured(const Context &c, const User &u) {
  if (c.measure)
    track(u.phone); // ok
}
static void chatty(const Context &c, const User &u) {
  if (c.verbose)
    track(u.phone); // expect: privacy-unconsented-flow
}
void contextPassed(const User &u) {
  const Context c = makeContext();
  measured(c, u);
  chatty(c, u);
}

// Designated initialisers.
struct SendOptions {
  bool withContact = false;
  bool compressed = false;
};
static void sendWith(const User &u, SendOptions o) {
  if (o.withContact)
    track(u.email); // ok
}
static void sendPacked(const User &u, SendOptions o) {
  if (o.compressed)
    track(u.email); // expect: privacy-unconsented-flow
}
void designated(const User &u) {
  const bool yes = settings().shareUsage;
  sendWith(u, {.withContact = yes, .compressed = true});
  sendPacked(u, {.withContact = yes, .compressed = true});
}

// Wrappers that narrow and wrappers that widen.
static bool narrow() {
  return featureOn() && consent().granted(Purpose::Analytics);
}
static bool widen() {
  return featureOn() || consent().granted(Purpose::Analytics);
}
static bool off() { return !consent().granted(Purpose::Analytics); }
void narrowed(const User &u) {
  if (narrow())
    track(u.phone); // ok
}
void widened(const User &u) {
  if (widen())
    track(u.phone); // expect: privacy-unconsented-flow
}
void wrappedOff(const User &u) {
  if (off())
    return;
  track(u.phone); // ok
}
void wrappedOffBackwards(const User &u) {
  if (!off())
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

// An interface with an honest and a careless implementation.
class Gatekeeper {
public:
  virtual ~Gatekeeper() = default;
  virtual bool mayMeasure() const = 0;
};
class KitGatekeeper final : public Gatekeeper {
public:
  bool mayMeasure() const override {
    return Manager::shared().isAccepted(Category::Measurement);
  }
};
class BuildGatekeeper final : public Gatekeeper {
public:
  bool mayMeasure() const override { return version() != "0.9"; }
};
void honest(const User &u) {
  KitGatekeeper gate;
  if (gate.mayMeasure())
    track(u.phone); // ok
}
void careless(const User &u) {
  BuildGatekeeper gate;
  if (gate.mayMeasure())
    track(u.phone); // expect: privacy-unconsented-flow
}
void ownedGate(const User &u) {
  std::unique_ptr<Gatekeeper> gate = std::make_unique<KitGatekeeper>();
  if (!gate->mayMeasure())
    return;
  track(u.email); // ok
}

// Predicates in std::function.
void predicate(const User &u) {
  const std::function<bool()> may = [] { return settings().shareUsage; };
  if (may())
    track(u.phone); // ok
}
void predicateOther(const User &u) {
  const std::function<bool()> may = [] { return settings().darkTheme; };
  if (may())
    track(u.phone); // expect: privacy-unconsented-flow
}
static void sendWhen(const std::function<bool()> &may, const User &u) {
  if (may())
    track(u.email); // ok
}
void predicatePassed(const User &u) {
  sendWhen([] { return consent().granted(Purpose::Analytics); }, u);
}

// A member set by the constructor.
class Session {
public:
  Session() : measure_(consent().granted(Purpose::Analytics)) {}
  void ping(const User &u) const {
    if (measure_)
      track(u.phone); // ok
  }

private:
  bool measure_;
};
class LooseSession {
public:
  LooseSession() : measure_(consent().days() != 0) {}
  void ping(const User &u) const {
    if (measure_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool measure_;
};
void sessions(const User &u) {
  const Session s;
  s.ping(u);
  const LooseSession l;
  l.ping(u);
}

// A parameter, a flag word.
static void push(const User &u, bool allowed) {
  if (!allowed)
    return;
  track(u.phone); // ok
}
void parameter(const User &u) { push(u, consent().mode() != Mode::Off); }

enum Flags : unsigned { Measure = 1, Beta = 2 };
static unsigned flagsNow() {
  unsigned f = Beta;
  if (settings().shareUsage)
    f |= Measure;
  return f;
}
void flagWord(const User &u) {
  if (flagsNow() & Measure)
    track(u.phone); // ok
}
void flagWordOther(const User &u) {
  if (flagsNow() & Beta)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace carried_answers
