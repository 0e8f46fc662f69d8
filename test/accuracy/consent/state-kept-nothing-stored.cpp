// Nothing was stored, so nothing has to go.
// POLICY: Inputs/askfirst.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace state_kept_nothing_stored {
using namespace app;

void send(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void optOut(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok
}

} // namespace state_kept_nothing_stored
