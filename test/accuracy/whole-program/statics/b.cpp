#include "../../Inputs/app.h"

static std::string state = "b";
static std::string describe(const app::Person &p) { return p.name; }
namespace {
struct Formatter {
  std::string run(const app::Person &p) { return p.color; }
};
} // namespace

void reportB(const app::Person &p) {
  app::track(describe(p)); // ok
  Formatter f;
  app::track(f.run(p)); // ok
  state = p.name;
}
void sendStateB() {
  app::track(state); // ok
}
