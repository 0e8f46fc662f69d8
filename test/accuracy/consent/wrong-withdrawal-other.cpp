// What can be taken back is something else.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_other {
using namespace app;

void onAgreeCrash(Consent &c) {
  c.give(Purpose::Crash); // expect: privacy-no-withdrawal
}
void onAgreeSharing(Consent &c) {
  c.give(Purpose::Sharing); // ok (state)
}
void onStopSharing(Consent &c) { c.withdraw(Purpose::Sharing); }
void onStopAnalytics(Consent &c) { c.withdraw(Purpose::Analytics); }

} // namespace wrong_withdrawal_other
