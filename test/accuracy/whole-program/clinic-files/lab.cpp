#include "clinic.h"

namespace clinic {

static std::string last;

static std::string describe(const app::Person &p) { return p.name; }

namespace {
struct Formatter {
  std::string operator()(const std::string &s) const { return "lab: " + s; }
};
} // namespace

std::string labLine(const app::Person &p) { return Formatter()(describe(p)); }
void labRemember(const app::Person &p) { last = describe(p); }
std::string labLast() { return last; }

void checkBed(const app::Person &p) {
  if (p.score < 1000)
    throw std::runtime_error("no bed for " + p.home.street);
}

void Collected::visit(const Diagnosis &d) {
  patient = d.patient;
  code = d.code;
}
void Collected::visit(const Invoice &i) { amount = i.amount; }

} // namespace clinic
