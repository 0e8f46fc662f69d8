// A puzzle game whose crash reporter waits for the player's yes.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace second_gate_closed {
using namespace app;

void start() {
  crashsdk::Options *o = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(o, "2.1");
  crashsdk::optionsSetRequireUserConsent(o, 1);
  crashsdk::init(o);
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
  else
    crashsdk::userConsentRevoke();
}
void fell(const User &u) {
  crashsdk::captureEvent("fell " + u.email); // ok
}
void solved(const User &u) {
  crashsdk::captureEvent("solved " + u.name); // ok
}

} // namespace second_gate_closed
