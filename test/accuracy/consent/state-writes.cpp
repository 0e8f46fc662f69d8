// "Given", written by something that asked nobody: resets, migrations.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what is written
#include "Inputs/app.h"

namespace state_writes {
using namespace app;

void resetToDefaults(Settings &s) {
  s.darkTheme = true;  // ok
  s.shareUsage = true; // expect: privacy-default-consent
  s.showAds = false;   // ok
}

void resetCarefully(Settings &s) {
  s.shareUsage = false; // ok
  s.hideMe = true;      // ok
  s.showAds = false;    // ok
}

void resetDenial(Settings &s) {
  s.hideMe = false; // expect: privacy-default-consent
}

void migrate(Settings &s, int version) {
  if (version < 3)
    s.showAds = true; // expect: privacy-default-consent
  if (version < 4)
    s.telemetry = false; // ok
}

void migrateKeepingTheAnswer(Settings &s, const Store &old) {
  s.shareUsage = old.getBool("General", "EnableTelemetry"); // ok
}

void fromCheckbox(Settings &s, const ConsentDialog &box) {
  s.showAds = box.isChecked(); // ok
}

void globalOn() {
  g_shareUsage = true; // expect: privacy-default-consent
}
void globalOff() {
  g_shareUsage = false; // ok
}

void atomicOn(Settings &s) {
  s.telemetry.store(true); // expect: privacy-default-consent
}
void atomicOff(Settings &s) {
  s.telemetry.store(false); // ok
}

// Where the user has just agreed, a yes is a yes.
class Welcome : public TermsDialog {
public:
  void onAccept() override {
    settings().shareUsage = true; // ok
  }
  void onCancel() override {
    settings().shareUsage = false; // ok
  }
};
void welcome() {
  Welcome w;
  w.show();
}

} // namespace state_writes
