// The crash reporter waits for an answer, and gets one from the user.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_start {
using namespace app;

static void startReporter() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "game@1.2");
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
}

void onStart() {
  startReporter();
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive(); // ok (state)
  else
    crashsdk::userConsentRevoke();
}
void onCrash(const User &u) {
  crashsdk::captureEvent("crash of " + u.email); // ok
}
void onCrashWithout() {
  crashsdk::captureEvent("crash in " + version()); // ok
}

} // namespace wrong_gate_crash_start
