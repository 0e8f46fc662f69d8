// Taken back between the question and the sending.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_stale_revoked {
using namespace app;

void withdrawnHere(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void otherWithdrawnHere(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Crash);
  track(u.phone); // ok
}
void sentFirst(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  c.withdraw(Purpose::Analytics);
}

static void signOut(Consent &c) {
  journal().add("bye");
  c.withdraw(Purpose::Analytics);
}
static void signOutOfMail(Consent &c) {
  journal().add("no more mail");
  c.withdraw(Purpose::Email);
}
void farewell(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    signOut(c);
    track(u.email); // expect: privacy-stale-consent
  }
}
void farewellToMail(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    signOutOfMail(c);
    track(u.email); // ok
  }
}

// The whole taken back takes the part along.
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

// Kept in a local.
void localKept(const User &u, Consent &c, bool leaving) {
  const bool ok = c.granted(Purpose::Crash);
  if (leaving)
    c.withdraw(Purpose::Crash);
  if (ok)
    sendCrash(u.email); // expect: privacy-stale-consent
}
void localAskedAgain(const User &u, Consent &c, bool leaving) {
  bool ok = c.granted(Purpose::Crash);
  if (leaving)
    c.withdraw(Purpose::Crash);
  ok = ok && c.granted(Purpose::Crash);
  if (ok)
    sendCrash(u.email); // ok
}
void withdrawnAndLeft(const User &u, Consent &c, bool leaving) {
  if (!c.granted(Purpose::Crash))
    return;
  if (leaving) {
    c.withdraw(Purpose::Crash);
    return;
  }
  sendCrash(u.email); // ok
}

// The setting is switched off.
void switchedOff(const User &u) {
  Settings &s = settings();
  if (s.shareUsage) {
    s.shareUsage = false;
    track(u.phone); // expect: privacy-stale-consent
  }
}
void themeSwitchedOff(const User &u) {
  Settings &s = settings();
  if (s.shareUsage) {
    s.darkTheme = false;
    track(u.phone); // ok
  }
}

// In a loop, after the first round.
void rounds(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  for (int i = 0; i < 3; ++i) {
    track(u.phone); // expect: privacy-stale-consent
    if (i == 1)
      c.withdraw(Purpose::Analytics);
  }
}
void roundsThatAsk(const User &u, Consent &c) {
  for (int i = 0; i < 3; ++i) {
    if (!c.granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
    if (i == 1)
      c.withdraw(Purpose::Analytics);
  }
}

} // namespace wrong_stale_revoked
