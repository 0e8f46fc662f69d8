// A measuring SDK that is on from the start.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_measure_default {
using namespace app;

void onCreate() { measure::initialize(); }
void onScreen(const User &u) {
  measure::logEvent("screen by " + u.phone); // expect: privacy-unconsented-flow
}
void onScreenAsked(const User &u) {
  if (settings().shareUsage)
    measure::logEvent("screen by " + u.phone); // ok
}
void onScreenRefused(const User &u) {
  if (!settings().shareUsage)
    measure::logEvent("screen by " + u.phone); // expect: privacy-inverted-consent
}

} // namespace wrong_gate_measure_default
