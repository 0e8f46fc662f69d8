#include "accounts.h"

void registered(const app::Person &p) {
  AccountService service(openRepository());
  int id = service.signUp(p);
  app::track(service.contactOf(id));    // expect: privacy-unconsented-flow
  app::track(service.nickOf(id));       // ok
  app::track(service.summary(id));      // expect: privacy-unconsented-flow
  app::track(service.shortSummary(id)); // ok
  app::trackNumber(static_cast<long long>(service.count())); // ok
  service.publishAll();
}
