// SDKs that take identifiers along as soon as they are started.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_early {
using namespace app;

// A mobile app's start.
class AppDelegate {
public:
  bool didFinishLaunching() {
    journal().add("launch");
    AdSdk::initialize(); // expect: privacy-early-collection
    return true;
  }
};
class PatientDelegate {
public:
  bool didFinishLaunching() {
    journal().add("launch");
    if (consent().granted(Purpose::Ads))
      AdSdk::initialize(); // ok
    return true;
  }
};
void launch() {
  AppDelegate d;
  d.didFinishLaunching();
  PatientDelegate p;
  p.didFinishLaunching();
}

// Started, then asked.
void startThenAsk() {
  AdSdk::initialize(); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Ads))
    journal().add("ads are not personal");
}
void askThenStart() {
  if (!consent().granted(Purpose::Ads)) {
    journal().add("no ads");
    return;
  }
  AdSdk::initialize(); // ok
}

// Once, whoever comes first.
static Metrics &metrics() {
  static Metrics the;
  static bool started = false;
  if (!started) {
    the.start("key"); // expect: privacy-early-collection
    started = featureOn();
  }
  return the;
}
static Metrics &metricsOnceAsked() {
  static Metrics the;
  if (consent().granted(Purpose::Analytics))
    the.start("key"); // ok
  return the;
}
void firstUse() {
  metrics().stop();
  metricsOnceAsked().stop();
}

// A settings file decides.
void fromSettings(Metrics &m) {
  if (store().value("telemetry/enabled").toBool())
    m.start("key"); // ok
}
void fromOtherSettings(Metrics &m) {
  if (store().value("ui/dark").toBool())
    m.start("key"); // expect: privacy-early-collection
}

// Levels, dialogs, switches.
void fromLevel(Metrics &m, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    m.start("key"); // ok
}
void fromVerbosity(Metrics &m) {
  if (logLevel() >= 0)
    m.start("key"); // expect: privacy-early-collection
}
void fromDialog(Metrics &m) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted)
    m.start("key"); // ok
}
class Terms : public TermsDialog {
public:
  void onAccept() override {
    metrics_.start("key"); // ok
  }

private:
  Metrics metrics_;
};
class ShowTerms : public TermsDialog {
public:
  ShowTerms() {
    metrics_.start("key"); // expect: privacy-early-collection
  }
  void onAccept() override { metrics_.stop(); }

private:
  Metrics metrics_;
};
void showTerms() {
  Terms t;
  t.show();
  ShowTerms s;
  s.show();
}

// Several SDKs in a row, one check for the last.
void startAll(Metrics &m, const Consent &c) {
  m.start("key"); // expect: privacy-early-collection
  if (c.granted(Purpose::Ads))
    AdSdk::initialize(); // ok
}
void startAllAsked(Metrics &m, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    m.start("key"); // ok
  if (c.granted(Purpose::Ads))
    AdSdk::initialize(); // ok
}
// In a thread of its own, at once.
void startInThread() {
  inThread([] { AdSdk::initialize(); }); // expect: privacy-early-collection
}
void startInThreadAsked() {
  if (consent().granted(Purpose::Ads))
    inThread([] { AdSdk::initialize(); }); // ok
}
// Put off, and asked then.
void startWhenIdle() {
  later([] { AdSdk::initialize(); }); // expect: privacy-early-collection
}
void startWhenIdleAsked() {
  later([] {
    if (consent().granted(Purpose::Ads))
      AdSdk::initialize(); // ok
  });
}
void startAfterThrow(Metrics &m, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    throw std::runtime_error("not allowed");
  m.start("key"); // ok
}

} // namespace wrong_early
