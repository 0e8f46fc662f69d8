// Wrappers: interfaces, lambdas, std::function, template methods, helpers that
// return an answer together with something else.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_event_wrappers {
using namespace app;

struct IPolicy {
  virtual ~IPolicy() = default;
  virtual bool mayTrack() const = 0;
};
struct UserPolicy final : IPolicy {
  bool mayTrack() const override {
    return consent().granted(Purpose::Analytics);
  }
};
struct BuildPolicy final : IPolicy {
  bool mayTrack() const override { return featureOn(); }
};

void asked() {
  const std::unique_ptr<IPolicy> policy = std::make_unique<UserPolicy>();
  if (policy->mayTrack())
    track(deviceId()); // ok
}
void askedBuild() {
  const std::unique_ptr<IPolicy> policy = std::make_unique<BuildPolicy>();
  if (policy->mayTrack())
    track(deviceId()); // expect: privacy-unconsented-flow
}

// A base class that asks before it sends, and one that leaves it to others.
class Event {
public:
  virtual ~Event() = default;
  void dispatch() {
    if (!allowed())
      return;
    send(payload());
  }

protected:
  virtual bool allowed() const {
    return consent().granted(Purpose::Analytics);
  }
  virtual std::string payload() const = 0;
  virtual void send(const std::string &data) = 0;
};
class LoginEvent : public Event {
  std::string payload() const override { return currentUser().email; }
  void send(const std::string &data) override {
    track(data); // ok
  }
};
class StartEvent : public Event {
  bool allowed() const override { return true; }
  std::string payload() const override { return currentUser().email; }
  void send(const std::string &data) override {
    track(data); // expect: privacy-unconsented-flow
  }
};
void login() { LoginEvent().dispatch(); }
void started() { StartEvent().dispatch(); }

// Helpers.
static bool enabled() {
  return featureOn() && consent().granted(Purpose::Analytics);
}
static bool enabledOrForced() {
  return logLevel() > 2 || consent().granted(Purpose::Analytics);
}
static bool disabled() { return !enabled(); }
static bool muted() { return !consent().granted(Purpose::Analytics); }
void helper() {
  if (enabled())
    track(deviceId()); // ok
}
void helperForced() {
  if (enabledOrForced())
    track(deviceId()); // expect: privacy-unconsented-flow
}
void helperNegated() {
  if (disabled())
    return;
  track(deviceId()); // ok
}
void helperNegatedTwice() {
  if (!muted())
    return;
  track(deviceId()); // expect: privacy-inverted-consent
}

// A predicate is injected.
class Collector {
public:
  explicit Collector(std::function<bool()> may) : may_(std::move(may)) {}
  bool may() const { return may_(); }

private:
  std::function<bool()> may_;
};
void injected() {
  const Collector c([] { return consent().granted(Purpose::Analytics); });
  if (c.may())
    track(deviceId()); // ok
}
static void ifAllowed(const std::function<bool()> &may,
                      const std::function<void()> &what) {
  if (may())
    what();
}
void both() {
  ifAllowed([] { return cmp::has("measurement"); },
            [] {
              track(deviceId()); // ok
            });
}
void bothOther() {
  ifAllowed([] { return cmp::has("ads"); },
            [] {
              track(deviceId()); // expect: privacy-wrong-purpose
            });
}

// A lambda that asks, kept in a local.
void localLambda(bool beta) {
  const auto ready = [beta] { return beta && cmp::has("measurement"); };
  if (ready())
    track(deviceId()); // ok
}
void localLambdaNotCalled(bool beta) {
  const auto ready = [beta] { return beta && cmp::has("measurement"); };
  if (beta)
    track(deviceId()); // expect: privacy-unconsented-flow
  journal().add(ready() ? "ready" : "not ready");
}

// A result type.
struct Decision {
  bool usage = false;
  bool offers = false;
  explicit operator bool() const { return usage; }
};
static Decision decide() {
  Decision d;
  d.usage = cmp::has("measurement");
  d.offers = cmp::stateOf("ads") == cmp::State::Granted;
  return d;
}
void decided() {
  if (const Decision d = decide())
    track(deviceId()); // ok
}
void decidedOffers() {
  const Decision d = decide();
  if (d.offers)
    track(deviceId()); // expect: privacy-wrong-purpose
}

} // namespace idiom_event_wrappers
