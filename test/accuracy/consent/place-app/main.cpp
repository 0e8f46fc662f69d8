// POLICY: ../Inputs/askfirst.yaml
#include "telemetry.h"

namespace place_app {

void opened(const User &u) {
  Telemetry::instance().setEnabled(consent().granted(Purpose::Analytics));
  Telemetry::instance().record(u);
}

void closed(const User &u) {
  if (mayTrack())
    Telemetry::instance().recordRaw(u);
}

void crashed(const User &u) { Telemetry::instance().recordRaw(u); }

void passed(const User &u) { Telemetry::instance().recordIf(u, mayTrack()); }

void described(const User &u) {
  track(describe(u)); // ok
}

void describedFully(const User &u) {
  track(describeFully(u)); // expect: privacy-unconsented-flow
}

void forced(const User &u, bool force) {
  if (mayTrackNow(force))
    track(u.phone); // expect: privacy-unconsented-flow
}

void notForced(const User &u) {
  if (mayTrackNow(false))
    track(u.phone); // ok
}

void byInterface(const User &u) {
  const auto c = makeConsent();
  if (c->has(Purpose::Analytics))
    track(u.phone); // ok
}

void byOpenInterface(const User &u) {
  const auto c = makeOpenConsent();
  if (c->has(Purpose::Analytics))
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace place_app
