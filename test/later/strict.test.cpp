// RUN: %verify --policy %S/Inputs/strict.yaml %s
// `stale: strict`: what is started at once asks again, too.
#include "Inputs/app.h"

void thread(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  std::thread worker([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
  worker.join();
  detach([phone = u.phone] {
    track(phone); // expect: privacy-stale-consent
  });
}
void threadThatAsks(const User &u) {
  detach([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}
void runs(const User &u) {
  if (consent().granted(Purpose::Analytics))
    runNow([&u] {
      track(u.phone); // ok
    });
}
