// The switch is what the user said.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_games_answer {
using namespace app;

void onStart() {
  games::setEnabledEventSubmission(consent().granted(Purpose::Analytics)); // ok (state)
  games::configureBuild("0.9");
}
void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.email); // ok
}
void onAds(const User &u) {
  advertise(u.email); // expect: privacy-unconsented-flow
}

} // namespace wrong_gate_games_answer
