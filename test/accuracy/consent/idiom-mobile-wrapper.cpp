// A wrapper around mobile SDKs: start-up of collectors, the tracking
// permission, token types, templates.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_mobile_wrapper {
using namespace app;

void applicationDidLaunch(Metrics &metrics) {
  if (consent().granted(Purpose::Analytics))
    metrics.start("app-key"); // ok
}
void applicationDidLaunchFirst(Metrics &metrics) {
  metrics.start("app-key"); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Analytics))
    metrics.stop();
}

class AdManager {
public:
  void configure(bool test) { test_ = test; }
  void startIfAllowed() {
    if (phone::trackingStatus() != phone::Status::Authorized)
      return;
    AdSdk::initialize(); // ok
  }
  void startUnlessDenied() {
    if (phone::trackingStatus() == phone::Status::Denied)
      return;
    AdSdk::initialize(); // expect: privacy-early-collection
  }

private:
  bool test_ = false;
};
void adsAtLaunch(bool test) {
  AdManager m;
  m.configure(test);
  m.startIfAllowed();
}
void adsAtLaunchUnlessDenied(bool test) {
  AdManager m;
  m.configure(test);
  m.startUnlessDenied();
}

// Ads started on the yes to statistics.
void adsWithStats() {
  if (consent().granted(Purpose::Analytics))
    AdSdk::initialize(); // expect: privacy-wrong-purpose
}
void adsWithMarketing() {
  if (consent().granted(Purpose::Marketing))
    AdSdk::initialize(); // ok
}

// The identifier of the vendor.
void identify() {
  switch (phone::trackingStatus()) {
  case phone::Status::Authorized:
    advertise(phone::vendorId()); // ok
    break;
  case phone::Status::NotDetermined:
    phone::requestTracking([](phone::Status) { redraw(); });
    break;
  case phone::Status::Restricted:
  case phone::Status::Denied:
    break;
  }
}
void identifyDetermined() {
  switch (phone::trackingStatus()) {
  case phone::Status::NotDetermined:
    phone::requestTracking([](phone::Status) { redraw(); });
    break;
  default:
    advertise(phone::vendorId()); // expect: privacy-unconsented-flow
  }
}
void identifyDenied() {
  if (phone::trackingStatus() == phone::Status::Denied)
    advertise(phone::vendorId()); // expect: privacy-inverted-consent
}

// Only who holds a token may log.
static void logWith(const ConsentToken<Purpose::Analytics> &,
                    const std::string &what) {
  track(what + deviceId()); // ok
}
void screenView(const std::string &screen) {
  if (const auto token = consent().analyticsToken())
    logWith(*token, screen);
}
static void logAfter(const ConsentToken<Purpose::Analytics> *token,
                     const std::string &what) {
  if (!token)
    journal().add("no token");
  track(what + deviceId()); // expect: privacy-unconsented-flow
}
void screenViewPointer(const std::string &screen) {
  logAfter(consent().findToken(), screen);
}

// One template for every purpose.
template <Purpose P> static void sendFor(const std::string &data) {
  if (consent().grantedFor<P>())
    advertise(data); // ok
}
template <Purpose P> static void sendForWrong(const std::string &data) {
  if (consent().grantedFor<P>())
    advertise(data); // expect: privacy-wrong-purpose
}
void campaign() { sendFor<Purpose::Ads>(advertisingId()); }
void campaignMarketing() { sendFor<Purpose::Marketing>(advertisingId()); }
void campaignMail() { sendForWrong<Purpose::Email>(advertisingId()); }

// Reporting is part of analytics, not the other way round.
void breadcrumb() {
  if (consent().granted(Purpose::Analytics))
    report(deviceId()); // ok
}
void breadcrumbBroader() {
  if (consent().granted(Purpose::Reporting))
    track(deviceId()); // expect: privacy-wrong-purpose
}

} // namespace idiom_mobile_wrapper
