// RUN: %verify --policy %S/../flows/Inputs/askfirst.yaml %s
// Where a check may stand, and what carries its answer.
#include "../flows/Inputs/app.h"
#include <stdexcept>

// In a wrapper.
static bool mayTrack() {
  return featureOn() && consent().granted(Purpose::Analytics);
}
static bool looksLikeIt() {
  return featureOn() || consent().granted(Purpose::Analytics);
}
static bool inverted() { return !consent().granted(Purpose::Analytics); }
static bool mayUse(Purpose p) { return consent().granted(p); }
static bool slowly(Purpose p) {
  if (!featureOn())
    return false;
  if (consent().granted(p))
    return true;
  return false;
}

void wrappers(const User &u) {
  if (mayTrack())
    track(u.phone); // ok
  if (looksLikeIt())
    track(u.phone); // expect: privacy-unconsented-flow
  if (inverted())
    track(u.phone); // expect: privacy-inverted-consent
  if (!inverted())
    track(u.phone); // ok
  if (mayUse(Purpose::Analytics))
    track(u.phone); // ok
  if (mayUse(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
  if (slowly(Purpose::Analytics))
    track(u.phone); // ok
}

// In the caller.
static void sendGuarded(const User &u) {
  track(u.phone); // ok
}
void caller(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendGuarded(u);
}

static void sendHalf(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
void callerThatAsks(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendHalf(u);
}
void callerThatDoesNot(const User &u) { sendHalf(u); }

static void deep(const User &u) {
  track(u.phone); // ok
}
static void middle(const User &u) { deep(u); }
void twoFramesUp(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  middle(u);
}

// In the callee that sends, and in the one that builds.
static void sendIfAllowed(const std::string &s) {
  if (consent().granted(Purpose::Analytics))
    track(s); // ok
}
static std::string payload(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return "";
  return u.phone;
}
static std::string rawPayload(const User &u) {
  if (!featureOn())
    return "";
  return u.phone;
}
void callees(const User &u) {
  sendIfAllowed(u.phone);
  track(payload(u)); // ok
  track(rawPayload(u)); // expect: privacy-unconsented-flow
}

// Around the value.
void aroundTheValue(const User &u) {
  std::string s = "none";
  if (consent().granted(Purpose::Analytics))
    s = u.phone;
  track(s); // ok
  std::string t = "none";
  if (featureOn())
    t = u.phone;
  track(t); // expect: privacy-unconsented-flow
}

// As a parameter.
static void sendWhen(bool allowed, const User &u) {
  if (allowed)
    track(u.phone); // ok
}
static void sendWhenever(bool allowed, const User &u) {
  if (allowed)
    track(u.phone); // expect: privacy-unconsented-flow
}
void answerAsArgument(const User &u) {
  sendWhen(consent().granted(Purpose::Analytics), u);
  sendWhenever(featureOn(), u);
}

// Throws without consent.
static void require(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("no consent");
}
void required(const User &u) {
  require(Purpose::Analytics);
  track(u.phone); // ok
}
void requiredForOther(const User &u) {
  require(Purpose::Ads);
  track(u.phone); // expect: privacy-wrong-purpose
}

// Kept in a member.
class Reporter {
public:
  explicit Reporter(const Consent &c)
      : allowed_(c.granted(Purpose::Analytics)), on_(featureOn()) {}
  void send(const User &u) {
    if (allowed_) // kept from before the withdrawal below
      track(u.phone); // expect: privacy-stale-consent
    if (on_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool allowed_;
  bool on_;
};

// Between asking and sending.
struct Log {
  void add(const char *);
};
void unrelatedCalls(const User &u, Log &log) {
  if (!consent().granted(Purpose::Analytics))
    return;
  log.add("sending");
  track(u.phone); // ok
}
void withdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void otherWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Ads);
  track(u.phone); // ok
}
void fieldWritten(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  track(u.phone); // expect: privacy-stale-consent
}
void otherFieldWritten(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.darkTheme = true;
  track(u.phone); // ok
}

// Correlated.
void correlated(const User &u) {
  std::optional<std::string> p;
  if (consent().granted(Purpose::Analytics))
    p = u.phone;
  if (p)
    track(*p); // ok
}

void collectedThenSent(const std::vector<User> &all) {
  std::vector<std::string> out;
  for (const User &u : all)
    if (consent().granted(Purpose::Analytics))
      out.push_back(u.phone);
  for (const std::string &s : out)
    track(s); // ok
}

// In a closure.
void closures(const User &u) {
  auto send = [&] {
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  };
  send();
  auto blind = [&] {
    track(u.phone); // expect: privacy-unconsented-flow
  };
  blind();
  auto called = [&] {
    track(u.phone); // ok
  };
  if (consent().granted(Purpose::Analytics))
    called();
}
