#include "../../Inputs/app.h"
#include "bus.h"

namespace radio {

void session(const app::Person &p) {
  install();
  Tuner &t = Tuner::instance();
  t.setStation(p.name + "'s mix");
  t.setAccount(p.email);
  app::track(t.station()); // ok
  app::track(t.account()); // expect: privacy-unconsented-flow
  remove();
}

} // namespace radio
