#include "../../Inputs/app.h"
#include "telemetry.h"

namespace telemetry {

void session(int id) {
  signIn(id);
  openPage("start");
  app::track(Telemetry::instance().lastNote()); // ok
  signIn(id + 1);
  app::track(Telemetry::instance().lastCrumb()); // expect: privacy-unconsented-flow
  Telemetry::instance().ping();
  Telemetry::instance().flush();
  app::track("session over"); // ok
}

} // namespace telemetry
