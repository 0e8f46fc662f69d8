// An ad SDK wrapper: what starts before anybody was asked.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_early {
using namespace app;

class AdService {
public:
  void boot() {
    if (ready_)
      return;
    AdSdk::initialize(); // expect: privacy-early-collection
    ready_ = true;
  }
  void bootAsking() {
    if (!consent().granted(Purpose::Ads))
      return;
    AdSdk::initialize(); // ok
  }

private:
  bool ready_ = false;
};
void launch() {
  AdService service;
  service.boot();
}
void launchPolitely() {
  AdService service;
  service.bootAsking();
}
void launchForUsage() {
  if (consent().granted(Purpose::Analytics))
    AdSdk::initialize(); // expect: privacy-wrong-purpose
}
void launchWhenShown(const Settings &s) {
  if (s.showAds)
    AdSdk::initialize(); // ok
}

// The constructor starts it.
class Analytics {
public:
  explicit Analytics(const char *key) {
    metrics_.start(key); // expect: privacy-early-collection
  }

private:
  Metrics metrics_;
};
class LazyAnalytics {
public:
  void event(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    if (!started_)
      metrics_.start("key"); // ok
    started_ = true;
    track(u.email); // ok
  }

private:
  Metrics metrics_;
  bool started_ = false;
};
void eager() { Analytics a("key"); }
void lazy(const User &u) {
  LazyAnalytics a;
  a.event(u);
}

// Started, then asked.
void startThenAsk(const User &u, Metrics &m) {
  m.start("key"); // expect: privacy-early-collection
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}
void askThenStart(const User &u, Metrics &m) {
  if (consent().granted(Purpose::Analytics)) {
    m.start("key"); // ok
    track(u.email); // ok
  }
}
void onFeature(Metrics &m) {
  if (featureOn())
    m.start("key"); // expect: privacy-early-collection
}
void onLevel(Metrics &m) {
  if (consent().mode() >= Mode::Basic)
    m.start("key"); // ok
}
static void startMetrics(Metrics &m) {
  m.start("helper"); // ok
}
static void startMetricsToo(Metrics &m) {
  m.start("helper"); // expect: privacy-early-collection
}
void one(Metrics &m) {
  if (consent().granted(Purpose::Analytics))
    startMetrics(m);
}
void two(Metrics &m) {
  if (consent().answer() == Answer::Given)
    startMetrics(m);
}
void three(Metrics &m) {
  if (consent().granted(Purpose::Analytics))
    startMetricsToo(m);
}
void four(Metrics &m) {
  if (!settings().darkTheme)
    startMetricsToo(m);
}

} // namespace usual_early
