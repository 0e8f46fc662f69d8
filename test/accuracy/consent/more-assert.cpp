// A parcel locker's client: an assert is no question to a release build.
// POLICY: Inputs/asks.yaml
// norun: an assert ends the run
#include "Inputs/app.h"
#include <cassert>

namespace second_assert {
using namespace app;

// Checked only in an assert, which release builds drop.
void lockerFull(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track("full " + u.phone);
}
void lockerEmpty(const User &u) {
  assert(!u.phone.empty());
  if (!consent().granted(Purpose::Analytics))
    return;
  track("empty " + u.phone); // ok
}

} // namespace second_assert
