// Constructors that say yes for the user.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_ctors {
using namespace app;

class Telemetry {
public:
  Telemetry() : enabled_(true) {} // expect: privacy-default-consent
  void stop() { enabled_ = false; }
  void ping(const User &u) {
    if (enabled_)
      track(u.phone); // behind
  }

private:
  bool enabled_;
};
class TelemetryOff {
public:
  TelemetryOff() : enabled_(false) {} // ok (state)
  void stop() { enabled_ = false; }
  void ping(const User &u) {
    if (enabled_)
      track(u.phone);
  }

private:
  bool enabled_;
};
void pings(const User &u) {
  Telemetry t;
  t.ping(u);
  t.stop();
  TelemetryOff off;
  off.ping(u);
  off.stop();
}

// In the body.
class Session {
public:
  Session() {
    seconds_ = 30;
    shareUsage = true; // expect: privacy-default-consent
  }
  bool shareUsage;
  int seconds_;
};
class SessionOff {
public:
  SessionOff() {
    seconds_ = 30;
    shareUsage = false; // ok (state)
  }
  bool shareUsage;
  int seconds_;
};
void sessions(const User &u) {
  Session s;
  if (s.shareUsage)
    track(u.email); // behind
  SessionOff off;
  if (off.shareUsage)
    track(u.email);
}

// A derived class that knows better than its base.
struct BaseOptions {
  bool usage = false; // ok (state)
};
struct BetaOptions : BaseOptions {
  BetaOptions() { usage = true; } // expect: privacy-default-consent
};
struct StableOptions : BaseOptions {
  StableOptions() { usage = false; } // ok (state)
};
void betas(const User &u) {
  BetaOptions beta;
  if (beta.usage)
    track(u.phone); // behind
  StableOptions stable;
  if (stable.usage)
    track(u.phone);
}

// The member says no, the constructor yes.
class AdSlot {
public:
  explicit AdSlot(int width) : width_(width), personal_(true) {} // expect: privacy-default-consent
  void fill(const User &u) {
    if (personal_ && width_ > 0)
      advertise(u.email); // behind
  }
  void plain() { personal_ = false; }

private:
  int width_;
  bool personal_ = false; // ok (state)
};
// Here both say no.
class AdStrip {
public:
  explicit AdStrip(int width) : width_(width), personal_(false) {} // ok (state)
  void fill(const User &u) {
    if (personal_ && width_ > 0)
      advertise(u.email);
  }

private:
  int width_;
  bool personal_;
};
void slots(const User &u) {
  AdSlot slot(300);
  slot.fill(u);
  slot.plain();
  AdStrip strip(300);
  strip.fill(u);
}

// Asked, not assumed: what the constructor is handed is an answer.
class Reporter {
public:
  explicit Reporter(bool allowed) : allowed_(allowed) {} // ok (state)
  void send(const User &u) {
    if (allowed_)
      sendCrash(u.email); // ok
  }

private:
  bool allowed_;
};
void reportsOnceAsked(const User &u) {
  Reporter r(consent().granted(Purpose::Crash));
  r.send(u);
}

void onStopAll() {
  settings().shareUsage = false;
  settings().showAds = false;
}

} // namespace wrong_ctors
