// A router's admin page: yes buttons, and where they lead out again.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace usual_exits {
using namespace app;

class Page {
public:
  explicit Page(Consent &c) : consent_(c) {}
  void allowCrash() {
    consent_.give(Purpose::Crash); // expect: privacy-no-withdrawal
  }
  void allowOffers() {
    consent_.give(Purpose::Ads); // ok (state)
  }
  void allowUsage() {
    consent_.give(Purpose::Analytics); // ok (state)
  }
  void forgetMe() {
    consent_.withdraw(Purpose::Marketing);
    consent_.withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  }

private:
  Consent &consent_;
};
void clicked(Consent &c, bool all) {
  Page page(c);
  page.allowUsage();
  page.allowOffers();
  page.allowCrash();
  if (all)
    page.forgetMe();
}
void seen(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember("seen " + u.email); // ok
  if (consent().granted(Purpose::Ads))
    advertise(u.email); // ok
  if (consent().granted(Purpose::Crash))
    sendCrash(u.email); // ok
}

} // namespace usual_exits
