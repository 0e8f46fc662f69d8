// A flashcard app that can be told yes and not no.
// POLICY: Inputs/asks.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace second_only_yes {
using namespace app;

void usageAccepted() {
  consent().give(Purpose::Analytics); // expect: privacy-no-withdrawal
}
void emailAccepted() {
  consent().give(Purpose::Email); // ok (state)
}
void emailRefused() {
  consent().withdraw(Purpose::Email);
}
void learned(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("learned " + u.email); // ok
}

} // namespace second_only_yes
