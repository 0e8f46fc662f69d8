// The same crash reporter, never told that consent is needed.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_crash_open {
using namespace app;

static void setUp() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "app@1.0");
  crashsdk::init(options);
}

void run(const User &u) {
  setUp();
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  crashsdk::captureEvent("boot " + u.email); // expect: privacy-unconsented-flow
}
void runVersion() {
  setUp();
  crashsdk::captureEvent("boot " + version()); // ok
}
void runAsked(const User &u) {
  setUp();
  if (consent().granted(Purpose::Crash))
    crashsdk::captureEvent("asked " + u.email); // ok
}
void runAskedByState(const User &u) {
  setUp();
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Given)
    crashsdk::captureEvent("state " + u.email); // ok
}
void runAskedForUsage(const User &u) {
  setUp();
  if (consent().granted(Purpose::Analytics))
    crashsdk::captureEvent("usage " + u.email); // expect: privacy-wrong-purpose
}

} // namespace usual_crash_open
