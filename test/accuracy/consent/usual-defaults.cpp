// Settings that start as given.
// POLICY: Inputs/usual.yaml
// norun: how settings start is about the program, not about a run
#include "Inputs/app.h"

namespace usual_defaults {
using namespace app;

struct Prefs {
  bool usage = true; // expect: privacy-default-consent
  bool banners = false; // ok (state)
  bool crashes{true}; // expect: privacy-default-consent
  bool hide = false; // expect: privacy-default-consent
  bool dark = true;
};

void usage(const User &u, const Prefs &p) {
  if (p.usage)
    track(u.email); // ok (state)
}
void banners(const User &u, const Prefs &p) {
  if (p.banners)
    advertise(u.email); // ok (state)
}
void crashes(const User &u, const Prefs &p) {
  if (p.crashes)
    sendCrash(u.email); // ok (state)
}
void hidden(const User &u, const Prefs &p) {
  if (!p.hide)
    report(u.email); // ok (state)
}
void darkness(const User &u, const Prefs &p) {
  if (p.dark)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace usual_defaults
