#include "channel.h"

void consume() {
  app::track(g_private.take()); // expect: privacy-unconsented-flow
  app::track(g_public.take()); // ok
  app::track(g_private.label); // ok
  app::track(g_public.label); // ok
}

void locals(const app::Person &p) {
  Channel a, b, c;
  a.put(p.phone);
  b.put(p.name);
  app::track(a.take()); // expect: privacy-unconsented-flow
  app::track(b.take()); // ok
  relay(a, c);
  app::track(c.take()); // expect: privacy-unconsented-flow
  relay(b, c);
  app::track(c.take()); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  produce(p);
  consume();
  locals(p);
}
