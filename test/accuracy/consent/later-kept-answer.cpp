// An answer kept, and a withdrawal that does not reach it.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace later_kept_answer {
using namespace app;

class Keeper {
public:
  Keeper() : ok_(consent().granted(Purpose::Analytics)) {}
  void optOut() { consent().withdraw(Purpose::Analytics); }
  void send(const User &u) {
    if (ok_)
      track(u.phone); // expect: privacy-stale-consent
  }
  void sendAsking(const User &u) {
    if (ok_ && consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  }

private:
  bool ok_;
};

void keeper(const User &u) {
  static Keeper k;
  k.send(u);
  k.sendAsking(u);
}
void leave() {
  Keeper k;
  k.optOut();
}

void keptForEver(const User &u) {
  static const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-stale-consent
}

void keptForTheCall(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
}

// Another purpose is never taken back here.
void adsKept(const User &u) {
  static const bool ok = consent().granted(Purpose::Ads);
  if (ok)
    // norun: nothing in this program withdraws this one
    advertise(u.phone); // ok
}

} // namespace later_kept_answer
