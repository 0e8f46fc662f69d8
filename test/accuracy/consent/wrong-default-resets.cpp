// Updates, resets and imports that decide for the user.
// POLICY: Inputs/wrong.yaml
// norun: the writes count, whoever reads them
#include "Inputs/app.h"

namespace wrong_resets {
using namespace app;

struct Prefs {
  bool usage = false;
  bool banners = false;
  bool crashes = false;
  bool toolbar = false;
  int version = 0;
};
static Prefs prefs;

// Reset to defaults.
void onReset() {
  prefs.toolbar = true; // ok (state)
  prefs.usage = true; // expect: privacy-default-consent
}
void onResetToNothing() {
  prefs.toolbar = true; // ok (state)
  prefs.usage = false; // ok (state)
}
void onResetWhole() {
  prefs = Prefs{}; // ok (state)
}
void onResetWholeWithYes() {
  prefs = Prefs{true, false, false, true, 3}; // expect: privacy-default-consent
}

// Migration from an older file.
void migrate(int version) {
  if (version < 3)
    prefs.crashes = true; // expect: privacy-default-consent
  prefs.version = 3;
}
void migrateSilently(int version) {
  if (version < 3)
    prefs.crashes = false; // ok (state)
  prefs.version = 3;
}
struct OldPrefs {
  bool sendCrashes = false;
};
void carryOver(const std::string &text) {
  OldPrefs old;
  old.sendCrashes = text == "1";
  prefs.crashes = old.sendCrashes; // ok (state)
}

// An update that turns things on, for some.
void afterUpdate(bool beta) {
  if (beta)
    prefs.usage = true; // expect: privacy-default-consent
}
void afterUpdateForThoseWhoAgreed() {
  if (consent().granted(Purpose::Analytics))
    prefs.usage = true; // ok (state)
}
void afterUpdateForThoseWhoAgreedToAds() {
  if (consent().granted(Purpose::Ads))
    prefs.banners = true; // ok (state)
}

// The first start.
void firstStart() {
  prefs.version = 1;
  prefs.banners = true; // expect: privacy-default-consent
}
void firstStartWithoutAds() {
  prefs.version = 1;
  prefs.banners = false; // ok (state)
}

// What the user said, in the places where they say it.
class Terms : public TermsDialog {
public:
  void onAccept() override {
    prefs.usage = true; // ok (state)
  }
  void onCancel() override {
    prefs.usage = false; // ok (state)
  }
};
class HastyTerms : public TermsDialog {
public:
  void onCancel() override {
    prefs.usage = true; // expect: privacy-default-consent
  }
};
void asks() {
  Terms t;
  t.show();
  HastyTerms h;
  h.show();
}
// The policy says that this runs when the button is pressed.
class CrashPage {
public:
  void agreed() {
    prefs.crashes = true; // ok (state)
  }
  void closed() {
    prefs.crashes = true; // expect: privacy-default-consent
  }
};
void pressed() {
  CrashPage p;
  p.agreed();
  p.closed();
}
// A tick box's state is the user's.
void toggled(bool checked) {
  prefs.usage = checked; // ok (state)
}

// The app's own settings.
void reinstall() {
  settings().showAds = true; // expect: privacy-default-consent
  settings().darkTheme = true; // ok (state)
}
void reinstallQuietly() {
  settings().showAds = false; // ok (state)
  settings().hideMe = true; // ok (state)
}
void unhide() {
  settings().hideMe = false; // expect: privacy-default-consent
}
void resetGlobals() {
  g_shareUsage = true; // expect: privacy-default-consent
  g_verbose = true; // ok (state)
}
void resetGlobalsToNothing() {
  g_shareUsage = false; // ok (state)
  g_hideLocation = true; // ok (state)
}
void resetOption() {
  settings().usageOption.set(true); // expect: privacy-default-consent
  settings().soundOption.set(true); // ok (state)
}
void resetOptionToNothing() {
  settings().usageOption.set(false); // ok (state)
}

void onStopEverything() {
  prefs.usage = false;
  prefs.banners = false;
  prefs.crashes = false;
}

} // namespace wrong_resets
