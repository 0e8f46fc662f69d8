// A phone app: permission callbacks, life cycle, remote config, first launch.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace common_phone {
using namespace app;

// The system asks and calls back with a status.
enum class TrackingStatus { NotDetermined, Restricted, Denied, Authorized };
static void requestTracking(const std::function<void(TrackingStatus)> &done) {
  const auto s = consent().stored(Purpose::Ads);
  if (!s)
    done(TrackingStatus::NotDetermined);
  else
    done(*s ? TrackingStatus::Authorized : TrackingStatus::Denied);
}
void authorized() {
  requestTracking([](TrackingStatus s) {
    if (s == TrackingStatus::Authorized)
      advertise(advertisingId()); // ok
  });
}
void answeredAtAll() {
  requestTracking([](TrackingStatus) {
    advertise(advertisingId()); // expect: privacy-unconsented-flow
  });
}
void denied() {
  requestTracking([](TrackingStatus s) {
    if (s == TrackingStatus::Denied)
      advertise(advertisingId()); // expect: privacy-inverted-consent
  });
}
void determined() {
  requestTracking([](TrackingStatus s) {
    if (s != TrackingStatus::NotDetermined)
      advertise(advertisingId()); // expect: privacy-unconsented-flow
  });
}

// Kept in the application object.
class App {
public:
  static App &get() {
    static App the;
    return the;
  }
  void onCreate() {
    usage_ = consent().granted(Purpose::Analytics);
    remoteConfig_ = featureOn();
  }
  bool usage() const { return usage_; }
  bool remoteConfig() const { return remoteConfig_; }

private:
  bool usage_ = false;
  bool remoteConfig_ = false;
};
void onResume() {
  App::get().onCreate();
  if (App::get().usage())
    track(deviceId()); // ok
}
void onPause() {
  App::get().onCreate();
  if (App::get().remoteConfig())
    track(deviceId()); // expect: privacy-unconsented-flow
}
void onStop() {
  App::get().onCreate();
  if (App::get().usage())
    sendCrash(deviceId()); // expect: privacy-wrong-purpose
}

// Asked once for the whole process.
static bool usageOnce() {
  static const bool ok = consent().granted(Purpose::Analytics);
  return ok;
}
static bool launchedOnce() {
  static const bool ok = version() != "0";
  return ok;
}
void once() {
  if (usageOnce())
    track("once " + deviceId()); // ok
}
void launched() {
  if (launchedOnce())
    track("once " + deviceId()); // expect: privacy-unconsented-flow
}

// The id is only taken when allowed.
static std::string installId() {
  return consent().granted(Purpose::Analytics) ? deviceId() : "none";
}
static std::string installIdOr(const std::string &other) {
  return consent().granted(Purpose::Analytics) ? "none" : other;
}
void install() {
  track("installed " + installId()); // ok
}
void installOther() {
  track("installed " + installIdOr(deviceId())); // expect: privacy-inverted-consent
}
void contact() {
  std::string phone;
  if (g_shareUsage)
    readPhone(phone);
  track(phone); // ok
}
void contactVerbose() {
  std::string phone;
  if (g_verbose)
    readPhone(phone);
  track(phone); // expect: privacy-unconsented-flow
}
void location(const User &u) {
  if (!g_hideLocation.load())
    track(u.phone); // ok
}
void locationHidden(const User &u) {
  if (g_hideLocation.load())
    track(u.phone); // expect: privacy-inverted-consent
}

} // namespace common_phone
