// Structured bindings that lambdas capture, and what they hold.
#include "../Inputs/app.h"
#include <tuple>

namespace bindings {

struct Loaded {
  app::Person person;
  bool fresh = false;
};
Loaded load() {
  Loaded l;
  l.person = app::loadPerson(1);
  l.fresh = true;
  return l;
}
std::pair<std::string, std::string> mailAndName() {
  return {app::readEmail(), app::version()};
}

void ofObjects() {
  auto [person, fresh] = load();
  auto mail = [&] { return person.email; };
  app::track(mail()); // expect: privacy-unconsented-flow
  auto name = [&] { return person.name; };
  app::track(name()); // ok: the other field
  auto copied = [person] { return person.phone; };
  app::track(copied()); // expect: privacy-unconsented-flow
  auto every = [=] { return person.home.planet; };
  app::track(every()); // ok
  auto inside = [&] {
    app::track(person.email); // expect: privacy-unconsented-flow
    app::track(person.name);  // ok
    app::trackNumber(fresh);  // ok: the other binding
  };
  inside();
}

void ofPairs() {
  auto [mail, name] = mailAndName();
  auto first = [&] { return mail; };
  auto second = [&] { return name; };
  app::track(first());  // expect: privacy-unconsented-flow
  app::track(second()); // ok
  auto both = [mail, name](bool which) { return which ? mail : name; };
  app::track(both(true)); // expect: privacy-unconsented-flow
}

void ofReferences() {
  app::Person p = app::loadPerson(2);
  std::pair<app::Person &, int> held(p, 1);
  auto &[person, n] = held;
  auto mail = [&] { return person.email; };
  auto score = [&] { return n; };
  app::track(mail());         // expect: privacy-unconsented-flow
  app::trackNumber(score());  // ok
}

void written() {
  auto [person, fresh] = load();
  auto hide = [&] { person.email = "hidden"; };
  app::track(person.email); // expect: privacy-unconsented-flow
  hide();
  app::track(person.email); // ok: overwritten through the capture
  auto [other, again] = load();
  auto copy = [other]() mutable { other.email = "hidden"; };
  copy();
  app::track(other.email); // expect: privacy-unconsented-flow
}

void loops() {
  std::map<int, app::Person> people{{1, app::loadPerson(1)}};
  for (auto &[id, person] : people) {
    auto send = [&] { app::track(person.email); }; // expect: privacy-unconsented-flow
    auto count = [&] { app::trackNumber(id); };    // ok
    auto name = [&person] { app::track(person.name); }; // ok
    send();
    count();
    name();
  }
}

} // namespace bindings
