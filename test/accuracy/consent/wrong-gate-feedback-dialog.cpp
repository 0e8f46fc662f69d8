// A feedback provider that starts with nothing; the user raises the mode.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_feedback_dialog {
using namespace app;

static feedback::Provider &provider() {
  static feedback::Provider the;
  return the;
}

void onStart() {
  provider().setProduct("editor");
  if (consent().granted(Purpose::Analytics))
    provider().setTelemetryMode( // ok (state)
        feedback::TelemetryMode::BasicSystemInformation);
  else
    provider().setTelemetryMode(feedback::TelemetryMode::NoTelemetry); // ok (state)
}
void onQuit(const User &u) {
  provider().submit("bye " + u.phone, // ok
                    feedback::TelemetryMode::BasicSystemInformation);
}
void onQuitDirect(const User &u) {
  track("bye " + u.phone); // expect: privacy-unconsented-flow
}

} // namespace wrong_gate_feedback_dialog
