// The crash reporter is told to wait when it is already running.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_order {
using namespace app;

void onStart(const User &u) {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::init(options);
  crashsdk::captureEvent("started by " + u.phone); // expect: privacy-unconsented-flow
  crashsdk::optionsSetRequireUserConsent(options, 1);
}

} // namespace wrong_gate_crash_order
