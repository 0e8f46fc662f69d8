// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Asked, answered with yes, and withdrawn before the data leaves.
#include "Inputs/app.h"

void withdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void withdrawnAfter(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  c.withdraw(Purpose::Analytics);
}
void otherWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Ads);
  track(u.phone); // ok
}
void askedAgain(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Analytics);
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
}

static void signOut(Consent &c) { c.withdraw(Purpose::Analytics); }
static void tidy() { redraw(); }
void withdrawnInACallee(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    signOut(c);
    track(u.phone); // expect: privacy-stale-consent
  }
}
void calleeLeavesIt(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    tidy();
    track(u.phone); // ok
  }
}

void inALoop(const std::vector<User> &all, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.phone); // expect: privacy-stale-consent
    c.withdraw(Purpose::Analytics);
  }
}
void inALoopAsking(const std::vector<User> &all, Consent &c) {
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      return;
    track(u.phone); // ok
    c.withdraw(Purpose::Analytics);
  }
}

void setToNo(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  track(u.phone); // expect: privacy-stale-consent
}
void setSomethingElse(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.dark = false;
  track(u.phone); // ok
}
