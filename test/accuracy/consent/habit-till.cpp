// A pharmacy's point-of-sale terminal with a loyalty card.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

namespace habit_till {
using namespace app;

// Settings as the terminal is delivered.
struct TillPrefs {
  bool usage = false;    // ok (state)
  bool offers = false;   // ok (state)
  bool anonymous = true; // ok (state)
  bool beep = true;
};
struct KioskPrefs {
  bool usage = true;      // expect: privacy-default-consent
  bool offers = true;     // expect: privacy-default-consent
  bool anonymous = false; // expect: privacy-default-consent
  bool beep = true;
};
static TillPrefs s_till;
static KioskPrefs s_kiosk;
void beep() {
  if (s_till.beep || s_kiosk.beep)
    journal().add("beep");
}

// The partner who runs the card asks on a page of its own.
void cardScanned(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void cardScannedAtCheckout(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}
void prescription(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.diagnosis); // expect: privacy-forbidden-flow
}
void coupon(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}
void couponByPhone(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.phone); // ok
}
void statistics(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.diagnosis); // ok
}
void receipt(const User &u) {
  logLine("receipt for " + redact(u.phone)); // ok
}

// Answers given at the counter.
static bool agreedTo(Purpose p) {
  return consent().stored(p) == std::optional<bool>(true);
}
static bool tillOn(Purpose p) { return featureOn() && agreedTo(p); }
static bool tillOnOrTraining(Purpose p) { return featureOn() || agreedTo(p); }
void sold(const User &u) {
  if (tillOn(Purpose::Analytics))
    track("sold to " + u.phone); // ok
}
void soldInTraining(const User &u) {
  if (tillOnOrTraining(Purpose::Analytics))
    track("sold to " + u.phone); // expect: privacy-unconsented-flow
}
void returned(const User &u) {
  if (consent().answer() == Answer::Given)
    track("returned by " + u.phone); // ok
}
void exchanged(const User &u) {
  switch (consent().answer()) {
  case Answer::Given:
    track("exchanged by " + u.phone); // ok
    break;
  case Answer::Denied:
    track("exchanged, not by " + u.phone); // expect: privacy-inverted-consent
    break;
  case Answer::Unknown:
    break;
  }
}
void refunded(const User &u) {
  if (consent().grantedFor<Purpose::Analytics>())
    track("refunded to " + u.phone); // ok
}
void refundedCard(const User &u) {
  if (consent().grantedFor<Purpose::Reporting>())
    track("refunded to " + u.phone); // expect: privacy-wrong-purpose
}
void dayClosed(const User &u) {
  if (consent().grantedFor<Purpose::Analytics>())
    report("closed by " + u.phone); // ok
}

// Both are needed.
struct Channels {
  bool usage;
  bool offers;
};
static Channels channels() {
  return {settings().shareUsage, settings().showAds};
}
void basket(const User &u) {
  const Channels open = channels();
  if (open.usage)
    track("basket of " + u.phone); // ok
  if (open.offers)
    advertise("basket of " + u.phone); // ok
}
void basketSwapped(const User &u) {
  const Channels open = channels();
  if (open.usage)
    advertise("basket of " + u.phone); // expect: privacy-wrong-purpose
  if (open.offers)
    track("basket of " + u.phone); // expect: privacy-wrong-purpose
}
void basketEither(const User &u) {
  const Channels open = channels();
  if (!open.usage && !open.offers)
    return;
  track("basket of " + u.phone); // expect: privacy-wrong-purpose
}
void basketBoth(const User &u) {
  if (consent().grantedAll()) {
    track("basket of " + u.phone);     // ok
    advertise("basket of " + u.phone); // ok
  }
}

// The customer changes their mind while the drawer is open.
void drawer(const User &u) {
  bool usage = settings().shareUsage;
  journal().add("drawer");
  if (usage)
    track("drawer " + u.phone); // ok
}
void drawerStop(const User &u) {
  bool usage = settings().shareUsage;
  consent().withdraw(Purpose::Analytics);
  if (usage)
    track("drawer " + u.phone); // expect: privacy-stale-consent
}

} // namespace habit_till
