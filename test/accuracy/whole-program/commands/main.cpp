#include "commands.h"

int main() {
  addUserCommands();
  addSystemCommands();
  Context c;
  c.person = app::loadPerson(1);
  bool known = run("whoami", c);
  app::track(c.output); // expect: privacy-unconsented-flow
  app::trackNumber(known); // ok
  app::track(c.person.name); // ok
  run("nick", c);
  run("version", c);
}
