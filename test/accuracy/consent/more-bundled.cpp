// A ferry's booking page: one tick for two things.
// POLICY: Inputs/real.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace real_state {
using namespace app;

struct Prefs {
  bool usage = false;
  bool crashes = false;
  bool banners = false;
};
static Prefs g_prefs;

// One box, written to two purposes.
static void oneBox(const ConsentDialog &d) {
  g_prefs.usage = g_prefs.banners = d.isChecked(); // expect: privacy-bundled-consent
}
// Two boxes.
static void twoBoxes(const ConsentDialog &usage, const ConsentDialog &crashes) {
  g_prefs.usage = usage.isChecked(); // ok (state)
  g_prefs.crashes = crashes.isChecked(); // ok (state)
}
void booked() {
  ConsentDialog all(Purpose::Analytics);
  oneBox(all);
}
void rebooked() {
  ConsentDialog usage(Purpose::Analytics), crashes(Purpose::Crash);
  twoBoxes(usage, crashes);
}

} // namespace real_state
