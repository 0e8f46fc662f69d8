// A mobile app that measures: on unless switched off.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_measure_on {
using namespace app;

void launch(const User &u) {
  measure::initialize();
  measure::logEvent("launch " + u.email); // expect: privacy-unconsented-flow
}
void resume(const User &u) {
  if (consent().granted(Purpose::Analytics))
    measure::logEvent("resume " + u.email); // ok
}
void paused(const User &u) {
  if (featureOn())
    measure::logEvent("paused " + u.email); // expect: privacy-unconsented-flow
}
void scored(const User &u) {
  measure::logEvent("score " + std::to_string(u.score)); // ok
}
void offered(const User &u) {
  if (consent().granted(Purpose::Marketing))
    measure::logEvent("offer " + u.phone); // expect: privacy-wrong-purpose
}

} // namespace usual_measure_on
