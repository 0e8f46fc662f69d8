#include "../../Inputs/app.h"
#include "bus.h"

namespace subscribers {

void speak(const app::Person &p) {
  Bus bus;
  connect(bus);
  bus.publish(LoginEvent{p.name, p.email, p.score});
  bus.publish(ErrorEvent{5, "cannot reach " + p.phone});
  sendRecent();
}

} // namespace subscribers
