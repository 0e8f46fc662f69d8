// A step counter that keeps its list after the no.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_kept {
using namespace app;

void walked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember("walked " + u.email); // ok
}
void switchedOff() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  redraw();
}
void unsubscribed() {
  consent().withdraw(Purpose::Email); // ok (state)
  redraw();
}

} // namespace second_kept
