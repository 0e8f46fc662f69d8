// What has come back without throwing, and what is taken back after it.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace survival_scopes {
using namespace app;

static void ensure(Purpose p) {
  if (!consent().granted(p))
    throw std::runtime_error("ask first");
}
static void ensureBoth() {
  ensure(Purpose::Analytics);
  ensure(Purpose::Ads);
}

void ensuredThenWithdrawn(const User &u) {
  try {
    ensureBoth();
    consent().withdraw(Purpose::Analytics);
    track(u.phone);     // expect: privacy-stale-consent
    advertise(u.phone); // ok
  } catch (const std::exception &) {
  }
}

void ensuredThenRefreshed(const User &u) {
  try {
    ensureBoth();
    consent().refresh();
    track(u.phone); // ok
  } catch (const std::exception &) {
  }
}

} // namespace survival_scopes
