// Extract, transform, load; rows go by out-parameters.
#include "etl.h"
namespace etl {
void pipeline(int id) {
  Row r;
  if (!extract(id, &r))
    return;
  transform(r);
  load(r);
  Row *q = nullptr;
  if (extractInto(id, &q)) {
    app::track(q->a); // expect: privacy-unconsented-flow
    app::track(q->b); // ok
  }
  Row s = r;
  strip(s);
  loadStripped(&s);
  app::track(r.b); // expect: privacy-unconsented-flow
  app::track(r.a); // ok
}
} // namespace etl
