// A banner with one button for everything.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_bundled {
using namespace app;

void acceptAll(const User &u) {
  if (consent().grantedAll()) { // expect: privacy-bundled-consent
    track(u.email); // ok
    advertise(u.email); // ok
  }
}
void acceptEach(const User &u) {
  if (consent().granted(Purpose::Analytics)) // ok (state)
    track(u.email); // ok
  if (consent().granted(Purpose::Ads)) // ok (state)
    advertise(u.email); // ok
}
void acceptAllNamed(const User &u) {
  const bool all = consent().grantedAll(); // expect: privacy-bundled-consent
  if (all)
    track(u.phone); // ok
  if (all)
    mail(u.phone); // ok
}
void acceptTwo(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics); // ok (state)
  const bool offers = consent().granted(Purpose::Marketing); // ok (state)
  if (usage)
    track(u.phone); // ok
  if (offers)
    mail(u.phone); // ok
}
void marketingTree(const User &u) {
  if (consent().granted(Purpose::Marketing)) { // ok (state)
    mail(u.email); // ok
    advertise(u.email); // ok
  }
}
void notAll(const User &u) {
  if (!consent().grantedAll()) // expect: privacy-bundled-consent
    return;
  report(u.email); // ok
  advertise(u.phone); // ok
}

} // namespace usual_bundled
