#include "model.h"

int main() {
  auto store = model::makeMemoryStore();
  model::Service s(*store);
  app::Person p = app::loadPerson(1);
  s.import(p);
  app::track(s.mailOf(p.name)); // expect: privacy-unconsented-flow
  app::track(s.labelOf(p.name)); // ok
  app::trackNumber(s.count()); // ok
  app::track(render(s)); // ok
  for (const model::Contact &c : store->all()) {
    app::track(c.mail); // expect: privacy-unconsented-flow
    app::track(c.label); // ok
  }
}
