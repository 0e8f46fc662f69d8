// An answer to two purposes that is used for one.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace state_bundled_once {
using namespace app;

void usedForOne(const User &u, const Consent &c) {
  if (c.grantedAll())
    track(u.phone); // ok
}

void otherQuestion(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    advertise(u.phone); // ok
}

} // namespace state_bundled_once
