// Who puts jobs on it.
// POLICY: ../Inputs/askfirst.yaml
#include "worker.h"

namespace window {
using namespace app;

void idle() { worker::drain(); }

void saved(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  worker::post([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
}

void savedAsking(const User &u) {
  worker::post([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      // norun: a run takes the closure's copy for data that was stored
      track(phone); // ok
  });
}

void savedNow(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  worker::runNow([phone = u.phone] {
    track(phone); // ok
  });
}

} // namespace window
