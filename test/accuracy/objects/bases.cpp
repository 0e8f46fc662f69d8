// Data members that come from bases: single, several, virtual, and base views.
#include "../Inputs/app.h"

namespace bases {

struct Entity {
  std::string key;
  std::string label;
};

struct Contact : Entity {
  std::string note;
};

void inheritedMember(const app::Person &p) {
  Contact c;
  c.key = p.email;
  c.label = p.name;
  app::track(c.key);   // expect: privacy-unconsented-flow
  app::track(c.label); // ok
  app::track(c.note);  // ok
}

} // namespace bases
