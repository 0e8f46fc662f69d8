#include "telemetry.h"
#include "../../Inputs/app.h"

namespace telemetry {

Telemetry &Telemetry::instance() {
  static Telemetry one;
  return one;
}

void Telemetry::breadcrumb(const std::string &what) {
  if (crumbs_.size() > 100)
    crumbs_.erase(crumbs_.begin());
  crumbs_.push_back(what);
}

void Telemetry::flush() {
  app::track("release " + release_); // ok
  app::track("user " + user_); // expect: privacy-unconsented-flow
  for (const std::string &c : crumbs_)
    app::track(c); // expect: privacy-unconsented-flow
  for (const std::string &n : notes_)
    app::track(n); // ok
  crumbs_.clear();
}

void Telemetry::ping() const {
  app::track("alive " + release_); // ok
  app::trackNumber(static_cast<long long>(crumbs_.size())); // ok
}

} // namespace telemetry
