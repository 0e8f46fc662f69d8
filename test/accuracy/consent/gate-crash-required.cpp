// A crash reporter that was told to wait for a yes before it started.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_crash_required {
using namespace app;

void onLaunch() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "1.0");
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
}

void onAnswer() {
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
}

void onError(const User &u) {
  crashsdk::captureEvent("failed for " + u.email); // ok
}

void onErrorAsked(const User &u) {
  if (consent().granted(Purpose::Crash))
    crashsdk::captureEvent("failed for " + u.phone); // ok
}

// The same data by a way that has no gate.
void onErrorDirectly(const User &u) {
  sendCrash("failed for " + u.email); // expect: privacy-unconsented-flow
}

} // namespace gate_crash_required
