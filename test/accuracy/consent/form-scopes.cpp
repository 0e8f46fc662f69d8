// Scopes, throwing and not returning, what runs only once the user agreed.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <cstdlib>

namespace form_scopes {
using namespace app;

struct NoConsent : std::runtime_error {
  NoConsent() : std::runtime_error("no consent") {}
};

static void demand(Purpose p) {
  if (!consent().granted(p))
    throw NoConsent();
}
static void demandFeature() {
  if (!featureOn())
    throw NoConsent();
}
static void quitUnless(bool allowed) {
  if (!allowed)
    quit("not allowed");
}

void throwing(const User &u) {
  demand(Purpose::Analytics);
  track(u.phone); // ok
}

void throwingForTheFeature(const User &u) {
  demandFeature();
  track(u.phone); // expect: privacy-unconsented-flow
}

void throwingForOther(const User &u) {
  demand(Purpose::Ads);
  track(u.phone); // expect: privacy-wrong-purpose
}

void throwsHere(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    throw NoConsent();
  track(u.phone); // ok
}

void swallowed(const User &u) {
  try {
    demand(Purpose::Analytics);
    journal().add("may send");
  } catch (const NoConsent &) {
    journal().add("may not send");
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void caughtAndLeft(const User &u) {
  try {
    demand(Purpose::Analytics);
  } catch (const NoConsent &) {
    return;
  }
  track(u.phone); // ok
}

void insideTry(const User &u) {
  try {
    demand(Purpose::Analytics);
    track(u.phone); // ok
  } catch (const NoConsent &) {
    track(u.phone); // expect: privacy-inverted-consent
  }
}

void notReturning(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    quit("no consent");
  track(u.phone); // ok
}

void notReturningForTheFeature(const User &u) {
  if (!featureOn())
    quit("off");
  track(u.phone); // expect: privacy-unconsented-flow
}

void quitsByArgument(const User &u) {
  quitUnless(consent().granted(Purpose::Analytics));
  track(u.phone); // ok
}

void quitsByOtherArgument(const User &u) {
  quitUnless(featureOn());
  track(u.phone); // expect: privacy-unconsented-flow
}

// A scope that cannot be entered without consent.
class SendingScope {
public:
  SendingScope() {
    if (!consent().granted(Purpose::Analytics))
      throw NoConsent();
  }
  ~SendingScope() { journal().add("done"); }
};
class TimingScope {
public:
  TimingScope() { journal().add("start"); }
  ~TimingScope() { journal().add("stop"); }
};

void scope(const User &u) {
  SendingScope scope;
  track(u.phone); // ok
}

void otherScope(const User &u) {
  TimingScope scope;
  track(u.phone); // expect: privacy-unconsented-flow
}

// A scope that knows whether it was entered.
class Gate {
public:
  explicit Gate(Purpose p) : open_(consent().granted(p)) {}
  explicit operator bool() const { return open_; }
  bool open() const { return open_; }

private:
  bool open_;
};

void gate(const User &u) {
  if (Gate g(Purpose::Analytics); g)
    track(u.phone); // ok
  if (Gate g{Purpose::Analytics})
    track(u.email); // ok
}

void gateNotAsked(const User &u) {
  Gate g(Purpose::Analytics);
  journal().add(g.open() ? "open" : "closed");
  track(u.phone); // expect: privacy-unconsented-flow
}

void gateClosed(const User &u) {
  Gate g(Purpose::Analytics);
  if (!g.open())
    return;
  track(u.phone); // ok
}

void gateOfOther(const User &u) {
  Gate g(Purpose::Ads);
  if (g)
    track(u.phone); // expect: privacy-wrong-purpose
}

// Runs only once the user has agreed.
class Welcome : public TermsDialog {
public:
  void onAccept() override {
    track(currentUser().phone); // ok
    start();
  }
  void onCancel() override {
    // norun: the runs show more than the policy says of cancelling
    track(currentUser().phone); // expect: privacy-unconsented-flow
  }

private:
  void start() {
    track(currentUser().email); // ok
  }
};

class Survey : public TermsDialog {
public:
  void onAccept() override { finish(true); }
  void onCancel() override { finish(false); }

private:
  void finish(bool) {
    track(currentUser().email); // expect: privacy-unconsented-flow
  }
};

void dialogs() {
  Welcome welcome;
  welcome.show();
  Survey survey;
  survey.show();
}

} // namespace form_scopes
