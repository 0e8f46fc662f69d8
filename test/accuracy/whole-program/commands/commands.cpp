#include "commands.h"

static std::map<std::string, Command> table;

void add(const std::string &name, Command c) { table[name] = c; }

bool run(const std::string &name, Context &context) {
  auto it = table.find(name);
  if (it == table.end())
    return false;
  it->second(context);
  return true;
}

void report(const std::string &line) {
  app::track("line: " + line); // expect: privacy-unconsented-flow
}
void reportPlain(const std::string &line) {
  app::track("line: " + line); // ok
}
