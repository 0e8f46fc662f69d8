// A yes nobody has to pass.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_arguments {
using namespace app;

// The policy says what the flag means.
static void upload(const User &u, bool consented = true) { // expect: privacy-default-consent
  if (consented)
    track(u.phone); // behind
}
static void uploadIfTold(const User &u, bool consented = false) { // ok (state)
  if (consented)
    track(u.phone); // ok
}
void uploads(const User &u) {
  upload(u);
  uploadIfTold(u);
}
void uploadsAfterAsking(const User &u) {
  upload(u, consent().granted(Purpose::Analytics));
  uploadIfTold(u, consent().granted(Purpose::Analytics));
}

// A denial whose default is "no denial".
static void sync(const User &u, bool anonymous = false) { // expect: privacy-default-consent
  if (!anonymous)
    track(u.email); // behind
}
static void syncQuietly(const User &u, bool anonymous = true) { // ok (state)
  if (!anonymous)
    track(u.email); // ok
}
void syncs(const User &u, const Consent &c) {
  sync(u);
  syncQuietly(u);
  syncQuietly(u, !c.granted(Purpose::Analytics));
}

// A constructor's.
class Client {
public:
  explicit Client(int port, bool telemetry = true) // expect: privacy-default-consent
      : port_(port), telemetry_(telemetry) {}
  void hello(const User &u) {
    if (telemetry_ && port_)
      track(u.phone); // behind
  }

private:
  int port_;
  bool telemetry_;
};
class ShyClient {
public:
  explicit ShyClient(int port, bool telemetry = false) // ok (state)
      : port_(port), telemetry_(telemetry) {}
  void hello(const User &u) {
    if (telemetry_ && port_)
      track(u.phone); // ok
  }

private:
  int port_;
  bool telemetry_;
};
void clients(const User &u) {
  Client c(80);
  c.hello(u);
  ShyClient s(80);
  s.hello(u);
  ShyClient asked(80, consent().granted(Purpose::Analytics));
  asked.hello(u);
}

// A level, an answer.
static void dump(const User &u, int level = 2) { // expect: privacy-default-consent
  if (level >= 1)
    track(u.email); // behind
}
static void dumpLittle(const User &u, int level = 0) { // ok (state)
  if (level >= 1)
    track(u.email); // ok
}
void dumps(const User &u, const Consent &c) {
  dump(u);
  dumpLittle(u);
  dumpLittle(u, c.granted(Purpose::Analytics) ? 1 : 0);
}

// Not about consent at all.
static void draw(bool smooth = true) { // ok (state)
  if (smooth)
    redraw();
}
static void trackVersion(bool compact = true) { // ok (state)
  track(compact ? version() : version() + " (long)"); // ok
}
void draws() {
  draw();
  trackVersion();
  trackVersion(false);
}

} // namespace wrong_arguments
