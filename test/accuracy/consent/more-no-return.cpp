// A smart scale: a switch in the settings that only ever goes on.
// POLICY: Inputs/real.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace real_state {
using namespace app;

struct Prefs {
  bool usage = false; // ok (state)
  bool crashes = false; // ok (state)
};
static Prefs g_prefs;
class UsagePage : public TermsDialog {
public:
  void onAccept() override {
    g_prefs.usage = true; // expect: privacy-no-withdrawal
  }
};
void usagePage() { UsagePage().show(); }
void weighed(const User &u) {
  if (g_prefs.usage)
    track("weighed " + u.email); // ok
}

} // namespace real_state
