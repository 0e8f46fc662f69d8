// Given somewhere: is there a way back?
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_no_way_back {
using namespace app;

class Toggle {
public:
  void on() { consent().give(Purpose::Analytics); } // ok (state)
  void off() { consent().withdraw(Purpose::Analytics); }
};
class OneWay {
public:
  void on() { consent().give(Purpose::Crash); } // expect: privacy-no-withdrawal
  void off() { journal().add("off"); }
};
class AdPage {
public:
  void on() { consent().give(Purpose::Ads); } // ok (state)
  void off() { consent().withdraw(Purpose::Marketing); }
};
class SharingPage {
public:
  void on() { consent().give(Purpose::Sharing); } // expect: privacy-no-withdrawal
  void off() { consent().refresh(); }
};
void pages(bool on) {
  Toggle t;
  OneWay o;
  AdPage a;
  SharingPage s;
  if (on) {
    t.on();
    o.on();
    a.on();
    s.on();
  } else {
    t.off();
    o.off();
    a.off();
    s.off();
  }
}
void toggled(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}

} // namespace common_no_way_back
