#include "pipe.h"
#include <stdexcept>

namespace pipes {
Generator<std::string> mails(const std::vector<app::Person> &all) {
  for (const auto &p : all)
    co_yield p.email;
}
Generator<std::string> names(const std::vector<app::Person> &all) {
  for (const auto &p : all) {
    std::string line = p.name;
    co_yield line + "/" + std::to_string(p.score);
  }
}
Generator<std::string> failing(std::string with) {
  co_yield "first";
  throw std::runtime_error("bad: " + with);
}
Row rowOf(const app::Person &p) {
  Row r;
  r.get<Mail>() = p.email;
  r.get<Nick>() = p.name;
  r.get<Year>() = p.birthYear;
  return r;
}
} // namespace pipes
