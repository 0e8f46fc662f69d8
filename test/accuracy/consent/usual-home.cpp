// A smart home hub: what happens between the check and the use.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_home {
using namespace app;

static void tidy(Journal &j) {
  for (int i = 0; i < 3; ++i)
    j.add("tidy");
}
static void maintain(Consent &c) { c.refresh(); }
static void leave(Consent &c) { c.withdraw(Purpose::Analytics); }

void lightsOn(const User &u, Journal &j) {
  if (!consent().granted(Purpose::Analytics))
    return;
  tidy(j);
  redraw();
  track(u.email); // ok
}
void lightsOff(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  maintain(c);
  track(u.email); // ok
}
void doorOpened(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  leave(c);
  track(u.email); // expect: privacy-stale-consent
}
void doorClosed(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.email); // ok
  leave(c);
}
void heatingOn(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.darkTheme = true;
  track(u.email); // ok
}
void heatingOff(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  track(u.email); // expect: privacy-stale-consent
}
void windowOpened(const User &u, Consent &c, bool reset) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (reset)
    c.withdraw(Purpose::Analytics);
  track(u.email); // expect: privacy-stale-consent
}
void windowClosed(const User &u, Consent &c, bool reset) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (reset) {
    c.withdraw(Purpose::Analytics);
    return;
  }
  track(u.email); // ok
}
void reset(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    c.withdraw(Purpose::Analytics);
    if (c.granted(Purpose::Analytics))
// norun: nobody agrees right after having withdrawn
      track(u.email); // ok
  }
}
void kept(const User &u, Consent &c) {
  const bool ok = c.granted(Purpose::Analytics);
  c.withdraw(Purpose::Analytics);
  if (ok)
    track(u.email); // expect: privacy-stale-consent
}
void askedAfter(const User &u, Consent &c) {
  c.withdraw(Purpose::Crash);
  const bool ok = c.granted(Purpose::Analytics);
  if (ok)
    track(u.email); // ok
}
void parentTaken(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Marketing);
  advertise(u.email); // expect: privacy-stale-consent
}
void childTaken(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Email);
  advertise(u.email); // ok
}

// Somebody else in the house.
void guest(const Account &host, const Account &guestOf) {
  Account who = host;
  if (!who.allows(Purpose::Analytics))
    return;
  tidy(journal());
  track(who.phone); // ok
  who = guestOf;
  track(who.phone); // expect: privacy-wrong-subject
}
void everyRoom(const std::vector<Account> &people) {
  bool ok = false;
  for (const Account &p : people) {
    ok = p.allows(Purpose::Analytics);
    if (ok)
      track(p.phone); // ok
  }
}
void lastRoom(const std::vector<Account> &people) {
  bool ok = false;
  for (const Account &p : people)
    ok = ok || p.allows(Purpose::Analytics);
  for (const Account &p : people)
    if (ok)
      track("room " + p.phone); // expect: privacy-wrong-subject
}

} // namespace usual_home
