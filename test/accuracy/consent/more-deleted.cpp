// A step counter that deletes its list upon the no.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_deleted {
using namespace app;

void walked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember("walked " + u.email); // ok
}
void switchedOff() {
  consent().withdraw(Purpose::Analytics); // ok (state)
  forget();
}
void unsubscribed() {
  consent().withdraw(Purpose::Email); // ok (state)
  redraw();
}

} // namespace second_deleted
