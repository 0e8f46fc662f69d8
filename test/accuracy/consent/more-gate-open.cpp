// A puzzle game whose crash reporter was never told to wait.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace second_gate_open {
using namespace app;

void start() {
  crashsdk::Options *o = crashsdk::optionsNew();
  crashsdk::optionsSetRelease(o, "2.1");
  crashsdk::init(o);
  if (consent().granted(Purpose::Crash))
    crashsdk::userConsentGive();
}
void fell(const User &u) {
  crashsdk::captureEvent("fell " + u.email); // expect: privacy-unconsented-flow
}
void fellAsked(const User &u) {
  if (consent().granted(Purpose::Crash))
    crashsdk::captureEvent("fell " + u.email); // ok
}

} // namespace second_gate_open
