// One answer for several things.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_bundled {
using namespace app;

void allAtOnce(const User &u) {
  if (!consent().grantedAll()) // expect: privacy-bundled-consent
    return;
  track(u.email); // ok
  mail(u.phone); // ok
}
void oneByOne(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
  if (consent().granted(Purpose::Marketing))
    mail(u.phone); // ok
}
void bothNeeded(const User &u) {
  if (!consent().granted(Purpose::Analytics) ||
      !consent().granted(Purpose::Email))
    return;
  track(u.email); // ok
  mail(u.phone); // ok
}

// A box that sets two settings.
void boxSaved(bool agreed) {
  settings().shareUsage = settings().showAds = agreed; // expect: privacy-bundled-consent
}
void boxesSaved(bool usage) {
  settings().shareUsage = usage; // ok (state)
}
void copied() {
  settings().showAds = settings().shareUsage; // expect: privacy-bundled-consent
}
void copiedWithin() {
  settings().telemetry = settings().shareUsage; // ok (state)
}
void themeCopied(bool agreed) {
  settings().darkTheme = settings().shareUsage = agreed; // ok (state)
}

} // namespace common_bundled
