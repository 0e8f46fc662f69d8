// A launcher whose game SDK has a switch that nobody turns.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace second_games_none {
using namespace app;

void start() {
  games::configureBuild("1.4");
  redraw();
}
void level(const User &u) {
  games::addDesignEvent("level " + u.email); // expect: privacy-unconsented-flow
}
void bonus(const User &u) {
  if (consent().granted(Purpose::Analytics))
    games::addDesignEvent("bonus " + u.email); // ok
}

} // namespace second_games_none
