#include "member.h"

namespace loyalty {

void swipe();

void checkout() {
  swipe();
  app::track(currentCard); // expect: privacy-unconsented-flow
  app::track(currentShop); // ok
}

void visit(const app::Person &p) {
  Session s;
  fill(s, p);
  report(s);
  app::track(s.member().mail);         // expect: privacy-unconsented-flow
  app::track(s.member().card);         // ok
  app::trackNumber(s.member().points); // ok
}

void posted(const app::Person &p) {
  Worker w;
  w.post([mail = p.email] { app::track(mail); }); // expect: privacy-unconsented-flow
  w.post([nick = p.name] { app::track(nick); });  // ok
}

void later(const app::Person &p) {
  auto mail = mailLater(p), nick = nickLater(p);
  app::track(mail.get()); // expect: privacy-unconsented-flow
  app::track(nick.get()); // ok
}

void lines(const app::Person &p) {
  app::track(line("member", p.email, "gold")); // expect: privacy-unconsented-flow
  app::track(line("member", p.name, "gold"));  // ok
}

void renewed(const app::Person &p) {
  Member m{p.email, "gold", 3};
  app::track(m.mail); // expect: privacy-unconsented-flow
  m = Member{"none", "silver", 0};
  app::track(m.mail); // ok
}

} // namespace loyalty
