// Nothing is stored for what is taken back here, or nothing personal at all.
// POLICY: Inputs/asks.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_nothing {
using namespace app;

void send(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (consent().granted(Purpose::Crash))
    sendCrash(u.email); // ok
}
void stopCrash(Consent &c) {
  c.withdraw(Purpose::Crash); // ok (state)
}
void stopAnalytics(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok (state)
  redraw();
}

} // namespace wrong_kept_nothing
