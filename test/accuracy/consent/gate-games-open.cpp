// A game SDK that sends because nobody said otherwise.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_games_open {
using namespace app;

void onLaunch() { games::configureBuild("1.0"); }

void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.phone); // expect: privacy-unconsented-flow
}

void onLevelHarmless(const User &u) {
  games::addDesignEvent("level:" + u.name); // ok
}

} // namespace gate_games_open
