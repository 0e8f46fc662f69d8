// What was stored stays although the consent was taken back.
// POLICY: Inputs/askfirst.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace state_kept {
using namespace app;

void store(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}

void optOut(Consent &c) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  redraw();
}

void optOutAndForget(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok
  forget();
}

static void cleanUp() {
  journal().add("cleaning");
  forget();
}
void optOutAndCleanUp(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok
  cleanUp();
}

void stopAds(Consent &c) {
  c.withdraw(Purpose::Ads); // ok
}

} // namespace state_kept
