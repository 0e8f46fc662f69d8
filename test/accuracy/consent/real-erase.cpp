// What is kept on the device, and what happens to it when the yes goes away.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"

namespace real_erase {
using namespace app;

// History is only written with a yes.
void visited(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    remember(u.email); // ok
}

void searched(const User &u) {
  if (!u.email.empty())
    remember(u.email); // expect: privacy-unconsented-flow
}

void typed(const User &u, const Consent &c) {
  if (c.granted(Purpose::Crash))
    remember(u.phone); // expect: privacy-wrong-purpose
}

// Switches, and what they leave behind.
void switchedOff(Consent &c) {
  c.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  redraw();
}

void switchedOffAndErased(Consent &c) {
  c.withdraw(Purpose::Analytics); // ok (state)
  redraw();
  forget();
}

void bannersSwitchedOff(Consent &c) {
  c.withdraw(Purpose::Ads); // ok (state)
  redraw();
}

class PrivacyCentre {
public:
  explicit PrivacyCentre(Consent &c) : consent_(c) {}
  void turnOff() {
    consent_.withdraw(Purpose::Analytics); // ok (state)
    cleanUp();
  }
  void pause() {
    consent_.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
    tidy();
  }

private:
  void cleanUp() {
    journal().add("cleaning up");
    forget();
  }
  void tidy() {
    journal().add("tidying");
    redraw();
  }
  Consent &consent_;
};

void turnedOff(Consent &c) {
  PrivacyCentre centre(c);
  centre.turnOff();
}

void paused(Consent &c) {
  PrivacyCentre centre(c);
  centre.pause();
}

// The same through a settings field.
static void eraseHistory() { forget(); }

void fieldCleared(Settings &s) {
  s.shareUsage = false; // expect: privacy-kept-after-withdrawal
  redraw();
}

void fieldClearedAndErased(Settings &s) {
  s.shareUsage = false; // ok (state)
  eraseHistory();
}

// What is given must have a way back.
void agreedToUsage(Consent &c) {
  ConsentDialog box(Purpose::Analytics);
  if (box.exec() == DialogResult::Accepted)
    c.give(Purpose::Analytics); // ok (state)
}

void agreedToCrashes(Consent &c) {
  ConsentDialog box(Purpose::Crash);
  if (box.isChecked())
    c.give(Purpose::Crash); // expect: privacy-no-withdrawal
}

void agreedToBanners(Consent &c) {
  ConsentDialog box(Purpose::Ads);
  if (box.isChecked())
    c.give(Purpose::Ads); // ok (state)
}

} // namespace real_erase
