// Other options are set, not the one that matters.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_gate_crash_release {
using namespace app;

class Reporter {
public:
  Reporter() {
    crashsdk::Options *options = crashsdk::optionsNew();
    crashsdk::optionsSetRelease(options, "daemon@3");
    crashsdk::init(options);
  }
  void crash(const std::string &text) {
    crashsdk::captureEvent(text); // expect: privacy-unconsented-flow
  }
  void crashAsked(const std::string &text) {
    if (consent().granted(Purpose::Crash))
      crashsdk::captureEvent(text); // ok
  }
};
void onCrash(const User &u) {
  Reporter r;
  r.crash("crash of " + u.email);
  r.crashAsked("crash of " + u.email);
}

} // namespace wrong_gate_crash_release
