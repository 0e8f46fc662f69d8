// What sends, and what asks.
// POLICY: ../Inputs/askfirst.yaml
#include "telemetry.h"

namespace telemetry {
using namespace app;

bool allowed() { return consent().granted(Purpose::Analytics); }
bool enabled() { return featureOn(); }

void sendAsked(const std::string &s) {
  track(s); // ok
}

void sendUnasked(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}

void sendCareful(const std::string &s) {
  if (allowed())
    track(s); // ok
}

void sendFromBoth(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}

std::string payload(const User &u) {
  return allowed() ? u.phone : std::string();
}
std::string rawPayload(const User &u) {
  return enabled() ? u.phone : std::string();
}

void demandConsent() {
  if (!allowed())
    throw std::runtime_error("no consent");
}

} // namespace telemetry
