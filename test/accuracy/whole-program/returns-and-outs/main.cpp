#include "api.h"
#include <stdexcept>

void use(const app::Person &p) {
  Row r = rowOf(p);
  app::track(r.mail); // expect: privacy-unconsented-flow
  app::track(r.nick); // ok
  std::string m, n;
  split(p, m, n);
  app::track(m); // expect: privacy-unconsented-flow
  app::track(n); // ok
  app::track(choose(r, true)); // expect: privacy-unconsented-flow
  Row s{"x", "y"};
  app::track(choose(s, true)); // ok
  mailSlot(s) = p.phone;
  app::track(s.mail); // expect: privacy-unconsented-flow
  app::track(s.nick); // ok
  app::trackNumber(check(p)); // ok
  app::track(Base::longForm()->render(r)); // expect: privacy-unconsented-flow
  app::track(Base::shortForm()->render(r)); // ok
  try {
    fail(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
}
int main() { use(app::loadPerson(1)); }
