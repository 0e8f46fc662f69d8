// A feedback provider whose mode the program raises by itself.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_feedback_constant {
using namespace app;

static feedback::Provider provider;

void onStart() {
  provider.setProduct("player");
  provider.setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics); // expect: privacy-default-consent
}
void onQuit(const User &u) {
  provider.submit("bye " + u.phone, feedback::TelemetryMode::BasicSystemInformation); // behind
}

} // namespace wrong_gate_feedback_constant
