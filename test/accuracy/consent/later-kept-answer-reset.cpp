// An answer kept, and a withdrawal that resets it.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn but by the program
#include "Inputs/app.h"

namespace later_kept_answer_reset {
using namespace app;

class Keeper {
public:
  Keeper() : ok_(consent().granted(Purpose::Analytics)) {}
  void optOut() {
    consent().withdraw(Purpose::Analytics);
    ok_ = false;
  }
  void send(const User &u) {
    if (ok_)
      track(u.phone); // ok
  }
  void sendAfter(const User &u) {
    if (ok_)
      track(u.email); // ok
    else
      track("none"); // ok
  }

private:
  bool ok_;
};

void wholeLife(const User &u) {
  Keeper k;
  k.send(u);
  k.sendAfter(u);
  k.optOut();
  k.send(u);
  k.sendAfter(u);
}

} // namespace later_kept_answer_reset
