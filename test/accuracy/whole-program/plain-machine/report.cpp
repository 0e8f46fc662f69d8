#include "../../Inputs/app.h"
#include "machine.h"

namespace machine {

void report(const Connection &c) {
  app::trackText(c.state()); // ok
  app::trackNumber(c.lines); // ok
  app::track(c.hello); // ok
  app::track(c.user); // expect: privacy-unconsented-flow
}

} // namespace machine
