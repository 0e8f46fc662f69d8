// A feedback provider raised in the dialog, once they agreed.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_feedback_terms {
using namespace app;

static feedback::Provider provider;

class Terms : public TermsDialog {
public:
  void onAccept() override {
    provider.setTelemetryMode(feedback::TelemetryMode::DetailedUsageStatistics); // ok (state)
  }
  void onCancel() override {
    provider.setTelemetryMode(feedback::TelemetryMode::NoTelemetry); // ok (state)
  }
};
void onStart() {
  Terms t;
  t.show();
}
void onQuit(const User &u) {
  provider.submit("bye " + u.phone, feedback::TelemetryMode::DetailedUsageStatistics); // ok
}
void onQuitForAds(const User &u) {
  advertise(u.phone); // expect: privacy-unconsented-flow
}

} // namespace wrong_gate_feedback_terms
