// Answers that are changed by somebody else: setters, references, objects of
// the same kind, helpers that are told what to take back, functions that are
// called under a check and take it back before they send.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace survival_more {
using namespace app;

// Setters: what they are handed decides.
static void setShare(bool on) { settings().shareUsage = on; }
static void setAds(bool on) { settings().showAds = on; }
static void turnOff(bool &flag) { flag = false; }
static void turnOffAt(bool *flag) { *flag = false; }
static void clearIf(bool really) {
  if (really)
    settings().shareUsage = false;
}
static void tidy(Settings &s) { s.shareUsage = false; }
static void dim(Settings &s) { s.darkTheme = true; }

void setterToNo(const User &u) {
  if (!settings().shareUsage)
    return;
  setShare(false);
  track(u.phone); // expect: privacy-stale-consent
}
void setterOfOther(const User &u) {
  if (!settings().shareUsage)
    return;
  setAds(false);
  track(u.phone); // ok
}
void referenceToNo(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  turnOff(s.shareUsage);
  track(u.phone); // expect: privacy-stale-consent
}
void referenceOfOther(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  turnOff(s.darkTheme);
  track(u.phone); // ok
}
void pointerToNo(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  turnOffAt(&s.shareUsage);
  track(u.phone); // expect: privacy-stale-consent
}
void pointerOfOther(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  turnOffAt(&s.darkTheme);
  track(u.phone); // ok
}
void localReference(const User &u, Settings &s) {
  bool &on = s.shareUsage;
  if (!on)
    return;
  on = false;
  track(u.phone); // expect: privacy-stale-consent
}
void clearedForSure(const User &u) {
  if (!settings().shareUsage)
    return;
  clearIf(true);
  track(u.phone); // expect: privacy-stale-consent
}
void notCleared(const User &u) {
  if (!settings().shareUsage)
    return;
  clearIf(false);
  track(u.phone); // ok
}
void byHelper(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  tidy(s);
  track(u.phone); // expect: privacy-stale-consent
}
void byHelperOther(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  dim(s);
  track(u.phone); // ok
}
void ofAnotherObject(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  Settings defaults;
  tidy(defaults);
  track(u.phone); // ok
}
void anotherObjectsField(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  Settings defaults;
  defaults.shareUsage = false;
  track(u.phone); // ok
}

// An object of one's own that keeps the answer, and its methods.
class Session {
public:
  explicit Session(const Consent &c) : may_(c.granted(Purpose::Analytics)) {}
  bool may() const { return may_; }
  void stop() { may_ = false; }
  void rename(const char *to) { name_ = to; }
  void tick() { ++ticks_; }

private:
  bool may_;
  int ticks_ = 0;
  std::string name_;
};
void stopped(const User &u, const Consent &c) {
  Session s(c);
  if (!s.may())
    return;
  s.stop();
  if (s.may())
    journal().add("never");
}
void renamed(const User &u, const Consent &c) {
  Session s(c);
  if (!s.may())
    return;
  s.rename("second");
  s.tick();
  track(u.phone); // ok
}

// Told what to take back.
static void takeBack(Consent &c, Purpose p) { c.withdraw(p); }
static void takeBackTwice(Consent &c, Purpose p) { takeBack(c, p); }
static void takeBackIf(Consent &c, Purpose p, bool really) {
  if (really)
    c.withdraw(p);
}
void takenBack(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  takeBack(c, Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void otherTakenBack(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  takeBack(c, Purpose::Crash);
  track(u.phone); // ok
}
void takenBackTwoDown(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  takeBackTwice(c, Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void otherTakenBackTwoDown(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  takeBackTwice(c, Purpose::Ads);
  track(u.phone); // ok
}
void notReallyTakenBack(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  takeBackIf(c, Purpose::Analytics, false);
  track(u.phone); // ok
}

// Under the check of a caller, and taken back before the sending.
static void endAndSend(const User &u, Consent &c) {
  c.withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
static void sendAndEnd(const User &u, Consent &c) {
  track(u.phone); // ok
  c.withdraw(Purpose::Analytics);
}
static void endOtherAndSend(const User &u, Consent &c) {
  c.withdraw(Purpose::Crash);
  track(u.phone); // ok
}
void callerAsked(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics))
    endAndSend(u, c);
}
void callerAskedInTime(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics))
    sendAndEnd(u, c);
}
void callerAskedOther(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics))
    endOtherAndSend(u, c);
}

// Taken back only where it was refused anyway.
static void tidyUp(Consent &c) {
  if (!c.granted(Purpose::Analytics))
    c.withdraw(Purpose::Analytics);
}
void refusedAnyway(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  tidyUp(c);
  track(u.phone); // ok
}

// By one of several people, through a helper.
static void forgetAccount(const Account &who) {
  consent().withdraw(Purpose::Analytics, who);
}
void oneLeaves(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  forgetAccount(b);
  track(a.phone); // ok
}
void thatOneLeaves(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  forgetAccount(b);
  forgetAccount(a);
  track(a.phone); // expect: privacy-stale-consent
}

// A kept answer is no question asked again.
void keptAcross(const User &u, Consent &c) {
  bool may = c.granted(Purpose::Analytics);
  if (may)
    journal().add("may");
  c.withdraw(Purpose::Analytics);
  if (may)
    track(u.phone); // expect: privacy-stale-consent
}
void askedAcross(const User &u, Consent &c) {
  bool may = c.granted(Purpose::Analytics);
  if (may)
    journal().add("may");
  c.withdraw(Purpose::Crash);
  may = c.granted(Purpose::Analytics);
  if (may)
    track(u.phone); // ok
}

// The atomic and the option, by other spellings.
void exchanged(const User &u, Settings &s) {
  if (!s.telemetry)
    return;
  s.telemetry.exchange(false);
  track(u.phone); // expect: privacy-stale-consent
}
void assigned(const User &u, Settings &s) {
  if (!s.telemetry)
    return;
  s.telemetry = false;
  track(u.phone); // expect: privacy-stale-consent
}
void globalAtomic(const User &u) {
  if (g_hideLocation.load())
    return;
  g_hideLocation.store(true);
  track(u.phone); // expect: privacy-stale-consent
}
void readOnly(const User &u, Settings &s) {
  if (!s.telemetry.load())
    return;
  if (s.telemetry.is_lock_free())
    journal().add("fast");
  track(u.phone); // ok
}

// Deferred: what runs later takes nothing back now.
void withdrawnLater(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  onEvent("quit", [&c] { c.withdraw(Purpose::Analytics); });
  track(u.phone); // ok
}
void withdrawnAtOnce(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  now([&c] { c.withdraw(Purpose::Analytics); });
  track(u.phone); // expect: privacy-stale-consent
}

} // namespace survival_more
