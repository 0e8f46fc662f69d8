// A flashcard app that can be told yes and no.
// POLICY: Inputs/asks.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace second_yes_and_no {
using namespace app;

void usageAccepted() {
  consent().give(Purpose::Analytics); // ok (state)
}
void emailAccepted() {
  consent().give(Purpose::Email); // ok (state)
}
void emailRefused() {
  consent().withdraw(Purpose::Email);
}
void usageRefused() {
  consent().withdraw(Purpose::Analytics);
}
void learned(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("learned " + u.email); // ok
}

} // namespace second_yes_and_no
