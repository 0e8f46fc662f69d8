// A measuring SDK switched off unless the user agreed.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_measure_refused {
using namespace app;

void onLaunch() {
  if (!consent().granted(Purpose::Analytics))
    measure::setAnalyticsCollectionEnabled(false);
  measure::initialize();
}

void onAnswer() {
  measure::setAnalyticsCollectionEnabled(
      consent().granted(Purpose::Analytics));
}

void onCall(const User &u) {
  measure::logEvent("call " + u.phone); // ok
}

} // namespace gate_measure_refused
