// A crash reporter that only asserts.
// POLICY: Inputs/usual.yaml
// norun: an assertion ends the run
#include "Inputs/app.h"
#include <cassert>

namespace usual_asserts {
using namespace app;

void asserted(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.email); // behind
}
void checked(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  assert(!u.email.empty());
  track(u.email); // ok (state)
}
void assertedCrash(const User &u) {
  assert(consent().granted(Purpose::Crash)); // expect: privacy-ignored-consent
  sendCrash(u.email); // behind
}
void checkedCrash(const User &u) {
  const bool ok = consent().granted(Purpose::Crash);
  if (!ok)
    throw std::runtime_error("no consent");
  sendCrash(u.email); // ok (state)
}

} // namespace usual_asserts
