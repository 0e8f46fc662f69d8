// The same names in two files, none of which leaves its file.
#include "../../Inputs/app.h"

static std::string current;
static std::string describe(const app::Person &p) { return p.name; }

namespace {
struct Entry {
  std::string text;
};
Entry last;
void send(const std::string &s) {
  app::track(s); // ok
}
std::string format(const app::Person &p) { return "<" + p.name + ">"; }
} // namespace

void runB(const app::Person &p) {
  current = p.name;
  last.text = p.home.planet;
  app::track(describe(p)); // ok
  app::track(format(p)); // ok
  send(p.name);
  app::track(current); // ok
  app::track(last.text); // ok
}
