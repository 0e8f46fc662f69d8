#include "client.h"

int main() {
  app::Person p = app::loadPerson(1);
  Client c, d;
  c.setMail(p.email);
  c.setAgent(app::version());
  d.setMail("noreply@example.org");
  app::track(c.mail()); // expect: privacy-unconsented-flow
  app::track(c.agent()); // ok
  app::track(d.mail()); // ok
  c.flush();
}
