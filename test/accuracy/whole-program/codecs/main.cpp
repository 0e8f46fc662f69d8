// Codecs register themselves; the program asks for one by name.
#include "../../Inputs/app.h"
#include "codec.h"
namespace codecs {
void encodeAll(const app::Person &p) {
  auto rot = create("rot");
  auto rev = create("reverse");
  app::trackNumber(rot != nullptr); // ok
  if (rot) {
    app::track(rot->encode(p.email)); // expect: privacy-unconsented-flow
    app::track(rot->encode(p.name)); // ok
  }
  if (rev) {
    app::track(rev->encode(p.home.zip)); // expect: privacy-unconsented-flow
    app::track(rev->encode("constant")); // ok
    app::track(rev->encode(app::anonymise(p.phone))); // ok
  }
}
} // namespace codecs
