#include "startup.h"

extern const std::string deviceName;
extern const std::string buildText;

void collect(const app::Person &p) {
  mailbox().set(p.email);
  notice().set(p.name);
}

static void flushAll() {
  mailbox().flush();
  notice().flush();
}

int main() {
  app::Person p = app::loadPerson(1);
  app::track(secretColumns[0].get(p)); // expect: privacy-unconsented-flow
  app::track(openColumns[0].get(p)); // ok
  app::track(deviceName); // expect: privacy-unconsented-flow
  app::track(buildText); // ok
  app::track(makers()["phone"]()->row(p)); // expect: privacy-unconsented-flow
  collect(p);
  flushAll();
}
