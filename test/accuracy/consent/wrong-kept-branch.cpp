// Deleted on one way out, not on the other.
// POLICY: Inputs/asks.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_branch {
using namespace app;

void keep(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  remember(u.email); // ok
}

// The files go first, then the answer.
void wipe(Consent &c) {
  forget();
  c.withdraw(Purpose::Analytics); // ok (state)
}
void wipeTheCrashAnswer(Consent &c) {
  c.withdraw(Purpose::Crash); // ok (state)
  redraw();
}
void onlyTheAnswer(Consent &c) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  journal().add("opted out");
}

} // namespace wrong_kept_branch
