#include "parts.h"

void Remote::log(const std::string &line) {
  app::track(line); // ok
}
void Memory::log(const std::string &line) { lines.push_back(line); }

void Accounts::create(const app::Person &p) {
  audit_.log("created " + p.email);
  debug_.log("created " + p.name);
}
