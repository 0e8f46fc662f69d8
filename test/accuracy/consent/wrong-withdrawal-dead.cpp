// The function that would take it back is called by nobody.
// POLICY: Inputs/asks.yaml
// norun: nothing is sent here; what counts is what can be undone
#include "Inputs/app.h"

namespace wrong_withdrawal_dead {
using namespace app;

class SettingsPage {
public:
  void accept() {
    consent().give(Purpose::Analytics); // expect: privacy-no-withdrawal
  }

private:
  [[maybe_unused]] void reject() { consent().withdraw(Purpose::Analytics); }
};

class CrashPage {
public:
  void accept() {
    consent().give(Purpose::Crash); // ok (state)
  }
  void leave() { reject(); }

private:
  void reject() { consent().withdraw(Purpose::Crash); }
};

void onAccept() {
  SettingsPage page;
  page.accept();
}
void onAcceptCrash() {
  CrashPage page;
  page.accept();
}
void onLeave() {
  CrashPage page;
  page.leave();
}

} // namespace wrong_withdrawal_dead
