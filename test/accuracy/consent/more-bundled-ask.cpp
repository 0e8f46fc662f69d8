// A ferry's booking page: one answer for two things, and two answers.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_bundled_ask {
using namespace app;

void crossing(const User &u) {
  if (consent().grantedAll()) { // expect: privacy-bundled-consent
    track("crossing " + u.email); // ok
    mail("offer " + u.email); // ok
  }
}
void cabin(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok (state)
    track("cabin " + u.email); // ok
  if (consent().granted(Purpose::Email)) // ok (state)
    mail("cabin " + u.email); // ok
}

} // namespace second_bundled_ask
