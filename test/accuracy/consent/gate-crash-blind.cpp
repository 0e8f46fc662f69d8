// A gate that was closed, and opened by somebody who asked nobody.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_crash_blind {
using namespace app;

void onLaunch() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
  crashsdk::userConsentGive(); // expect: privacy-default-consent
}

void onError(const User &u) {
  crashsdk::captureEvent("failed for " + u.email); // behind
}

void onRefuse() { crashsdk::userConsentRevoke(); }

} // namespace gate_crash_blind
