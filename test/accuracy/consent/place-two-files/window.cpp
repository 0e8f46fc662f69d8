// Who calls, and who asks before.
// POLICY: ../Inputs/askfirst.yaml
#include "telemetry.h"

namespace window {
using namespace app;

void asksFirst(const User &u) {
  if (telemetry::allowed())
    telemetry::sendAsked(u.phone);
}

void asksForTheFeature(const User &u) {
  if (telemetry::enabled())
    telemetry::sendUnasked(u.phone);
}

void calleeAsks(const User &u) { telemetry::sendCareful(u.phone); }

void sendsHere(const User &u) {
  if (telemetry::allowed())
    track(u.phone); // ok
  if (telemetry::enabled())
    track(u.phone); // expect: privacy-unconsented-flow
}

void payloadFromThere(const User &u) {
  track(telemetry::payload(u)); // ok
  track(telemetry::rawPayload(u)); // expect: privacy-unconsented-flow
}

void throwsThere(const User &u) {
  telemetry::demandConsent();
  track(u.email); // ok
}

void oneOfTwoCallers(const User &u) {
  if (telemetry::allowed())
    telemetry::sendFromBoth(u.phone);
}

} // namespace window
