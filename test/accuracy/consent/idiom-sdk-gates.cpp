// SDKs with a switch of their own, set from what the user said.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace idiom_sdk_gates {
using namespace app;

void measured() {
  measure::initialize();
  measure::setAnalyticsCollectionEnabled(consent().granted(Purpose::Analytics));
  measure::logEvent("open " + deviceId()); // ok
}
void played() {
  games::configureBuild("1.2");
  games::setEnabledEventSubmission(settings().shareUsage);
  games::addDesignEvent("jump " + deviceId()); // ok
}
void crashReporter(const User &u) {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::optionsSetRelease(options, "1.2");
  crashsdk::init(options);
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
  crashsdk::captureEvent(u.email); // ok
}
void feedbackPage(const User &u) {
  feedback::Provider provider;
  provider.setProduct("office");
  if (consent().granted(Purpose::Analytics))
    provider.setTelemetryMode(feedback::TelemetryMode::BasicSystemInformation);
  provider.submit(u.email, feedback::TelemetryMode::BasicSystemInformation); // ok
}

} // namespace idiom_sdk_gates
