// Sold unless they said stop.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_opted_out {
using namespace app;

void soldToAll(const User &u) {
  sell(u.phone); // expect: privacy-unconsented-flow
}
void soldUnlessStopped(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.phone); // ok
}
void soldToThoseWhoSaidStop(const User &u, const Consent &c) {
  if (c.optedOut())
    sell(u.phone); // expect: privacy-inverted-consent
}
void leavesThoseWhoSaidStop(const User &u, const Consent &c) {
  if (c.optedOut())
    return;
  sell(u.email); // ok
}
void soldForFeature(const User &u) {
  if (featureOn())
    sell(u.email); // expect: privacy-unconsented-flow
}
void versionsSold() {
  sell(version()); // ok
}
void stoppedKept(const User &u, const Consent &c) {
  const bool stop = c.optedOut();
  journal().add(stop ? "stop" : "go");
  if (!stop)
    sell(u.email); // ok
}
void stoppedForgotten(const User &u, const Consent &c) {
  c.optedOut(); // expect: privacy-ignored-consent
  sell(u.email); // behind
}
void saleForAds(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    sell(u.phone); // expect: privacy-wrong-purpose
}
void saleForAdsUnlessStopped(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads) && !c.optedOut())
    sell(u.phone); // ok
}

// The browser says it: the policy knows the signal.
class Request {
public:
  bool globalPrivacyControl() const { return consent().optedOut(); }
  bool mobile() const { return featureOn(); }
};
void signalHeard(const User &u) {
  Request r;
  if (!r.globalPrivacyControl())
    sell(u.phone); // ok
}
void signalUnheard(const User &u) {
  Request r;
  if (!r.mobile())
    sell(u.phone); // expect: privacy-unconsented-flow
}
void signalDropped(const User &u) {
  Request r;
  r.globalPrivacyControl(); // expect: privacy-ignored-consent
  sell(u.email); // behind
}
void signalFeedsAnswer(const User &u, const Consent &c) {
  Request r;
  const bool stop = r.globalPrivacyControl() || c.optedOut();
  if (!stop)
    sell(u.email); // ok
}

} // namespace wrong_opted_out
