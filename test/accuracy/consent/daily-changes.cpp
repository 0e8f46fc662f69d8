// A browser: what happens between the question and the sending.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_changes {
using namespace app;

// Unrelated work in between.
void pageLoaded(const User &u, Consent &c, Journal &j) {
  if (!c.granted(Purpose::Analytics))
    return;
  j.add("loaded");
  c.refresh();
  redraw();
  track("page " + u.email); // ok
}
void pageClosed(const User &u, Consent &c, Journal &j) {
  if (!c.granted(Purpose::Analytics))
    return;
  j.add("closed");
  c.withdraw(Purpose::Analytics);
  redraw();
  track("page " + u.email); // expect: privacy-stale-consent
}

// Something else is withdrawn.
void tabOpened(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Marketing);
  track("tab " + u.email); // ok
}
void tabClosed(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  consent().withdraw(Purpose::Marketing);
  advertise("tab " + u.email); // expect: privacy-stale-consent
}

// A helper that withdraws, deep down.
static void resetProfile() {
  journal().add("reset");
  consent().withdraw(Purpose::Analytics);
}
static void resetTheme() {
  journal().add("theme");
  redraw();
}
static void resetAll(bool profile) {
  resetTheme();
  if (profile)
    resetProfile();
}
void restored(const User &u) {
  if (consent().granted(Purpose::Analytics)) {
    resetTheme();
    track(u.phone); // ok
  }
}
void cleared(const User &u, bool profile) {
  if (consent().granted(Purpose::Analytics)) {
    resetAll(profile);
    track(u.phone); // expect: privacy-stale-consent
  }
}

// Asked again afterwards.
void cookiesCleared(const User &u, bool profile) {
  if (!consent().granted(Purpose::Analytics))
    return;
  resetAll(profile);
  if (!consent().granted(Purpose::Analytics))
    return;
  track("cookies " + u.email); // ok
}
void cookiesKept(const User &u, bool profile) {
  bool ok = consent().granted(Purpose::Analytics);
  resetAll(profile);
  if (ok)
    track("cookies " + u.email); // expect: privacy-stale-consent
}

// Sent first, withdrawn then.
void lastReport(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track("last " + u.email); // ok
  consent().withdraw(Purpose::Analytics);
}
void lastReports(const std::vector<User> &all) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const User &u : all) {
    track("last " + u.email); // expect: privacy-stale-consent
    consent().withdraw(Purpose::Analytics);
  }
}

// Withdrawn on the way out only.
void privateMode(const User &u, bool on) {
  if (on) {
    consent().withdraw(Purpose::Analytics);
    return;
  }
  if (consent().granted(Purpose::Analytics))
    track("mode " + u.email); // ok
}

// Another person's answer.
void guestLeft(const Account &guest, const Account &other) {
  if (!consent().granted(Purpose::Analytics, guest))
    return;
  consent().withdraw(Purpose::Analytics, guest);
  track(guest.phone + other.label); // expect: privacy-stale-consent
}
void guestArrived(const Account &guest) {
  if (!consent().granted(Purpose::Analytics, guest))
    return;
  consent().refresh();
  track(guest.phone); // ok
}

// The answer kept in a variable is overwritten.
void bookmarked(const User &u) {
  bool may = consent().granted(Purpose::Analytics);
  may = may && featureOn();
  if (may)
    track("bookmark " + u.email); // ok
}
void unbookmarked(const User &u) {
  bool may = consent().granted(Purpose::Analytics);
  may = may || featureOn();
  if (may)
    track("bookmark " + u.email); // expect: privacy-unconsented-flow
}

// Purposes that cover others, and those that do not.
void profiler(const User &u) {
  if (consent().granted(Purpose::Analytics))
    report("profile " + u.email); // ok
}
void profilerOff(const User &u) {
  if (consent().granted(Purpose::Reporting))
    track("profile " + u.email); // expect: privacy-wrong-purpose
}

// Partners and buyers.
void partner(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
}
void partnerToo(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.email); // expect: privacy-wrong-purpose
}
void broker(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.email); // ok
}
void brokerToo(const User &u) {
  if (!consent().optedOut())
    return;
  sell(u.email); // expect: privacy-inverted-consent
}

} // namespace daily_changes
