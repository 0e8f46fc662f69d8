// Clients with switches of their own: one that starts closed and is opened
// under an answer, others that start open and are never configured.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace common_gates {
using namespace app;
using feedback::Provider;
using feedback::TelemetryMode;

// The provider starts closed; only a yes opens it.
void submitAsked(const User &u) {
  Provider p;
  p.setProduct("third");
  if (consent().granted(Purpose::Analytics))
    p.setTelemetryMode(TelemetryMode::BasicSystemInformation);
  p.submit(u.email, TelemetryMode::BasicSystemInformation); // ok
}

// This one is on from the start.
void measured(const User &u) {
  measure::initialize();
  measure::logEvent("open " + u.email); // expect: privacy-unconsented-flow
}
void measuredAsked(const User &u) {
  measure::initialize();
  if (consent().granted(Purpose::Analytics))
    measure::logEvent("open " + u.email); // ok
}
void design(const User &u) {
  games::configureBuild("1");
  if (featureOn())
    games::addDesignEvent(u.phone); // expect: privacy-unconsented-flow
}
void designAsked(const User &u) {
  games::configureBuild("1");
  if (settings().hideMe)
    return;
  games::addDesignEvent(u.phone); // ok
}

// Consent is asked of the reporter, which does not require it by itself.
void captured(const User &u) {
  crashsdk::captureEvent(u.email); // expect: privacy-unconsented-flow
}
void capturedGiven(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Given)
    crashsdk::captureEvent(u.email); // ok
}
void capturedNotRevoked(const User &u) {
  if (crashsdk::userConsentGet() != crashsdk::UserConsent::Revoked) // expect: privacy-default-consent
    crashsdk::captureEvent(u.email); // behind
}
void capturedRevoked(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Revoked)
    crashsdk::captureEvent(u.email); // expect: privacy-inverted-consent
}

} // namespace common_gates
