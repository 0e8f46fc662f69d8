// A measuring SDK, off until the user says so.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_measure_off {
using namespace app;

void onCreate() {
  measure::setAnalyticsCollectionEnabled(false);
  measure::initialize();
  if (settings().shareUsage)
    measure::setAnalyticsCollectionEnabled(true); // ok (state)
}
void onScreen(const User &u) {
  measure::logEvent("screen by " + u.phone); // ok
}
void onScreenDirect(const User &u) {
  track("screen by " + u.phone); // expect: privacy-unconsented-flow
}

} // namespace wrong_gate_measure_off
