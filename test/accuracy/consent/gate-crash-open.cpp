// A crash reporter whose gate was never closed: giving consent opens nothing.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_crash_open {
using namespace app;

void onLaunch() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "1.0");
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

void onErrorAsked(const User &u) {
  if (consent().granted(Purpose::Crash))
    crashsdk::captureEvent("failed for " + u.email); // ok
}

void onErrorAskedForOther(const User &u) {
  if (consent().granted(Purpose::Analytics))
    crashsdk::captureEvent("failed for " + u.email); // expect: privacy-wrong-purpose
}

} // namespace gate_crash_open
