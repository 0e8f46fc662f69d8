#include "inline.h"

void read() {
  app::track(lastMail()); // expect: privacy-unconsented-flow
  app::track(lastTheme()); // ok
  app::track(Slot<Secret>::get()); // expect: privacy-unconsented-flow
  app::track(Slot<Open>::get()); // ok
  app::track(Slot<Secret>::value); // expect: privacy-unconsented-flow
  app::track(Slot<Open>::value); // ok
  app::track(Settings::instance().account); // expect: privacy-unconsented-flow
  app::track(Settings::instance().language); // ok
}

int main() {
  write(app::loadPerson(1));
  read();
}
