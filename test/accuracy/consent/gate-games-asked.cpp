// A game SDK whose submission follows the answer.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_games_asked {
using namespace app;

void onLaunch() {
  games::setEnabledEventSubmission(consent().granted(Purpose::Analytics));
  games::configureBuild("1.0");
}

void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.phone); // ok
}

} // namespace gate_games_asked
