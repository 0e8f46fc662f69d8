// A game SDK that sends unless told not to, told nothing.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_games_default {
using namespace app;

void onStart() { games::configureBuild("0.9"); }
void onLevel(const User &u) {
  games::addDesignEvent("level:" + u.email); // expect: privacy-unconsented-flow
}
void onLevelAsked(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  games::addDesignEvent("level:" + u.email); // ok
}
void onLevelForAds(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  games::addDesignEvent("level:" + u.email); // expect: privacy-wrong-purpose
}
void onLevelWithout(const User &u) {
  games::addDesignEvent("level:" + u.name); // ok
}

} // namespace wrong_gate_games_default
