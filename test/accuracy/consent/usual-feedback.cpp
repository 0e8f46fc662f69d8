// A desktop program with a feedback provider: modes that start with none.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_feedback {
using namespace app;

void session(const User &u) {
  feedback::Provider provider;
  provider.setProduct("editor");
  if (consent().granted(Purpose::Analytics))
    provider.setTelemetryMode(feedback::TelemetryMode::BasicSystemInformation);
  provider.submit("session " + u.email, feedback::TelemetryMode::BasicSystemInformation); // ok
}
void detailed(const User &u) {
  feedback::Provider provider;
  provider.setTelemetryMode(consent().granted(Purpose::Analytics) ? feedback::TelemetryMode::DetailedUsageStatistics
                                : feedback::TelemetryMode::NoTelemetry);
  provider.submit("details " + u.email, feedback::TelemetryMode::DetailedUsageStatistics); // ok
}
void never(const User &u) {
  feedback::Provider provider;
  provider.submit("never " + u.email, feedback::TelemetryMode::BasicSystemInformation); // ok
}

} // namespace usual_feedback
