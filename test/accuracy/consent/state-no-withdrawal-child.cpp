// Only a part of what was given can be taken back.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal_child {
using namespace app;

void onAgree(Consent &c) {
  c.give(Purpose::Marketing); // expect: privacy-no-withdrawal
}
void onStopAds(Consent &c) { c.withdraw(Purpose::Ads); }

} // namespace state_no_withdrawal_child
