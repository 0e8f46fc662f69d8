// There is a withdrawal that nobody can get to.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace state_no_withdrawal_unreachable {
using namespace app;

[[maybe_unused]] static void takeBackAnalytics(Consent &c) {
  c.withdraw(Purpose::Analytics);
}
static void takeBackCrash(Consent &c) { c.withdraw(Purpose::Crash); }

void onAgree(Consent &c, bool crash) {
  if (crash)
    c.give(Purpose::Crash); // ok
  else
    c.give(Purpose::Analytics); // expect: privacy-no-withdrawal
}
void onSettings(Consent &c, bool crash) {
  if (!crash)
    takeBackCrash(c);
}

} // namespace state_no_withdrawal_unreachable
