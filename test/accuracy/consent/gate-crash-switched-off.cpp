// A crash reporter that was told not to wait.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_crash_switched_off {
using namespace app;

void onLaunch() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRequireUserConsent(options, 0);
  crashsdk::init(options);
}

void onAnswer() {
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
}

void onError(const User &u) {
  crashsdk::captureEvent("failed for " + u.email); // expect: privacy-unconsented-flow
}

void onHarmlessError(const User &u) {
  crashsdk::captureEvent("failed for " + u.name); // ok
}

} // namespace gate_crash_switched_off
