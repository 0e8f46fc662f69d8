// A measuring SDK that nobody switched off.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_measure_open {
using namespace app;

void onLaunch() { measure::initialize(); }

void onCall(const User &u) {
  measure::logEvent("call " + u.phone); // expect: privacy-unconsented-flow
}

void onCallAsked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    measure::logEvent("call " + u.phone); // ok
}

} // namespace gate_measure_open
