// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// `require: not opted out` and `require: separate consent`, end to end.
#include "Inputs/app.h"

void sold(const User &u) {
  sell(u.phone); // expect: privacy-unconsented-flow
}
void soldUnlessOptedOut(const User &u) {
  if (!consent().optedOut())
    sell(u.phone); // ok
}
void soldToThoseWhoOptedOut(const User &u) {
  if (consent().optedOut())
    sell(u.phone); // expect: privacy-inverted-consent
}
void soldAfterAReturn(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.phone); // ok
}
void soldByAFlag(const User &u) {
  if (featureOn())
    sell(u.phone); // expect: privacy-unconsented-flow
}
// An opt-out is no consent.
void trackedUnlessOptedOut(const User &u) {
  if (!consent().optedOut())
    track(u.phone); // expect: privacy-unconsented-flow
}
static bool mayBeSold() { return featureOn() && !consent().optedOut(); }
static bool looksSold() { return featureOn() || !consent().optedOut(); }
void soldByAWrapper(const User &u) {
  if (mayBeSold())
    sell(u.phone); // ok
  if (looksSold())
    sell(u.phone); // expect: privacy-unconsented-flow
}

void shared(const User &u) {
  share(u.phone); // expect: privacy-unconsented-flow
}
void sharedSeparately(const User &u) {
  if (consent().separately(Purpose::Analytics))
    share(u.phone); // ok
}
void sharedOnAGeneralOne(const User &u) {
  if (consent().granted(Purpose::Analytics))
    share(u.phone); // expect: privacy-wrong-purpose
}
void sharedRefused(const User &u) {
  if (!consent().separately(Purpose::Analytics))
    share(u.phone); // expect: privacy-inverted-consent
}
