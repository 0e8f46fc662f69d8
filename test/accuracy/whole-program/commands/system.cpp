#include "commands.h"

static void versionCommand(Context &c) {
  std::string text = app::version();
  report(text);
  reportPlain(text);
  c.output += text;
}

void addSystemCommands() { add("version", versionCommand); }
