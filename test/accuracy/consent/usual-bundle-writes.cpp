// A welcome screen with one switch and a page with three.
// POLICY: Inputs/usual.yaml
// norun: what a program writes into its settings is no flow
#include "Inputs/app.h"

namespace usual_bundle_writes {
using namespace app;

struct Prefs {
  bool usage = false; // ok (state)
  bool banners = false; // ok (state)
  bool crashes = false; // ok (state)
};
static Prefs g_prefs;

void oneSwitch(bool on) {
  g_prefs.usage = g_prefs.banners = on; // expect: privacy-bundled-consent
}
void threeSwitches(bool usage, bool banners, bool crashes) {
  g_prefs.usage = usage; // ok (state)
  g_prefs.banners = banners; // ok (state)
  g_prefs.crashes = crashes; // ok (state)
}
void allOff() {
  g_prefs.usage = g_prefs.banners = g_prefs.crashes = false; // ok (state)
}
void opened(const User &u) {
  if (g_prefs.usage)
    track(u.email); // ok (state)
  if (g_prefs.banners)
    advertise(u.email); // ok (state)
  if (g_prefs.crashes)
    sendCrash(u.email); // ok (state)
}

} // namespace usual_bundle_writes
