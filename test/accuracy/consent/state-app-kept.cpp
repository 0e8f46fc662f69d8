// What is kept is deleted when they leave, by one way out of two.
// norun: what stays is not seen at a sink
// POLICY: Inputs/wizard.yaml
#include "Inputs/app.h"

namespace state_app {
using namespace app;

void onAgree() { consent().give(Purpose::Analytics); }

void keep(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember(u.phone); // ok
}

static void wipe(bool all) {
  if (all)
    journal().add("wiped");
  forget();
}

class Account {
public:
  void leave() {
    consent().withdraw(Purpose::Analytics); // ok (state)
    wipe(true);
  }
  void pause() {
    consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
    journal().add("paused");
  }
};

void onLeave(Account &a) { a.leave(); }
void onPause(Account &a) { a.pause(); }

} // namespace state_app
