// Given for one person of many, and taken back for them.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_person {
using namespace app;

void agree(Consent &c, const Account &who) {
  c.give(Purpose::Analytics, who); // ok (state)
}
void leave(Consent &c, const Account &who) {
  c.withdraw(Purpose::Analytics, who);
}
void agreeToMail(Consent &c, const Account &who) {
  c.give(Purpose::Email, who); // expect: privacy-no-withdrawal
}
void agreeAll(Consent &c, const std::vector<Account> &all) {
  for (const Account &a : all)
    c.give(Purpose::Crash, a); // ok (state)
}
void leaveAll(Consent &c, const std::vector<Account> &all) {
  for (const Account &a : all)
    c.withdraw(Purpose::Crash, a);
}

} // namespace wrong_withdrawal_person
