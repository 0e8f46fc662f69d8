// The careful twin: settings that start as refused, and who writes them.
// POLICY: Inputs/usual.yaml
// norun: how settings start is about the program, not about a run
#include "Inputs/app.h"

namespace usual_defaults_b {
using namespace app;

struct Prefs {
  bool usage = false; // ok (state)
  bool banners{}; // ok (state)
  bool hide = true; // ok (state)
};
struct Level {
  int level = 2; // expect: privacy-default-consent
  int volume = 2; // ok (state)
};

void usage(const User &u, const Prefs &p) {
  if (p.usage)
    track(u.email); // ok (state)
}
void banners(const User &u, const Prefs &p) {
  if (p.banners)
    advertise(u.email); // ok (state)
}
void hidden(const User &u, const Prefs &p) {
  if (!p.hide)
    report(u.email); // ok (state)
}
void levelled(const User &u, const Level &l) {
  if (l.level >= 1)
    track(u.email); // ok (state)
}
void loud(const User &u, const Level &l) {
  if (l.volume >= 1)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace usual_defaults_b
