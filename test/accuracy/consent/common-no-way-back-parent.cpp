// The child can be taken back, the parent that was given cannot.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_no_way_back_parent {
using namespace app;

void subscribe() {
  consent().give(Purpose::Marketing); // expect: privacy-no-withdrawal
}
void unsubscribe() { consent().withdraw(Purpose::Email); }

static void applyChoice(Purpose p, bool yes) {
  if (yes)
    consent().give(p); // ok (state)
  else
    consent().withdraw(p);
}
void usageChoice(bool yes) { applyChoice(Purpose::Analytics, yes); }

void newsletter(const User &u) {
  if (consent().granted(Purpose::Email))
    mail(u.email); // ok
}

} // namespace common_no_way_back_parent
