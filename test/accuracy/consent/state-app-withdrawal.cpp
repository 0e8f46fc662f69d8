// A purpose that can be granted and never taken back, one that can.
// norun: what is nowhere in the program is not seen by running it
// POLICY: Inputs/wizard.yaml
#include "Inputs/app.h"

namespace state_app {
using namespace app;

void onAgreeUsage() {
  consent().give(Purpose::Analytics); // ok (state)
}
void onAgreeCrash() {
  consent().give(Purpose::Crash); // expect: privacy-no-withdrawal
}
static void signOut(Purpose p) { consent().withdraw(p); }
void onSignOut() { signOut(Purpose::Analytics); }

void uses(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (consent().granted(Purpose::Crash))
    sendCrash(u.phone); // ok
}

} // namespace state_app
