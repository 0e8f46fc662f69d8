// The same names in two files, none of which leaves its file.
#include "../../Inputs/app.h"

static std::string current;
static std::string describe(const app::Person &p) { return p.email; }

namespace {
struct Entry {
  std::string text;
};
Entry last;
void send(const std::string &s) {
  app::track(s); // expect: privacy-unconsented-flow
}
std::string format(const app::Person &p) { return "<" + p.phone + ">"; }
} // namespace

void runA(const app::Person &p) {
  current = p.email;
  last.text = p.home.street;
  app::track(describe(p)); // expect: privacy-unconsented-flow
  app::track(format(p)); // expect: privacy-unconsented-flow
  send(p.phone);
  app::track(current); // expect: privacy-unconsented-flow
  app::track(last.text); // expect: privacy-unconsented-flow
}
