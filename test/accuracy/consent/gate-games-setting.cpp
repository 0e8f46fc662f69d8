// A game SDK whose submission follows a setting.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_games_setting {
using namespace app;

void onLaunch() {
  games::configureBuild("1.0");
  games::setEnabledEventSubmission(settings().shareUsage);
}

void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.phone); // ok
}

} // namespace gate_games_setting
