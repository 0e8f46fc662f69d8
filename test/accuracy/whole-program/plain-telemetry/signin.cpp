#include "../../Inputs/app.h"
#include "telemetry.h"

namespace telemetry {

void signIn(int id) {
  auto p = app::loadPerson(id);
  auto &t = Telemetry::instance();
  t.setRelease(app::version());
  t.setUser(p.email);
  t.breadcrumb("called " + p.phone);
  t.note("signed in: " + p.name);
}

void openPage(const std::string &title) {
  Telemetry::instance().breadcrumb("page " + title);
  Telemetry::instance().note("page " + title);
}

} // namespace telemetry
