// A game SDK that sends unless told not to, told not to at the start.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_games_off {
using namespace app;

void onStart() {
  games::setEnabledEventSubmission(false);
  games::configureBuild("0.9");
  if (consent().granted(Purpose::Analytics))
    games::setEnabledEventSubmission(true); // ok (state)
}
void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.email); // ok
}
void onLevelWithout(const User &u) {
  games::addDesignEvent("level:" + u.name); // ok
}

} // namespace wrong_gate_games_off
