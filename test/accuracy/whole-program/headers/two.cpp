#include "text.h"

void two(const app::Person &p) {
  app::track(quoted(p.name)); // ok
  app::track(passed(p.name)); // ok
  Holder<std::string> h;
  h.put(p.name);
  app::track(h.get()); // ok
  app::track(write(p).line()); // expect: privacy-unconsented-flow
  app::track(write(p).title()); // ok
  app::track(shared); // expect: privacy-unconsented-flow
  app::track(sharedLabel); // ok
  app::trackNumber(++visits); // ok
  showInline(p.color);
}
