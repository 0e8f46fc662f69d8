#include "errors.h"

void open(const app::Person &p) { throw AccountError(p.email, "locked"); }
void verify(const app::Person &p) {
  if (p.score < 100)
    throw std::invalid_argument("bad phone " + p.phone);
}
void check(const app::Person &p) {
  if (p.score < 100)
    throw std::out_of_range("bad colour " + std::string(p.color));
}
