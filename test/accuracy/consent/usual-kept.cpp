// A podcast player that remembers what was heard.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace usual_kept {
using namespace app;

void heard(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.email); // ok
}
void skipped(const User &u) {
  if (featureOn())
    remember(u.email); // expect: privacy-unconsented-flow
}
void goodbye(Consent &c) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  journal().add("bye");
}
void farewell(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok (state)
  forget();
}
static void cleanUp() {
  journal().add("clean");
  forget();
}
void parting(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok (state)
  cleanUp();
}
void offersOff(Consent &c) {
  c.withdraw(Purpose::Marketing); // ok (state)
}

} // namespace usual_kept
