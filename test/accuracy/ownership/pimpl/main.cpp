// Who uses it sees no members.
#include "account.h"

namespace pimpl {

void fill(const app::Person &p) {
  Account a;
  a.setMail(p.email);
  a.setNick(p.name);
  app::track(a.mail());    // expect: privacy-unconsented-flow
  app::track(a.nick());    // ok
  app::track(a.summary()); // expect: privacy-unconsented-flow
  app::track(a.badge());   // ok
  a.sendAll();
  a.sendNick();
}

void two(const app::Person &p) {
  Account a, b;
  a.setMail(p.email);
  b.setMail("desk");
  app::track(b.mail()); // ok
  Account c = std::move(a);
  app::track(c.mail()); // expect: privacy-unconsented-flow
  c = std::move(b);
  app::track(c.mail()); // ok
}

void cleared(const app::Person &p) {
  Account a;
  a.setMail(p.email);
  a.clear();
  app::track(a.mail()); // ok
}

void old(const app::Person &p) {
  Old a, b;
  a.set(p.phone);
  b.set(p.name);
  app::trackText(a.get());   // expect: privacy-unconsented-flow
  app::trackText(b.get());   // ok
  app::trackText(a.fixed()); // ok
}

} // namespace pimpl
