#include "settings.h"
#include "../../Inputs/app.h"

namespace settings {

Profile current;
const Profile factory{"support@example", "light", 2020, 1};

namespace {
// Not the one of store.cpp.
std::string convert(const Value &v) {
  return std::string(v.index(), 'i');
}
std::string last = "none";
} // namespace

void login() {
  app::Person p = app::loadPerson(1);
  current.contact = p.email;
  current.theme = p.name;
  current.year = p.birthYear;
  current.revision++;
  last = p.phone;
}

void logout() { current = factory; }

void kinds(const app::Person &p) {
  Value v = p.email;
  app::track(convert(v)); // ok
  app::track(toText(v));  // expect: privacy-unconsented-flow
}

void remembered() {
  login();
  app::track(last); // expect: privacy-unconsented-flow
}

} // namespace settings
