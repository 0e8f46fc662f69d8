#include "../../Inputs/app.h"
#include "errors.h"
namespace errs {
void lookup(int id) {
  app::Person p = app::loadPerson(id);
  throw DbError("duplicate row", p.email);
}
void ping(int id) {
  app::Person p = app::loadPerson(id);
  if (p.score >= 0)
    throw std::runtime_error("no answer for " + p.phone);
}
} // namespace errs
