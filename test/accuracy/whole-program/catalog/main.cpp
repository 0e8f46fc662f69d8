#include "catalog.h"

namespace {
class Direct : public Plugin {
public:
  std::string collect(const app::Person &p) override { return p.home.planet; }
};
} // namespace

void byName(const app::Person &p) {
  if (auto mail = make("mail"))
    app::track(mail->collect(p)); // expect: privacy-unconsented-flow
  auto here = makeOf<Direct>();
  app::track(here->collect(p)); // ok
}

void anyName(const app::Person &p, std::string name) {
  for (const auto &[key, maker] : makers()) {
    app::track(key); // ok
    app::track(maker()->collect(p)); // expect: privacy-unconsented-flow
  }
}
