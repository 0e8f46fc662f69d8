// Taking back the whole takes back the parts, not the other way round.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_tree {
using namespace app;

void agreeToAds(Consent &c) {
  c.give(Purpose::Ads); // ok (state)
}
void agreeToEmail(Consent &c) {
  c.give(Purpose::Email); // ok (state)
}
void stopMarketing(Consent &c) { c.withdraw(Purpose::Marketing); }

void agreeToAnalytics(Consent &c) {
  c.give(Purpose::Analytics); // expect: privacy-no-withdrawal
}
void stopReporting(Consent &c) { c.withdraw(Purpose::Reporting); }

} // namespace wrong_withdrawal_tree
