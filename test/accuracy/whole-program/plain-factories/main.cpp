#include "../../Inputs/app.h"
#include "widget.h"

namespace factories {

void page(const app::Person &p) {
  usePublic();
  useContact();
  app::track(textOf("contact", p)); // expect: privacy-unconsented-flow
  std::string all;
  for (const auto &[name, make] : makers()) {
    app::track(name); // ok
    all += textOf(name, p);
  }
  app::track(all); // expect: privacy-unconsented-flow
}

} // namespace factories
