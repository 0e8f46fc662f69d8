// The crash reporter is told not to wait.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_zero {
using namespace app;

void onStart() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "game@1.2");
  crashsdk::optionsSetRequireUserConsent(options, 0);
  crashsdk::init(options);
}
void onCrash(const User &u) {
  crashsdk::captureEvent("crash of " + u.email); // expect: privacy-unconsented-flow
}
void onCrashAsked(const User &u) {
  if (consent().granted(Purpose::Crash))
    crashsdk::captureEvent("crash of " + u.email); // ok
}
void onCrashWithout() {
  crashsdk::captureEvent("crash in " + version()); // ok
}

} // namespace wrong_gate_crash_zero
