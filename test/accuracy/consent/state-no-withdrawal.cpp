// Given somewhere, taken back nowhere.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal {
using namespace app;

void onAgreeToAnalytics(Consent &c) {
  c.give(Purpose::Analytics); // expect: privacy-no-withdrawal
}

void onAgreeToCrashReports(Consent &c) {
  c.give(Purpose::Crash); // ok
}
void onStopCrashReports(Consent &c) { c.withdraw(Purpose::Crash); }

} // namespace state_no_withdrawal
