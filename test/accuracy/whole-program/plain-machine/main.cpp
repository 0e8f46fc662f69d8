#include "../../Inputs/app.h"
#include "machine.h"

namespace machine {

void run() {
  Connection c;
  for (const char *line : {"helo", "auth", "list", "stat"}) {
    c.feed(line);
    c.advance();
  }
  report(c);
  app::track(c.user); // expect: privacy-unconsented-flow
  c.user = "nobody";
  app::track(c.user); // ok
}

} // namespace machine
