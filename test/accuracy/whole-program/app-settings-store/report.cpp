#include "settings.h"
#include "../../Inputs/app.h"

namespace settings {

// Called after somebody has logged in, from main.cpp.
void reportProfile() {
  app::track(current.contact);        // expect: privacy-unconsented-flow
  app::track(current.theme);          // ok
  app::trackNumber(current.year);     // expect: privacy-unconsented-flow
  app::trackNumber(current.revision); // ok
  app::track(factory.contact);        // ok
}

void reportStore() {
  const Store &s = Store::instance();
  app::track(s.get<std::string>("mail", "none")); // expect: privacy-unconsented-flow
  app::trackNumber(s.has("mail"));                // ok
  app::trackNumber(static_cast<long long>(s.size())); // ok
}

} // namespace settings
