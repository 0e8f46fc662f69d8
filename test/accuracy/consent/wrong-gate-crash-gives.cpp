// The crash reporter waits for an answer, and the program gives it by itself.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_gives {
using namespace app;

void onStart() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
  crashsdk::userConsentGive(); // expect: privacy-default-consent
}
void onCrash(const User &u) {
  crashsdk::captureEvent("crash of " + u.email); // behind
}
void onStop() { crashsdk::userConsentRevoke(); }

} // namespace wrong_gate_crash_gives
