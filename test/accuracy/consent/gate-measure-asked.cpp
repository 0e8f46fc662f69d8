// A measuring SDK switched by the answer.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_measure_asked {
using namespace app;

void onLaunch() {
  measure::initialize();
  measure::setAnalyticsCollectionEnabled(
      consent().granted(Purpose::Analytics));
}

void onCall(const User &u) {
  measure::logEvent("call " + u.phone); // ok
}

void onCallDirectly(const User &u) {
  track("call " + u.phone); // expect: privacy-unconsented-flow
}

} // namespace gate_measure_asked
