#include "commands.h"

static void whoami(Context &c) {
  c.output = c.person.email;
  report(c.output);
}
static void nick(Context &c) {
  c.output = c.person.name;
  reportPlain(c.output);
}

void addUserCommands() {
  add("whoami", whoami);
  add("nick", nick);
}
