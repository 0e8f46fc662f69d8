// The same puzzle game, told not to before it sends.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_games_off {
using namespace app;

static void configure() {
  games::setEnabledEventSubmission(false);
  games::configureBuild("1.0");
  if (consent().granted(Purpose::Analytics))
    games::setEnabledEventSubmission(true);
}
void solved(const User &u) {
  configure();
  games::addDesignEvent("solved " + u.email); // ok
}
void failed(const User &u) {
  configure();
  games::addDesignEvent("failed " + u.phone); // ok
}

} // namespace usual_games_off
