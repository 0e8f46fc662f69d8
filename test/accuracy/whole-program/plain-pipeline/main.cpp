#include "../../Inputs/app.h"
#include "pipeline.h"

namespace pipeline {

void full(const app::Person &p) {
  Pipeline line;
  line.then(trimmer()).then(router());
  Record r = line.run({p.name, p.phone, "", 0});
  app::track(r.phone); // expect: privacy-unconsented-flow
  app::track(r.route); // expect: privacy-unconsented-flow
  app::track(r.nick); // ok
  app::trackNumber(r.hops); // ok
  app::trackNumber(static_cast<long long>(line.length())); // ok
}

void direct(const app::Person &p) {
  Record r = withoutPhone({p.name, p.phone, "", 0});
  app::track(r.route); // ok
  r = anonymised({p.name, p.phone, "", 0});
  app::track(r.phone); // ok
}

} // namespace pipeline
