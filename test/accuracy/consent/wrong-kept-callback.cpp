// Deleted by whoever listens to the withdrawal.
// POLICY: Inputs/asks.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_callback {
using namespace app;

void keep(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}

void stopAndPlan(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok (state)
  later([] { forget(); });
}
void stopAndPlanSomethingElse(Consent &c) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  later([] { redraw(); });
}

static void withListener(Consent &c, const std::function<void()> &listener) {
  c.withdraw(Purpose::Analytics); // ok (state)
  listener();
}
void stopAndTell(Consent &c) { withListener(c, [] { forget(); }); }

} // namespace wrong_kept_callback
