#include "chain.h"

int main() {
  app::Person p = app::loadPerson(1);
  Packet packet = seal(pack(p));
  dispatch(packet);
  app::track(fold({p.phone, "x"})); // expect: privacy-unconsented-flow
  app::track(fold({p.name, "x"})); // ok
}
