#include "parts.h"

int main() {
  app::Person p = app::loadPerson(1);
  Profile profile(p);
  Reporter reporter(profile);
  Derived derived;
  derived.remember(p.phone);
  Scheduler scheduler;
  scheduler.every([&] { reporter.report(); });
  scheduler.every(std::bind(&Derived::flush, &derived));
  std::string zip = p.home.zip, planet = p.home.planet;
  scheduler.every([zip] { app::track(zip); }); // expect: privacy-unconsented-flow
  scheduler.every([planet] { app::track(planet); }); // ok
  scheduler.tick();
}
