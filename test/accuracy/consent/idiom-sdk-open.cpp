// The same SDKs as in idiom-sdk-gates.cpp, with their switches left open.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace idiom_sdk_open {
using namespace app;

void measured() {
  measure::initialize();
  measure::setAnalyticsCollectionEnabled(true);
  measure::logEvent("open " + deviceId()); // expect: privacy-unconsented-flow
}
void played() {
  games::configureBuild("1.2");
  games::setEnabledEventSubmission(settings().showAds);
  games::addDesignEvent("jump " + deviceId()); // expect: privacy-wrong-purpose
}
void playedAnonymously() {
  games::addDesignEvent("jump " + version()); // ok
}
void crashReporter(const User &u) {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "1.2");
  crashsdk::init(options);
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  crashsdk::captureEvent(u.email); // expect: privacy-unconsented-flow
}
void feedbackPage(const User &u) {
  feedback::Provider provider;
  provider.setProduct("office");
  if (featureOn())
    provider.setTelemetryMode(feedback::TelemetryMode::BasicSystemInformation); // expect: privacy-default-consent
  provider.submit(u.email, feedback::TelemetryMode::BasicSystemInformation); // behind
}

} // namespace idiom_sdk_open
