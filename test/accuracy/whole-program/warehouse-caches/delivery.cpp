#include "cache.h"

namespace store {

void deliver() {
  Cache<int, std::string> addresses(addressOf);
  app::track(addresses.get(1));                // expect: privacy-unconsented-flow
  app::track(labelled("a", addresses.get(1))); // expect: privacy-unconsented-flow
  app::track(labelled("a", itemOf(1)));        // ok
  app::trackNumber(addresses.misses());        // ok
}

void optionalAddress() {
  std::optional<std::string> none, some = addressOf(3);
  app::track(orElse(some, std::string("-"))); // expect: privacy-unconsented-flow
  app::track(orElse(none, std::string("-"))); // ok
}

void pipelines(const app::Person &p) {
  Pipeline<std::string> shout, hide;
  shout.then(normalised).then([](std::string s) { return s + "!"; });
  hide.then(blanked).then([](std::string s) { return s + "!"; });
  app::track(shout.run(p.home.zip)); // expect: privacy-unconsented-flow
  app::track(shout.run(p.name));     // ok
  app::track(hide.run(p.home.zip));  // ok
}

void whole() {
  Cache<int, app::Person> people([](const int &id) { return app::loadPerson(id); });
  app::track(people.get(2).phone); // expect: privacy-unconsented-flow
  app::track(people.get(2).name);  // ok
}

// Kept for as long as the program runs.
static Cache<int, std::string> &labels() {
  static Cache<int, std::string> cache([](const int &id) {
    return labelled("zip", app::loadPerson(id).home.zip);
  });
  return cache;
}

void printed() {
  app::track(labels().get(1));            // expect: privacy-unconsented-flow
  app::trackNumber(labels().misses() > 0); // ok
}

void planets() {
  Cache<int, std::string> cache([](const int &id) {
    return labelled("planet", app::loadPerson(id).home.planet);
  });
  app::track(cache.get(1)); // ok
}

} // namespace store
