// A feedback provider that is never told to send.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_feedback_closed {
using namespace app;

static feedback::Provider &provider() {
  static feedback::Provider the;
  return the;
}

void onLaunch() { provider().setProduct("app"); }

void onQuit(const User &u) {
  provider().submit(u.phone, feedback::TelemetryMode::BasicSystemInformation); // ok
}

} // namespace gate_feedback_closed
