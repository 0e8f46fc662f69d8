// A feedback provider that starts with nothing and is told the answer.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_feedback_asked {
using namespace app;

static feedback::Provider &provider() {
  static feedback::Provider the;
  return the;
}

void onAnswer() {
  provider().setProduct("app");
  if (consent().granted(Purpose::Analytics))
    provider().setTelemetryMode(
        feedback::TelemetryMode::DetailedUsageStatistics);
  else
    provider().setTelemetryMode(feedback::TelemetryMode::NoTelemetry);
}

void onQuit(const User &u) {
  provider().submit(u.phone, feedback::TelemetryMode::DetailedUsageStatistics); // ok
}

void onQuitDirectly(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace gate_feedback_asked
