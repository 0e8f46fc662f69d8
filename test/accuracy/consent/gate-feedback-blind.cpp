// A feedback provider switched on for everybody.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_feedback_blind {
using namespace app;

static feedback::Provider &provider() {
  static feedback::Provider the;
  return the;
}

void onLaunch() {
  provider().setProduct("app");
  provider().setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics); // expect: privacy-default-consent
}

void onQuit(const User &u) {
  provider().submit(u.phone, feedback::TelemetryMode::BasicSystemInformation); // behind
}

} // namespace gate_feedback_blind
