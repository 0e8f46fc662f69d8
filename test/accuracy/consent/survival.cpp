// What stands between asking and sending: lines that have nothing to do with
// it, and lines that end it.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace survival {
using namespace app;

// Own helpers with bodies, so that their effects can be known.
static void setDark(bool on) { settings().darkTheme = on; }
static void optOut() { settings().shareUsage = false; }
static void optOutDeep() {
  setDark(true);
  optOut();
}
static void withdrawAll(Consent &c) { c.withdraw(Purpose::Analytics); }
static void withdrawAds(Consent &c) { c.withdraw(Purpose::Ads); }
static int counter = 0;
static void count() { ++counter; }

void unrelatedCalls(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  journal().add("sending");
  count();
  redraw();
  track(u.phone); // ok
}

void sameObjectUnrelated(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.refresh();
  track(u.phone); // ok
}

void otherField(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.darkTheme = !s.darkTheme;
  track(u.phone); // ok
}

void sameField(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  track(u.phone); // expect: privacy-stale-consent
}

void otherFieldInCallee(const User &u) {
  if (!settings().shareUsage)
    return;
  setDark(true);
  track(u.phone); // ok
}

void sameFieldInCallee(const User &u) {
  if (!settings().shareUsage)
    return;
  optOut();
  track(u.phone); // expect: privacy-stale-consent
}

void sameFieldTwoCallsDown(const User &u) {
  if (!settings().shareUsage)
    return;
  optOutDeep();
  track(u.phone); // expect: privacy-stale-consent
}

void denialSetAgain(const User &u, Settings &s) {
  if (s.hideMe)
    return;
  s.hideMe = true;
  track(u.phone); // expect: privacy-stale-consent
}

void otherDenial(const User &u, Settings &s) {
  if (s.hideMe)
    return;
  s.darkTheme = true;
  track(u.phone); // ok
}

void globalCleared(const User &u) {
  if (!g_shareUsage)
    return;
  g_shareUsage = false;
  track(u.phone); // expect: privacy-stale-consent
}

void otherGlobalCleared(const User &u) {
  if (!g_shareUsage)
    return;
  g_verbose = false;
  track(u.phone); // ok
}

void atomicCleared(const User &u, Settings &s) {
  if (!s.telemetry.load())
    return;
  s.telemetry.store(false);
  track(u.phone); // expect: privacy-stale-consent
}

void optionCleared(const User &u, Settings &s) {
  if (!s.usageOption.get())
    return;
  s.usageOption.set(false);
  track(u.phone); // expect: privacy-stale-consent
}

void otherOptionCleared(const User &u, Settings &s) {
  if (!s.usageOption.get())
    return;
  s.soundOption.set(false);
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

void parentWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Marketing);
  advertise(u.phone); // expect: privacy-stale-consent
}

void siblingWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Email);
  advertise(u.phone); // ok
}

void withdrawnInCallee(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  withdrawAll(c);
  track(u.phone); // expect: privacy-stale-consent
}

void otherWithdrawnInCallee(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  withdrawAds(c);
  track(u.phone); // ok
}

void withdrawnOnOnePath(const User &u, Consent &c, bool tired) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (tired)
    c.withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}

void withdrawnOnTheOtherPath(const User &u, Consent &c, bool tired) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (tired) {
    c.withdraw(Purpose::Analytics);
    return;
  }
  track(u.phone); // ok
}

void askedAgainAfterwards(const User &u, Consent &c, bool tired) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (tired)
    c.withdraw(Purpose::Analytics);
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void withdrawnAfterSending(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  c.withdraw(Purpose::Analytics);
}

void keptAnswerWithdrawn(const User &u, Consent &c) {
  const bool ok = c.granted(Purpose::Analytics);
  c.withdraw(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-stale-consent
}

void keptAnswerOtherWithdrawn(const User &u, Consent &c) {
  const bool ok = c.granted(Purpose::Analytics);
  c.withdraw(Purpose::Crash);
  if (ok)
    track(u.phone); // ok
}

void withdrawnInTheLoop(const std::vector<User> &all, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.phone); // expect: privacy-stale-consent
    c.withdraw(Purpose::Analytics);
  }
}

void askedInTheLoop(const std::vector<User> &all, Consent &c) {
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
    c.withdraw(Purpose::Analytics);
  }
}

void variableReassigned(const User &u, bool other) {
  bool ok = consent().granted(Purpose::Analytics);
  if (ok) {
    ok = other;
    track(u.phone); // ok
  }
  if (ok)
    track(u.email); // ok
}

void variableReassignedBefore(const User &u, bool other) {
  bool ok = consent().granted(Purpose::Analytics);
  journal().add(ok ? "yes" : "no");
  ok = other;
  if (ok)
    track(u.email); // expect: privacy-unconsented-flow
}

} // namespace survival
