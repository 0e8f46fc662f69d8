// A mobile app that measures: switched off at the start, on by consent.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_measure_off {
using namespace app;

void launch(const User &u) {
  measure::setAnalyticsCollectionEnabled(false);
  measure::initialize();
  if (consent().granted(Purpose::Analytics))
    measure::setAnalyticsCollectionEnabled(true);
  measure::logEvent("launch " + u.email); // ok
}
void resume(const User &u) {
  measure::setAnalyticsCollectionEnabled(consent().granted(Purpose::Analytics));
  measure::logEvent("resume " + u.email); // ok
}

} // namespace usual_measure_off
