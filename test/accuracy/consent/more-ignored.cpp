// A parcel locker's client: it asks, and does not listen.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_ignored {
using namespace app;

// The answer is dropped.
void parcelIn(const User &u) {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  // norun: reported where the answer is dropped
  track("in " + u.email);
}
void parcelOut(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("out " + u.email); // ok
}

// Both answers go the same way.
void doorOpen(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    // norun: both answers lead here
    track("door " + u.email);
  else
    // norun: both answers lead here
    track("door " + u.email);
}
void doorShut(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("door " + u.email); // ok
  else
    track("door " + u.name); // ok
}

} // namespace second_ignored
