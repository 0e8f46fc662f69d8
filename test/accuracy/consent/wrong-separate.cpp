// Third parties need a yes of their own.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_separate {
using namespace app;

void generalYes(const User &u, const Consent &c) {
  if (c.granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}
void separateYes(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void noYes(const User &u) {
  share(u.phone); // expect: privacy-unconsented-flow
}
void handleOnly(const User &u) {
  share(u.name); // ok
}
void bothYes(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Sharing))
    return;
  if (!c.grantedSeparately(Purpose::Sharing))
    return;
  share(u.email); // ok
}
void oneOfTwo(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Sharing) && !c.grantedSeparately(Purpose::Sharing))
    return;
  share(u.email); // expect: privacy-wrong-purpose
}
void everythingAgreed(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) && c.granted(Purpose::Marketing))
    share(u.phone); // expect: privacy-wrong-purpose
}
void everythingAndSeparate(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) && c.grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void separateNo(const User &u, const Consent &c) {
  if (!c.grantedSeparately(Purpose::Sharing))
    share(u.email); // expect: privacy-inverted-consent
}
void separateNoLeaves(const User &u, const Consent &c) {
  const bool ok = c.grantedSeparately(Purpose::Sharing);
  if (!ok)
    return;
  share(u.email); // ok
}
void separateForOwnUse(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    track(u.phone); // expect: privacy-wrong-purpose
}

} // namespace wrong_separate
