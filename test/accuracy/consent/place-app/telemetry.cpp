// POLICY: ../Inputs/askfirst.yaml
#include "telemetry.h"

namespace place_app {

Telemetry &Telemetry::instance() {
  static Telemetry the;
  return the;
}
void Telemetry::setEnabled(bool on) { enabled_ = on; }
bool Telemetry::isEnabled() const { return enabled_; }
void Telemetry::record(const User &u) {
  if (!isEnabled())
    return;
  track(u.phone); // ok
}
void Telemetry::recordRaw(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
void Telemetry::recordIf(const User &u, bool allowed) {
  if (allowed)
    track(u.email); // ok
}

namespace {
class FromUser : public IConsent {
public:
  bool has(Purpose p) const override { return consent().granted(p); }
};
class Open : public IConsent {
public:
  bool has(Purpose) const override { return true; }
};
} // namespace
std::unique_ptr<IConsent> makeConsent() { return std::make_unique<FromUser>(); }
std::unique_ptr<IConsent> makeOpenConsent() { return std::make_unique<Open>(); }

bool mayTrack() { return featureOn() && consent().granted(Purpose::Analytics); }
bool mayTrackNow(bool force) { return force || mayTrack(); }

std::string describe(const User &u) {
  std::string text = u.name;
  if (mayTrack())
    text += u.phone;
  return text;
}
std::string describeFully(const User &u) { return u.name + u.phone; }

} // namespace place_app
