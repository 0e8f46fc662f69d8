// Required, never given: nothing leaves through it. A second way out is open.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_waiting {
using namespace app;

void onStart() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
}
void onCrash(const User &u) {
  crashsdk::captureEvent("crash of " + u.email); // ok
}
void onCrashByHand(const User &u) {
  sendCrash("crash of " + u.email); // expect: privacy-unconsented-flow
}

} // namespace wrong_gate_crash_waiting
