// A crash reporter that sends before it was told to wait.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/sdks.h"

namespace gate_crash_too_late {
using namespace app;

void onLaunch(const User &u) {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::captureEvent("starting for " + u.email); // expect: privacy-unconsented-flow
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
  crashsdk::captureEvent("started for " + u.email); // ok
}

void onAnswer() {
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
}

} // namespace gate_crash_too_late
