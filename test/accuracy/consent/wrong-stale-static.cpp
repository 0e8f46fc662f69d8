// Asked once in a program's life.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_stale_static {
using namespace app;

void onceAndForAll(const User &u) {
  static const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-stale-consent
}
void everyTime(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
}
void onOptOut(Consent &c) { c.withdraw(Purpose::Analytics); }

} // namespace wrong_stale_static
