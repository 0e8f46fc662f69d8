// Answers nobody listens to.
// norun: whether an answer is heard is not seen in one run
// POLICY: Inputs/wizard.yaml
#include "Inputs/app.h"
#include <cassert>

namespace state_app {
using namespace app;

void dropped(const User &u) {
  consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone);
}

void cast(const User &u) {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone);
}

void unread(const User &u) {
  [[maybe_unused]] const bool ok =
      consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone);
}

void read(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics); // ok (state)
  if (ok)
    track(u.phone); // ok
}

void asserted(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.phone);
}

void assertedToo(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // ok (state)
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void alike(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(u.phone);
  else
    track(u.phone);
}

void notAlike(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok (state)
    track("yes " + u.phone);                 // ok
  else
    track("no " + u.name);
}

void forgotten(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    journal().add("did not agree");
  track(u.phone); // expect: privacy-unconsented-flow
}

void forgottenNot(const User &u) {
  if (!consent().granted(Purpose::Analytics)) { // ok (state)
    journal().add("did not agree");
    return;
  }
  track(u.phone); // ok
}

void ternary(const User &u) {
  const std::string text = consent().granted(Purpose::Analytics)
                               ? "agreed " + u.phone
                               : "refused " + u.phone;
  track(text); // expect: privacy-inverted-consent
}

void ternaryRight(const User &u) {
  const std::string text = consent().granted(Purpose::Analytics) // ok (state)
                               ? "agreed " + u.phone
                               : "refused";
  track(text); // ok
}

} // namespace state_app
