// One tick box written to several consents.
// POLICY: Inputs/wrong.yaml
// norun: nothing is sent here
#include "Inputs/app.h"

namespace wrong_bundled_writes {
using namespace app;

struct Prefs {
  bool usage = false;
  bool crashes = false;
  bool banners = false;
  bool toolbar = false;
};
static Prefs prefs;

void onOk(bool checked) {
  prefs.usage = prefs.crashes = checked; // expect: privacy-bundled-consent
}
void onUsage(bool checked) {
  prefs.usage = checked; // ok (state)
}
void onCrashes(bool checked) {
  prefs.crashes = checked; // ok (state)
}
void onEach(bool usage, bool crashes) {
  prefs.usage = usage; // ok (state)
  prefs.crashes = crashes; // ok (state)
}
void onUsageAndToolbar(bool checked) {
  prefs.usage = prefs.toolbar = checked; // ok (state)
}
void onNothing() {
  prefs.usage = false; // ok (state)
  prefs.crashes = false; // ok (state)
  prefs.banners = false; // ok (state)
}

} // namespace wrong_bundled_writes
