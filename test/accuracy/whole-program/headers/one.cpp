#include "text.h"

Mail write(const app::Person &p) { return {p.email, "hello"}; }

void one(const app::Person &p) {
  shared = p.home.street;
  sharedLabel = p.home.planet;
  app::track(quoted(p.email)); // expect: privacy-unconsented-flow
  app::track(passed(p.email)); // expect: privacy-unconsented-flow
  app::track(starred(p.email)); // ok
  Holder<std::string> h;
  h.put(p.phone);
  app::track(h.get()); // expect: privacy-unconsented-flow
  sendInline(p.phone);
  showInline(p.name);
}
