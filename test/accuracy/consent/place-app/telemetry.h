// A telemetry module, its settings, and who uses them.
#pragma once
#include "../Inputs/app.h"

namespace place_app {
using namespace app;

class Telemetry {
public:
  static Telemetry &instance();
  void setEnabled(bool on);
  bool isEnabled() const;
  void record(const User &u);      // asks
  void recordRaw(const User &u);   // does not
  void recordIf(const User &u, bool allowed);

private:
  bool enabled_ = false;
};

class IConsent {
public:
  virtual ~IConsent() = default;
  virtual bool has(Purpose p) const = 0;
};
std::unique_ptr<IConsent> makeConsent();
std::unique_ptr<IConsent> makeOpenConsent();

bool mayTrack();
bool mayTrackNow(bool force);
std::string describe(const User &u);      // what may be told
std::string describeFully(const User &u); // everything

} // namespace place_app
