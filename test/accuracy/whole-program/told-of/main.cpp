#include "hub.h"

// By a pointer in a list.
void listed(const app::Person &p) {
  Hub hub, other;
  Recorder heard, alone;
  hub.add(&heard);
  other.add(&alone);
  hub.say(p.email);
  other.say(p.name);
  app::track(heard.last()); // expect: privacy-unconsented-flow
  app::track(alone.last()); // ok
}
// By its own constructor, and said by somebody further away.
void constructed(const app::Person &p) {
  Hub hub;
  Recorder heard(hub), deaf;
  tell(hub, p);
  app::track(heard.last()); // expect: privacy-unconsented-flow
  app::track(deaf.last()); // ok
}
// By a reference in an object, and in one that is made elsewhere.
void viewed(const app::Person &p) {
  std::string mine, made, other;
  Editor a(mine);
  auto b = edit(made);
  Editor c(other);
  a.type(p.email);
  b->type(p.phone);
  c.type(p.name);
  app::track(mine); // expect: privacy-unconsented-flow
  app::track(made); // expect: privacy-unconsented-flow
  app::track(other); // ok
}
// By the user pointer of a callback.
void walked(const app::Person &p) {
  Totals all, some;
  Walk w, v;
  walkInit(&w, collect, &all);
  walkInit(&v, collect, &some);
  walkRun(&w, p.email.c_str());
  walkRun(&v, p.name.c_str());
  app::track(all.names); // expect: privacy-unconsented-flow
  app::trackNumber(all.count); // ok
  app::track(some.names); // ok
}
// What is written to the keeper itself is not in what it knows.
void keeper(const app::Person &p) {
  Hub hub;
  Recorder heard(hub);
  hub.rename(p.email);
  app::track(heard.last()); // ok
  hub.say(p.name);
  app::track(heard.last()); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  listed(p);
  constructed(p);
  viewed(p);
  walked(p);
  keeper(p);
}
