// Asks, calls, sends.
// POLICY: ../Inputs/askfirst.yaml
#include "account.h"

namespace main_window {
using namespace app;

void renames(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  account::rename(u.name);
  track(u.phone); // ok
}

void closes(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  account::close();
  track(u.phone); // expect: privacy-stale-consent
}

void setsTheme(const User &u, bool dark) {
  if (!settings().shareUsage)
    return;
  account::setTheme(dark);
  track(u.phone); // ok
}

void resets(const User &u) {
  if (!settings().shareUsage)
    return;
  account::reset();
  track(u.phone); // expect: privacy-stale-consent
}

void closesAfterwards(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.email); // ok
  account::close();
}

} // namespace main_window
