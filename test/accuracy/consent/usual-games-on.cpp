// A puzzle game: the SDK sends unless told not to.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_games_on {
using namespace app;

void solved(const User &u) {
  games::configureBuild("1.0");
  games::addDesignEvent("solved " + u.email); // expect: privacy-unconsented-flow
}
void solvedAsking(const User &u) {
  if (consent().granted(Purpose::Analytics))
    games::addDesignEvent("solved " + u.email); // ok
}
void solvedBy(const User &u) {
  games::addDesignEvent("solved by " + u.name); // ok
}
void failed(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    games::addDesignEvent("failed " + u.phone); // expect: privacy-inverted-consent
}

} // namespace usual_games_on
