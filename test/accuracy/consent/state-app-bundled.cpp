// One answer for everything.
// norun: bundling is about the program
// POLICY: Inputs/wizard.yaml
#include "Inputs/app.h"

namespace state_app {
using namespace app;

struct Other {
  bool usage = false;
  bool banners = false;
};

class Box {
public:
  bool checked() const;
};

// One tick sets both.
void accept(Other &o, const Box &box) {
  const bool on = box.checked();
  o.usage = on; // expect: privacy-bundled-consent
  o.banners = on;
}

// Each its own.
void acceptEach(Other &o, const Box &usage, const Box &banners) {
  o.usage = usage.checked();     // ok (state)
  o.banners = banners.checked(); // ok (state)
}

void uses(const Other &o, const User &u) {
  if (o.usage)
    track(u.phone); // ok
  if (o.banners)
    advertise(u.phone); // ok
}

void leave(Other &o) { o.usage = o.banners = false; }

} // namespace state_app
