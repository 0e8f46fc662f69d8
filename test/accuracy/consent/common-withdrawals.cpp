// Handlers of a withdrawal, and what goes on afterwards.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_withdrawals {
using namespace app;

void lastWords(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track("going " + u.phone); // ok
  consent().withdraw(Purpose::Analytics);
}
void lastWordsTooLate(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  track("going " + u.phone); // expect: privacy-stale-consent
}
void otherWithdrawn(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Ads);
  track("going " + u.phone); // ok
}
void parentWithdrawn(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  consent().withdraw(Purpose::Marketing);
  advertise(u.phone); // expect: privacy-stale-consent
}
void siblingWithdrawn(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  consent().withdraw(Purpose::Email);
  advertise(u.phone); // ok
}

// Inside something that looks harmless.
static void resetToFactory() {
  journal().add("reset");
  consent().withdraw(Purpose::Crash);
}
static void resetWindow() { journal().add("reset"); }
void resetBetween(const User &u) {
  const bool ok = consent().granted(Purpose::Crash);
  resetToFactory();
  if (ok)
    sendCrash(u.email); // expect: privacy-stale-consent
}
void resetWindowBetween(const User &u) {
  const bool ok = consent().granted(Purpose::Crash);
  resetWindow();
  if (ok)
    sendCrash(u.email); // ok
}
void resetThenAsked(const User &u) {
  if (featureOn())
    resetToFactory();
  if (consent().granted(Purpose::Crash))
    sendCrash(u.email); // ok
}

// Perhaps withdrawn.
void perhaps(const User &u, bool leave) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (leave)
    consent().withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void perhapsElse(const User &u, bool leave) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (leave)
    consent().withdraw(Purpose::Analytics);
  else
    track(u.phone); // ok
}
void perhapsReturns(const User &u, bool leave) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (leave) {
    consent().withdraw(Purpose::Analytics);
    return;
  }
  track(u.phone); // ok
}

// In a loop: the second turn comes after the first's withdrawal.
void everyTurn(const std::vector<User> &all) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.phone); // expect: privacy-stale-consent
    consent().withdraw(Purpose::Analytics);
  }
}
void everyTurnAsked(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
    consent().withdraw(Purpose::Analytics);
  }
}

// One person's withdrawal is not another's.
void oneLeaves(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a) ||
      !consent().granted(Purpose::Analytics, b))
    return;
  consent().withdraw(Purpose::Analytics, a);
  track(b.phone); // ok
}
void thatOneLeaves(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a) ||
      !consent().granted(Purpose::Analytics, b))
    return;
  consent().withdraw(Purpose::Analytics, a);
  track(a.phone); // expect: privacy-stale-consent
}

// The setting is written instead.
void switchedOff(const User &u) {
  if (!settings().shareUsage)
    return;
  settings().shareUsage = false;
  track(u.email); // expect: privacy-stale-consent
}
void switchedOffAfter(const User &u) {
  if (!settings().shareUsage)
    return;
  track(u.email); // ok
  settings().shareUsage = false;
}
void themeSwitched(const User &u) {
  if (!settings().shareUsage)
    return;
  settings().darkTheme = false;
  track(u.email); // ok
}
void hidden(const User &u) {
  if (settings().hideMe)
    return;
  settings().hideMe = true;
  track(u.email); // expect: privacy-stale-consent
}
void storeSet(const User &u) {
  if (!store().value("telemetry/enabled").toBool())
    return;
  store().set("ui/dark", false);
  track(u.email); // ok
}

} // namespace common_withdrawals
