#include "header.h"

void fillSlots(const app::Person &p);

void sendSlots() {
  app::track(passOn(Slot<MailTag>::value).text); // expect: privacy-unconsented-flow
  app::track(passOn(Slot<NickTag>::value).text); // ok
}
int main() {
  app::Person p = app::loadPerson(1);
  fillSlots(p);
  sendSlots();
  app::track(decorate(p.phone)); // expect: privacy-unconsented-flow
  app::track(hidden(p.phone)); // ok
}
