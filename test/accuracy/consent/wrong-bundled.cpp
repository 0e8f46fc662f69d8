// One yes for several things.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_bundled {
using namespace app;

// One question, two uses that have nothing to do with each other.
void everything(const User &u, const Consent &c) {
  if (c.grantedAll()) { // expect: privacy-bundled-consent
    track(u.phone); // ok
    mail(u.email); // ok
  }
}
void oneAfterTheOther(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
  if (c.granted(Purpose::Email))
    mail(u.email); // ok
}

void keptInALocal(const User &u, const Consent &c) {
  const bool ok = c.grantedAll(); // expect: privacy-bundled-consent
  if (ok)
    track(u.phone); // ok
  if (ok)
    advertise(u.phone); // ok
}
void twoLocals(const User &u, const Consent &c) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool ads = c.granted(Purpose::Ads);
  if (usage)
    track(u.phone); // ok
  if (ads)
    advertise(u.phone); // ok
}

// Two questions that must both be yes bundle nothing.
void bothYes(const User &u, const Consent &c) {
  const bool all = c.granted(Purpose::Analytics) && c.granted(Purpose::Marketing);
  if (all) {
    track(u.phone); // ok
    advertise(u.phone); // ok
  }
}

// A parent's yes is for its children: one purpose, two sinks.
void parentCovers(const User &u, const Consent &c) {
  if (c.granted(Purpose::Marketing)) {
    advertise(u.phone); // ok
    mail(u.email); // ok
  }
}
void analyticsAndReports(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  report(u.phone); // ok
}

} // namespace wrong_bundled
