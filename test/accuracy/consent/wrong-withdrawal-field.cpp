// Answers kept in fields: some can be set back.
// POLICY: Inputs/wrong.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_field {
using namespace app;

struct Prefs {
  bool usage = false;
  bool crashes = false;
  bool banners = false;
};
static Prefs prefs;

// The policy: runs when the button is pressed.
class UsagePage {
public:
  void agreed() {
    prefs.usage = true; // expect: privacy-no-withdrawal
  }
};
class CrashPage {
public:
  void agreed() {
    prefs.crashes = true; // ok (state)
  }
  void refused() { prefs.crashes = false; }
};

void onUsagePage() {
  UsagePage page;
  page.agreed();
}
void onCrashPage() {
  CrashPage page;
  page.agreed();
}
void onCrashPageAgain() {
  CrashPage page;
  page.refused();
}

} // namespace wrong_withdrawal_field
