// A check that is gone once the program is released.
// POLICY: Inputs/asks.yaml
// norun: the runs have asserts switched on
#include "Inputs/app.h"
#include <cassert>

namespace wrong_assert {
using namespace app;

void asserted(const User &u, const Consent &c) {
  assert(c.granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void checked(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void assertedWithWords(const User &u, const Consent &c) {
  assert(c.granted(Purpose::Crash) && "nobody gets here without a yes"); // expect: privacy-ignored-consent
  sendCrash(u.email); // behind
}
void endsWithWords(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Crash))
    quit("nobody gets here without a yes");
  sendCrash(u.email); // ok
}

// The assert only repeats what was checked.
void checkedAndAsserted(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  assert(c.granted(Purpose::Analytics)); // ok (state)
  track(u.email); // ok
}
void assertedSetting(const User &u, const Settings &s) {
  assert(s.showAds); // expect: privacy-ignored-consent
  advertise(u.phone); // behind
}
void checkedSetting(const User &u, const Settings &s) {
  assert(s.darkTheme || !s.darkTheme); // ok (state)
  if (s.showAds)
    advertise(u.phone); // ok
}

} // namespace wrong_assert
