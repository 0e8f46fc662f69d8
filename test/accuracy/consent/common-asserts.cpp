// Checked only where the program is debugged.
// POLICY: Inputs/askfirst.yaml
// norun: a failing assert ends the run
#include "Inputs/app.h"
#include <cassert>

// clang-format off
namespace common_asserts {
using namespace app;

void asserted(const User &u) {
  assert(consent().granted(Purpose::Analytics)); track(u.email); // expect: privacy-ignored-consent
}
void assertedAndAsked(const User &u) {
  assert(!u.name.empty());
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}
void assertedWithMessage(const User &u) {
  assert(settings().shareUsage && "callers must ask"); track(u.phone); // expect: privacy-ignored-consent
}
// Ends the program in every build.
#define ALWAYS(condition) \
  do { if (!(condition)) ::app::quit(#condition); } while (0)
void always(const User &u) {
  ALWAYS(consent().granted(Purpose::Analytics));
  track(u.email); // ok
}
void alwaysOther(const User &u) {
  ALWAYS(featureOn());
  track(u.email); // expect: privacy-unconsented-flow
}
void askedThenAsserted(const User &u) {
  if (!settings().telemetry) return;
  assert(settings().telemetry);
  track(u.email); // ok
}

} // namespace common_asserts
