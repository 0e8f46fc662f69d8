#include "context.h"

void beat(const Context &c) {
  app::track(c.user().mail()); // expect: privacy-unconsented-flow
  app::track(c.user().theme()); // ok
}
void local(const app::Person &p) {
  Context c, d;
  c.user().mail() = p.email;
  c.user().theme() = p.color;
  c.clock().advance();
  app::track(c.user().mail()); // expect: privacy-unconsented-flow
  app::track(c.user().theme()); // ok
  app::trackNumber(c.clock().now()); // ok
  app::track(d.user().mail()); // ok
}
int main() {
  app::Person p = app::loadPerson(1);
  local(p);
  current().user().mail() = p.phone;
  current().user().theme() = p.color;
  beat(current());
}
