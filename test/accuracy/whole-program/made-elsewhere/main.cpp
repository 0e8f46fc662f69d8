// Objects that a function of another file makes, or is given: who else has
// them is what that one says.
#include "session.h"
#include "../../Inputs/app.h"

void own(const app::Person &p) {
  Own *a = makeOwn(), *b = makeOwn();
  a->mail = p.email;
  b->mail = p.name;
  app::track(a->mail);  // expect: privacy-unconsented-flow
  app::track(a->theme); // ok
  app::track(b->mail);  // ok
}
void filledElsewhere(const app::Person &p) {
  Own *a = makeOwn(), *b = makeOwn();
  fill(a, p.phone);
  fill(b, p.name);
  app::track(shown(a)); // expect: privacy-unconsented-flow
  app::track(shown(b)); // ok
}
void ownLater() {
  Own *a = makeOwn();
  app::track(shown(a)); // ok
}
void owned(const app::Person &p) {
  std::unique_ptr<Own> a(makeOwn()), b(makeOwn());
  fill(a.get(), p.email);
  app::track(a->mail); // expect: privacy-unconsented-flow
  app::track(b->mail); // ok
}

void listed(const app::Person &p) { makeListed()->mail = p.email; }
void listedLater() {
  app::track(firstListed()->mail); // expect: privacy-unconsented-flow
}

void keeps(const app::Person &p) {
  Kept *k = makeKept();
  keep(k);
  k->mail = p.email;
}
void keptLater() {
  app::track(kept()->mail); // expect: privacy-unconsented-flow
}

void lends(const app::Person &p) {
  Lent *l = makeLent();
  app::trackNumber(look(l)); // ok
  l->mail = p.email;
}
void lentLater() {
  app::track(lent()->mail); // ok
}

void parts(const app::Person &p) {
  Box a, b;
  a.part()->mail = p.email;
  a.spare()->mail = p.name;
  app::track(a.part()->mail);  // expect: privacy-unconsented-flow
  app::track(a.spare()->mail); // ok
  app::track(b.part()->mail);  // ok
}

void hands(const app::Person &p) {
  auto h = std::make_unique<Handed>();
  app::trackNumber(measure(h.get())); // ok
  h->mail = p.email;
  app::track(h->mail); // expect: privacy-unconsented-flow
}
void handedLater() {
  app::track(lastHanded()->mail); // ok
}

void tells(const app::Person &p) {
  auto t = std::make_shared<Told>();
  enlist(t);
  t->mail = p.email;
}
void toldLater() {
  app::track(lastTold()->mail); // expect: privacy-unconsented-flow
}
