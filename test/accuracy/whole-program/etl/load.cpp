#include "etl.h"
namespace etl {
void load(const Row &r) {
  app::track(r.a); // ok
  app::track(r.b); // expect: privacy-unconsented-flow
  app::trackNumber(r.n); // expect: privacy-unconsented-flow
}
void loadStripped(const Row *r) {
  for (; r; r = r->next) {
    app::track(r->a); // ok
    app::track(r->b); // ok
    app::trackNumber(r->n); // ok
  }
}
} // namespace etl
