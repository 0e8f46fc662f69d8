// What happens between the question and the sending: withdrawals, other calls.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <chrono>

namespace real_withdrawal {
using namespace app;

// Calls that have nothing to do with it.
class Progress {
public:
  void step() { ++done_; }
  void reset() { done_ = 0; }
  int done() const { return done_; }

private:
  int done_ = 0;
};

void manyLinesBetween(const User &u, Consent &c, Journal &j) {
  if (!c.granted(Purpose::Analytics))
    return;
  Progress progress;
  j.add("begin");
  c.refresh();
  for (int i = 0; i < 3; ++i) {
    progress.step();
    redraw();
  }
  const auto when = std::chrono::steady_clock::now();
  j.add(when.time_since_epoch().count() > 0 ? "later" : "now");
  track(u.email); // ok
}

void withdrawnBetween(const User &u, Consent &c, Journal &j) {
  if (!c.granted(Purpose::Analytics))
    return;
  Progress progress;
  j.add("begin");
  c.withdraw(Purpose::Analytics);
  progress.step();
  track(u.email); // expect: privacy-stale-consent
}

void otherWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Crash);
  track(u.email); // ok
}

void parentWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Marketing);
  advertise(u.email); // expect: privacy-stale-consent
}

void siblingWithdrawn(const User &u, Consent &c) {
  if (!c.granted(Purpose::Ads))
    return;
  c.withdraw(Purpose::Email);
  advertise(u.email); // ok
}

void withdrawnAndAsked(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (featureOn())
    c.withdraw(Purpose::Analytics);
  if (c.granted(Purpose::Analytics))
    track(u.email); // ok
}

void withdrawnSometimes(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (featureOn())
    c.withdraw(Purpose::Analytics);
  track(u.email); // expect: privacy-stale-consent
}

void withdrawnAndLeft(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  if (featureOn()) {
    c.withdraw(Purpose::Analytics);
    return;
  }
  track(u.email); // ok
}

void sentThenWithdrawn(const User &u, Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    track(u.email); // ok
    c.withdraw(Purpose::Analytics);
  }
}

// Somewhere down the calls.
static void signOut(Consent &c) {
  journal().add("sign out");
  c.withdraw(Purpose::Analytics);
}
static void signOff(Consent &c) {
  journal().add("sign off");
  c.refresh();
}

void signedOut(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  signOut(c);
  track(u.phone); // expect: privacy-stale-consent
}

void signedOff(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  signOff(c);
  track(u.phone); // ok
}

class AccountMenu {
public:
  explicit AccountMenu(Consent &c) : consent_(c) {}
  void deleteProfile() { consent_.withdraw(Purpose::Analytics); }
  void renameProfile() { name_ = "renamed"; }

private:
  Consent &consent_;
  std::string name_;
};

void profileDeleted(const User &u, Consent &c) {
  AccountMenu menu(c);
  if (!c.granted(Purpose::Analytics))
    return;
  menu.deleteProfile();
  track(u.phone); // expect: privacy-stale-consent
}

void profileRenamed(const User &u, Consent &c) {
  AccountMenu menu(c);
  if (!c.granted(Purpose::Analytics))
    return;
  menu.renameProfile();
  track(u.phone); // ok
}

// The setting that was asked is written.
void optedOutMeanwhile(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.shareUsage = false;
  redraw();
  track(u.email); // expect: privacy-stale-consent
}

void themeChangedMeanwhile(const User &u, Settings &s) {
  if (!s.shareUsage)
    return;
  s.darkTheme = false;
  redraw();
  track(u.email); // ok
}

static void applyProfile(Settings &s, bool quiet) {
  s.darkTheme = quiet;
  if (quiet)
    s.hideMe = true;
}

void quietProfile(const User &u, Settings &s) {
  if (s.hideMe)
    return;
  applyProfile(s, true);
  track(u.email); // expect: privacy-stale-consent
}

void atomicCleared(const User &u, Settings &s) {
  if (!s.telemetry.load())
    return;
  s.telemetry.store(false);
  track(u.email); // expect: privacy-stale-consent
}

void optionCleared(const User &u, Settings &s) {
  if (!s.usageOption)
    return;
  s.soundOption.set(false);
  track(u.email); // ok
  s.usageOption.set(false);
  track(u.phone); // expect: privacy-stale-consent
}

// A loop whose body may end it for the rest.
void loopUntilStop(const std::vector<User> &all, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track(u.email); // expect: privacy-stale-consent
    if (u.score > 3)
      c.withdraw(Purpose::Analytics);
  }
}

void loopThatAsks(const std::vector<User> &all, Consent &c) {
  for (const User &u : all) {
    if (!c.granted(Purpose::Analytics))
      break;
    track(u.email); // ok
    if (u.score > 3)
      c.withdraw(Purpose::Analytics);
  }
}

// One person takes it back, another does not.
void callerWithdraws(const Account &a, const Account &b, Consent &c) {
  if (!c.granted(Purpose::Analytics, a) || !c.granted(Purpose::Analytics, b))
    return;
  c.withdraw(Purpose::Analytics, a);
  track(b.phone); // ok
  track(a.phone); // expect: privacy-stale-consent
}

// Kept from before the withdrawal.
void localKept(const User &u, Consent &c) {
  const bool may = c.granted(Purpose::Analytics);
  c.withdraw(Purpose::Analytics);
  if (may)
    track(u.email); // expect: privacy-stale-consent
}

void localRefreshed(const User &u, Consent &c) {
  bool may = c.granted(Purpose::Analytics);
  if (may && featureOn())
    c.withdraw(Purpose::Analytics);
  may = c.granted(Purpose::Analytics);
  if (may)
    track(u.email); // ok
}

} // namespace real_withdrawal
