// SDKs that take the device's identifiers along when they start.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace early {
using namespace app;

void startsAtOnce() {
  AdSdk::initialize(); // expect: privacy-early-collection
}

void startsOnceAsked() {
  if (consent().granted(Purpose::Ads))
    AdSdk::initialize(); // ok
}

void startsForTheFeature() {
  if (featureOn())
    AdSdk::initialize(); // expect: privacy-early-collection
}

void startsAfterReturn(Metrics &m) {
  if (!consent().granted(Purpose::Analytics))
    return;
  m.start("key"); // ok
}

void startsBeforeAsking(Metrics &m, const User &u) {
  m.start("key"); // expect: privacy-early-collection
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void startsUnderASetting(const Settings &s) {
  if (s.showAds)
    AdSdk::initialize(); // ok
}

// A member's start.
class Telemetry {
public:
  explicit Telemetry(bool allowed) {
    if (allowed)
      metrics_.start("key"); // ok
  }

private:
  Metrics metrics_;
};
class EagerTelemetry {
public:
  explicit EagerTelemetry(bool verbose) : verbose_(verbose) {
    metrics_.start("key"); // expect: privacy-early-collection
  }
  bool verbose() const { return verbose_; }

private:
  Metrics metrics_;
  bool verbose_;
};
void inConstructor(bool verbose) {
  Telemetry t(consent().granted(Purpose::Analytics));
  EagerTelemetry e(verbose);
  journal().add(e.verbose() ? "verbose" : "terse");
}

// Called from two places.
static void startAds() {
  AdSdk::initialize(); // expect: privacy-early-collection
}
static void startAdsCarefully() {
  AdSdk::initialize(); // ok
}
void onLaunch() {
  startAds();
  if (consent().granted(Purpose::Ads))
    startAdsCarefully();
}
void onAdsPage() {
  if (consent().granted(Purpose::Ads))
    startAds();
  if (consent().granted(Purpose::Marketing))
    startAdsCarefully();
}

// Asked for in a function that throws.
static void demandAds() {
  if (!consent().granted(Purpose::Ads))
    throw std::runtime_error("no ads");
}
void startsBehindADemand() {
  demandAds();
  AdSdk::initialize(); // ok
}
void startsBeforeADemand() {
  AdSdk::initialize(); // expect: privacy-early-collection
  demandAds();
}

} // namespace early
