#include "../../Inputs/app.h"
#include "exporter.h"

namespace exporters {

std::string run(Exporter &e, const app::Person &p) {
  e.add(p);
  return e.finish();
}

// Any of them.
void upload(Exporter &e, const app::Person &p) {
  std::string text = run(e, p);
  app::track(text); // expect: privacy-unconsented-flow
  app::track(app::anonymise(text)); // ok
}

} // namespace exporters
