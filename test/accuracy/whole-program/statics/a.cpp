// Functions and variables of the same name, one to each file.
#include "../../Inputs/app.h"

static std::string state = "a";
static std::string describe(const app::Person &p) { return p.email; }
namespace {
struct Formatter {
  std::string run(const app::Person &p) { return p.phone; }
};
} // namespace

void reportA(const app::Person &p) {
  app::track(describe(p)); // expect: privacy-unconsented-flow
  Formatter f;
  app::track(f.run(p)); // expect: privacy-unconsented-flow
  state = p.email;
}
void sendStateA() {
  app::track(state); // expect: privacy-unconsented-flow
}
