// Checks that only debug builds make.
// POLICY: Inputs/idioms.yaml
// norun: an assertion that fails ends the run
#include "Inputs/app.h"
#include "Inputs/idioms.h"
#include <cassert>

namespace idiom_debug_builds {
using namespace app;

void asserted(const User &u) {
  assert(consent().granted(Purpose::Crash)); // expect: privacy-ignored-consent
  sendCrash(u.phone); // behind
}
void assertedAndAsked(const User &u) {
  if (!consent().granted(Purpose::Crash))
    return;
  assert(consent().granted(Purpose::Crash)); // ok (state)
  sendCrash(u.phone); // ok
}

// In front of a batch.
void batch(const std::vector<Account> &all) {
  for (const Account &a : all) {
    assert(a.allows(Purpose::Analytics)); // expect: privacy-ignored-consent
    track(a.phone); // behind
  }
}
void batchSkipped(const std::vector<Account> &all) {
  for (const Account &a : all) {
    assert(!a.label.empty());
    if (!a.allows(Purpose::Analytics))
      continue;
    track(a.phone); // ok
  }
}

// Through a local.
void local(const User &u) {
  [[maybe_unused]] const bool agreed = cmp::has("ads"); // expect: privacy-ignored-consent
  assert(agreed);
  advertise(u.email); // behind
}
void localTested(const User &u) {
  const bool agreed = cmp::has("ads");
  assert(!u.name.empty());
  if (agreed)
    advertise(u.email); // ok
}

} // namespace idiom_debug_builds
