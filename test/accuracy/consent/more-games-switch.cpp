// A launcher whose game SDK sends what the player's switch lets through.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace second_games_switch {
using namespace app;

void start() {
  games::setEnabledEventSubmission(settings().shareUsage);
  games::configureBuild("1.4");
}
void level(const User &u) {
  games::addDesignEvent("level " + u.email); // ok
}

} // namespace second_games_switch
