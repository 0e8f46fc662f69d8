// Template and inline functions that both files instantiate.
#include "repository.h"
namespace repo {
void sync(const app::Person &p) {
  seed(p);
  if (auto c = customers().load(1)) {
    app::track(quote(c->mail)); // expect: privacy-unconsented-flow
    app::track(quote(c->tier)); // ok
  }
  if (auto t = products().load(1)) {
    app::track(quote(t->title)); // ok
    app::trackNumber(t->price); // ok
  }
  app::trackNumber(customers().size()); // ok
  customers().save(1, {"none", p.home.zip});
  if (auto c = customers().load(1)) {
    app::track(c->mail); // ok
    app::track(c->tier); // expect: privacy-unconsented-flow
  }
}
} // namespace repo
