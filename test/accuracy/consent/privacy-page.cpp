// The privacy page of a desktop program: asking in vain, one box for two
// things, no way back, and what stays on the disk afterwards.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"

namespace privacy_page {
using namespace app;

struct Choices {
  bool usage = false;   // ok (state)
  bool crashes = false; // ok (state)
  bool offers = false;  // ok (state)
  bool tips = true;     // ok (state)
};
static Choices g_choices;

// Asked, and nobody listens.
void askedInVain(const User &u) {
  consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void askedAndHeard(const User &u) {
  const bool yes = consent().granted(Purpose::Analytics); // ok (state)
  if (yes)
    track(u.phone); // ok
}
void shownInVain(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  dialog.exec(); // expect: privacy-ignored-consent
  track(u.email); // behind
}
void shownAndHeard(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  const auto result = dialog.exec(); // ok (state)
  if (result == DialogResult::Accepted)
    track(u.email); // ok
}
void statusInVain(const User &u) {
  (void)consent().ask(Purpose::Crash); // expect: privacy-ignored-consent
  sendCrash(u.email); // behind
}
void statusHeard(const User &u) {
  if (consent().ask(Purpose::Crash) != 0) // ok (state)
    return;
  sendCrash(u.email); // ok
}

// One box, two purposes.
class QuickPage {
public:
  explicit QuickPage(bool box) : box_(box) {}
  void apply(Choices &c) const {
    c.usage = c.crashes = box_; // expect: privacy-bundled-consent
  }

private:
  bool box_;
};
class OfferPage {
public:
  explicit OfferPage(bool box) : box_(box) {}
  void apply(Choices &c) const {
    c.offers = c.usage = box_; // expect: privacy-bundled-consent
  }

private:
  bool box_;
};
class FullPage {
public:
  FullPage(bool usageBox, bool crashBox) : usage_(usageBox), crash_(crashBox) {}
  void apply(Choices &c) const {
    c.usage = usage_;   // ok (state)
    c.crashes = crash_; // ok (state)
  }

private:
  bool usage_;
  bool crash_;
};
class TipPage {
public:
  explicit TipPage(bool box) : box_(box) {}
  void apply(Choices &c) const {
    c.tips = c.usage = box_; // ok (state)
  }

private:
  bool box_;
};
void pages() {
  QuickPage(featureOn()).apply(g_choices);
  OfferPage(featureOn()).apply(g_choices);
  FullPage(featureOn(), logLevel() > 0).apply(g_choices);
  TipPage(featureOn()).apply(g_choices);
}

// A switch goes both ways, a button only one.
class PrivacySwitch {
public:
  void toggled(bool on) {
    if (on) {
      consent().give(Purpose::Analytics); // ok (state)
    } else {
      consent().withdraw(Purpose::Analytics); // ok (state)
      forget();
    }
  }
};
class CrashButton {
public:
  void clicked() {
    consent().give(Purpose::Crash); // ok (state): a box of FullPage takes it back
    redraw();
  }
};
void switches() {
  PrivacySwitch().toggled(featureOn());
  CrashButton().clicked();
}

// What was remembered goes with the yes.
void remembers(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}
void leaves() {
  journal().add("leaves");
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  redraw();
}
void leavesClean() {
  journal().add("leaves");
  consent().withdraw(Purpose::Analytics); // ok (state)
  forget();
}
static void wipe() {
  forget();
  journal().add("wiped");
}
void leavesCleanByHelper() {
  consent().withdraw(Purpose::Analytics); // ok (state)
  wipe();
}

} // namespace privacy_page
