// A crash reporter whose gate is closed before it starts.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"
#include "Inputs/sdks.h"

namespace usual_crash_gate {
using namespace app;

static void setUp() {
  crashsdk::Options *options = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(options, "app@1.0");
  crashsdk::optionsSetRequireUserConsent(options, 1);
  crashsdk::init(options);
}
static void answer(bool yes) {
  if (yes)
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
}

void run(const User &u) {
  setUp();
  answer(consent().granted(Purpose::Crash));
  crashsdk::captureEvent("boot " + u.email); // ok
}
void runAgain(const User &u) {
  setUp();
  if (!consent().granted(Purpose::Crash)) {
    crashsdk::userConsentRevoke();
    return;
  }
  crashsdk::userConsentGive();
  crashsdk::captureEvent("again " + u.phone); // ok
}

} // namespace usual_crash_gate
