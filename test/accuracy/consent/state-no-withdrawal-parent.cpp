// Taking back the whole takes back its parts.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal_parent {
using namespace app;

void onAgreeToAds(Consent &c) {
  c.give(Purpose::Ads); // ok
}
void onAgreeToNewsletter(Consent &c) {
  c.give(Purpose::Email); // ok
}
void onStop(Consent &c) { c.withdraw(Purpose::Marketing); }

} // namespace state_no_withdrawal_parent
