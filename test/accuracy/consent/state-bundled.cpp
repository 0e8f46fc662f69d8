// One answer for several purposes.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace state_bundled {
using namespace app;

void oneForBoth(const User &u, const Consent &c) {
  if (!c.grantedAll()) // expect: privacy-bundled-consent
    return;
  track(u.phone); // ok
  advertise(u.phone); // ok
}

void eachItsOwn(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
  if (c.granted(Purpose::Ads))
    advertise(u.phone); // ok
}

void bothAsked(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) && c.granted(Purpose::Ads)) {
    track(u.phone); // ok
    advertise(u.phone); // ok
  }
}

} // namespace state_bundled
