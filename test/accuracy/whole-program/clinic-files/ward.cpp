#include "clinic.h"

namespace clinic {

static std::string last;

static std::string describe(const app::Person &p) { return p.email; }

namespace {
struct Formatter {
  std::string operator()(const std::string &s) const { return "ward: " + s; }
};
} // namespace

std::string wardLine(const app::Person &p) { return Formatter()(describe(p)); }
void wardRemember(const app::Person &p) { last = describe(p); }
std::string wardLast() { return last; }

void admit(const app::Person &p) {
  if (p.score < 1000)
    throw Refused("no bed", p.phone);
}

} // namespace clinic
