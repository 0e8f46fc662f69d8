// Taken back from a menu entry, from a timer.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_callback {
using namespace app;

void buildMenu() {
  onEvent("menu/agree", [] {
    consent().give(Purpose::Analytics); // ok (state)
  });
  onEvent("menu/stop", [] { consent().withdraw(Purpose::Analytics); });
  onEvent("menu/ads", [] {
    consent().give(Purpose::Ads); // expect: privacy-no-withdrawal
  });
  onEvent("menu/no-ads", [] { journal().add("maybe later"); });
}

void expire(int days) {
  Timer t;
  t.start(days * 86400, [] { consent().withdraw(Purpose::Crash); });
}
void agreeForAWhile(Consent &c) {
  c.give(Purpose::Crash); // ok (state)
}

} // namespace wrong_withdrawal_callback
