#include "etl.h"
namespace etl {
bool extract(int id, Row *out) {
  app::Person p = app::loadPerson(id);
  out->a = p.email;
  out->b = p.name;
  out->n = p.birthYear;
  return true;
}
bool extractInto(int id, Row **out) {
  static Row row;
  *out = &row;
  return extract(id, *out);
}
} // namespace etl
