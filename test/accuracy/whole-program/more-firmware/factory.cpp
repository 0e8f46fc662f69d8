#include "config.h"
#include "../../Inputs/app.h"

namespace fw {

static std::string value(int user) { return app::loadPerson(user).name; }
static std::string s_last;

void applyFactory() {
  s_last = value(0);
  app::track(s_last); // ok
  app::track(value(1)); // ok
  Config c;
  app::track(summaryOf(c)); // ok
  app::track(line("owner", c.owner)); // ok
}

} // namespace fw
