// A table of commands that several files add to; helpers shared by callers of
// which one hands personal data over.
#pragma once
#include "../../Inputs/app.h"

struct Context {
  app::Person person;
  std::string output;
};

using Command = void (*)(Context &);
void add(const std::string &name, Command c);
bool run(const std::string &name, Context &context);

void report(const std::string &line);
void reportPlain(const std::string &line);
void addUserCommands();
void addSystemCommands();
