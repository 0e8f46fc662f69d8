// A feedback provider nobody ever raises sends nothing.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_feedback_never {
using namespace app;

static feedback::Provider provider;

void onQuit(const User &u) {
  provider.setProduct("viewer");
  provider.submit("bye " + u.phone, feedback::TelemetryMode::DetailedUsageStatistics); // ok
}
void onQuitLogged(const User &u) {
  logLine("bye " + u.phone); // expect: privacy-forbidden-flow
}
void onQuitRedacted(const User &u) {
  logLine("bye " + redact(u.phone)); // ok
}

} // namespace wrong_gate_feedback_never
