// A reader app: every yes can be taken back, but one.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace usual_withdrawal {
using namespace app;

void usageOn(Consent &c) {
  c.give(Purpose::Analytics); // ok (state)
}
void usageOff(Consent &c) {
  c.withdraw(Purpose::Analytics);
}
void offersOn(Consent &c) {
  c.give(Purpose::Email); // expect: privacy-no-withdrawal
}
void crashOn(Consent &c) {
  c.give(Purpose::Crash); // ok (state)
}
static void reset(Consent &c) {
  c.withdraw(Purpose::Crash);
}
void crashOff(Consent &c, bool all) {
  if (all)
    reset(c);
}
void opened(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}
void offered(const User &u) {
  if (consent().granted(Purpose::Email))
    mail(u.email); // ok
}
void crashed(const User &u) {
  if (consent().granted(Purpose::Crash))
    sendCrash(u.email); // ok
}

} // namespace usual_withdrawal
