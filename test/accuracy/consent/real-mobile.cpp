// The native layer of a phone app: permissions, tri-states, proofs, start-ups.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"

namespace real_mobile {
using namespace app;

// The platform calls one of these, once the user has answered.
class PermissionCallback {
public:
  virtual ~PermissionCallback() = default;
  virtual void onGranted() {}
  virtual void onDenied() {}
};

static void requestPermission(PermissionCallback &callback) {
  if (consent().granted(Purpose::Analytics))
    callback.onGranted();
  else
    callback.onDenied();
}

class InstallReport : public PermissionCallback {
public:
  explicit InstallReport(const User &u) : user_(u) {}
  void onGranted() override {
    track(user_.phone); // ok
    sendCrash(user_.phone); // expect: privacy-wrong-purpose
  }
  void onDenied() override { journal().add("denied"); }

private:
  User user_;
};

class InstallPing : public PermissionCallback {
public:
  explicit InstallPing(const User &u) : user_(u) {}
  void onGranted() override { send(); }
  void onDenied() override {
    journal().add("denied");
    track(user_.phone); // expect: privacy-inverted-consent
  }

private:
  void send() {
    track(user_.email); // ok
  }
  User user_;
};

void installed(const User &u) {
  InstallReport report(u);
  requestPermission(report);
}

void pinged(const User &u) {
  InstallPing ping(u);
  requestPermission(ping);
}

// Three answers.
void screenOpened(const User &u, const Consent &c) {
  const Answer answer = c.answer();
  if (answer == Answer::Given)
    track(u.email); // ok
}

void screenClosed(const User &u, const Consent &c) {
  const Answer answer = c.answer();
  if (answer == Answer::Unknown || answer == Answer::Denied)
    return;
  track(u.email); // ok
}

void screenLeft(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.email); // behind
}

void screenTurned(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Given:
    track(u.email); // ok
    break;
  case Answer::Denied:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  case Answer::Unknown:
    break;
  }
}

// What was stored, if anything was.
void resumed(const User &u, const Consent &c) {
  if (auto choice = c.stored(Purpose::Analytics); choice && *choice)
    track(u.email); // ok
}

void paused(const User &u, const Consent &c) {
  if (auto choice = c.stored(Purpose::Analytics); choice)
    track(u.email); // expect: privacy-unconsented-flow
}

void destroyed(const User &u, const Consent &c) {
  if (!c.stored(Purpose::Analytics).value_or(false))
    return;
  track(u.email); // ok
}

void restored(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics) == true)
    track(u.email); // ok
  if (c.stored(Purpose::Analytics) == false)
    track(u.email); // expect: privacy-inverted-consent
}

// Proofs.
using Proof = ConsentToken<Purpose::Analytics>;

static void sendProfile(const Proof &, const User &u) {
  track(u.phone); // ok
}
static void sendCrashes(const Proof &, const User &u) {
  sendCrash(u.phone); // expect: privacy-wrong-purpose
}
static void sendMaybe(const Proof *proof, const User &u) {
  if (proof == nullptr)
    return;
  track(u.phone); // ok
}
static void sendRegardless(const Proof *proof, const User &u) {
  journal().add(proof ? "proven" : "unproven");
  track(u.phone); // expect: privacy-unconsented-flow
}

void profileSynced(const User &u) {
  if (const auto proof = consent().analyticsToken()) {
    sendProfile(*proof, u);
    sendCrashes(*proof, u);
  }
}

void profileFound(const User &u) {
  sendMaybe(consent().findToken(), u);
  sendRegardless(consent().findToken(), u);
}

// SDKs that collect as soon as they start.
class AppDelegate {
public:
  void didFinishLaunching() {
    if (store().value("telemetry/enabled").toBool())
      metrics_.start("key"); // ok
    if (store().value("ads/enabled").toBool())
      AdSdk::initialize(); // ok
  }

private:
  Metrics metrics_;
};

class EagerDelegate {
public:
  void didFinishLaunching() {
    metrics_.start("key"); // expect: privacy-early-collection
    AdSdk::initialize(); // expect: privacy-early-collection
    if (!store().value("telemetry/enabled").toBool())
      metrics_.stop();
  }

private:
  Metrics metrics_;
};

void launched() {
  AppDelegate app;
  app.didFinishLaunching();
}

void launchedEagerly() {
  EagerDelegate app;
  app.didFinishLaunching();
}

void relaunched(Metrics &m, const Consent &c) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool feature = featureOn();
  if (usage && feature)
    m.start("key"); // ok
  if (!usage && !feature)
    return;
  m.start("key"); // expect: privacy-early-collection
}

// Separate consents, and the right not to be sold.
void partnerSynced(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
  if (c.granted(Purpose::Sharing))
    share(u.email); // expect: privacy-wrong-purpose
}

static bool doNotSell() { return consent().optedOut(); }

void audienceSold(const User &u) {
  if (doNotSell())
    return;
  sell(u.email); // ok
}

void audienceSoldAnyway(const User &u) {
  if (doNotSell())
    sell(u.email); // expect: privacy-inverted-consent
}

// Where the value is taken up.
void locationShown() {
  std::string where = "unknown";
  if (!g_hideLocation.load())
    where = deviceId();
  track(where); // ok
}

void locationDrawn() {
  std::string where = "unknown";
  if (g_verbose)
    where = deviceId();
  track(where); // expect: privacy-unconsented-flow
}

void phoneRead(const Consent &c) {
  std::string number;
  if (c.granted(Purpose::Analytics))
    readPhone(number);
  journal().add("read");
  track(number); // ok
}

void phoneReadAlways(const Consent &c) {
  std::string number;
  readPhone(number);
  if (c.granted(Purpose::Analytics))
    journal().add("read");
  track(number); // expect: privacy-unconsented-flow
}

} // namespace real_mobile
