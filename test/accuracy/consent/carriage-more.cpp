// More ways an answer travels from where it is asked to where it counts.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace carriage_more {
using namespace app;

// Handed on as one of many parameters, with a default that says no.
static void post(const User &u, const char *tag, bool may = false) {
  journal().add(tag);
  if (may)
    track(u.phone); // ok
}
static void postAnyway(const User &u, const char *tag, bool verbose = false) {
  journal().add(tag);
  if (verbose)
    track(u.phone); // expect: privacy-unconsented-flow
}
void handsOn(const User &u, const Consent &c) {
  post(u, "one", c.granted(Purpose::Analytics));
  post(u, "two");
  postAnyway(u, "three", featureOn());
  postAnyway(u, "four");
}

// Options as an aggregate.
struct SendOptions {
  bool compress = false;
  bool personal = false;
};
static void sendWith(const User &u, const SendOptions &o) {
  if (o.personal)
    track(u.phone); // ok
  if (o.compress)
    track(u.email); // expect: privacy-unconsented-flow
}
void withOptions(const User &u, const Consent &c) {
  SendOptions o;
  o.compress = featureOn();
  o.personal = c.granted(Purpose::Analytics);
  sendWith(u, o);
}
void withDesignated(const User &u, const Consent &c) {
  sendWith(u, {.compress = true, .personal = c.granted(Purpose::Analytics)});
}

// A builder.
class RequestBuilder {
public:
  RequestBuilder &allow(bool on) {
    allowed_ = on;
    return *this;
  }
  RequestBuilder &loud(bool on) {
    loud_ = on;
    return *this;
  }
  void send(const User &u) const {
    if (allowed_)
      track(u.phone); // ok
    if (loud_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool allowed_ = false, loud_ = false;
};
void builds(const User &u, const Consent &c) {
  RequestBuilder b;
  b.allow(c.granted(Purpose::Analytics)).loud(featureOn());
  b.send(u);
}

// A service that keeps the answer from its constructor.
class Reporter {
public:
  explicit Reporter(bool enabled) : enabled_(enabled) {}
  void event(const User &u) {
    if (!enabled_)
      return;
    track(u.phone); // ok
  }

private:
  const bool enabled_;
};
class LoudReporter {
public:
  explicit LoudReporter(bool loud) : loud_(loud) {}
  void event(const User &u) {
    if (!loud_)
      return;
    track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  const bool loud_;
};
void reports(const User &u, const Consent &c) {
  Reporter r(c.granted(Purpose::Analytics));
  r.event(u);
  LoudReporter l(featureOn());
  l.event(u);
}

// A service that there is only if it may be.
class Tracker {
public:
  void event(const User &u) {
    track(u.phone); // ok
  }
};
static std::unique_ptr<Tracker> makeTracker(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return nullptr;
  return std::make_unique<Tracker>();
}
void onlyIfThere(const User &u, const Consent &c) {
  if (auto t = makeTracker(c))
    t->event(u);
}
class BlindTracker {
public:
  void event(const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  }
};
static std::unique_ptr<BlindTracker> makeBlind() {
  if (!featureOn())
    return nullptr;
  return std::make_unique<BlindTracker>();
}
void onlyIfFeature(const User &u) {
  if (auto t = makeBlind())
    t->event(u);
}

// A null object in place of one that sends.
class Analytics {
public:
  virtual ~Analytics() = default;
  virtual void event(const User &u) = 0;
};
class NoAnalytics final : public Analytics {
public:
  void event(const User &) override { journal().add("dropped"); }
};
class RealAnalytics final : public Analytics {
public:
  void event(const User &u) override {
    if (!consent().granted(Purpose::Analytics))
      return;
    track(u.phone); // ok
  }
};
void nullObject(const User &u) {
  std::unique_ptr<Analytics> a;
  if (featureOn())
    a = std::make_unique<RealAnalytics>();
  else
    a = std::make_unique<NoAnalytics>();
  a->event(u);
}

// A decorator that asks for whom it wraps.
class Channel {
public:
  virtual ~Channel() = default;
  virtual void send(const std::string &s) = 0;
};
class Wire final : public Channel {
public:
  void send(const std::string &s) override {
    track(s); // ok
  }
};
class Guarded final : public Channel {
public:
  explicit Guarded(Channel &inner) : inner_(inner) {}
  void send(const std::string &s) override {
    if (consent().granted(Purpose::Analytics))
      inner_.send(s);
  }

private:
  Channel &inner_;
};
void decorated(const User &u) {
  Wire wire;
  Guarded guarded(wire);
  guarded.send(u.phone);
}

// A predicate kept as a std::function.
class Policy {
public:
  explicit Policy(std::function<bool()> may) : may_(std::move(may)) {}
  bool ok() const { return may_(); }

private:
  std::function<bool()> may_;
};
void predicate(const User &u) {
  Policy p([] { return consent().granted(Purpose::Analytics); });
  if (p.ok())
    track(u.phone); // ok
}
void predicateOfOther(const User &u) {
  std::function<bool()> may = [] { return featureOn(); };
  if (may())
    track(u.phone); // expect: privacy-unconsented-flow
}

// A status with a text, and a result type.
struct Verdict {
  bool ok = false;
  const char *why = "";
  explicit operator bool() const { return ok; }
};
static Verdict check(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return {false, "no consent"};
  if (!featureOn())
    return {false, "switched off"};
  return {true, ""};
}
static Verdict checkFeature() {
  if (!featureOn())
    return {false, "switched off"};
  return {true, ""};
}
void verdict(const User &u, const Consent &c) {
  Verdict v = check(c);
  if (!v) {
    journal().add(v.why);
    return;
  }
  track(u.phone); // ok
}
void verdictMember(const User &u, const Consent &c) {
  if (check(c).ok)
    track(u.phone); // ok
}
void verdictOfFeature(const User &u) {
  Verdict v = checkFeature();
  if (!v.ok)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Error codes.
enum class Error { None, NoConsent, NoNetwork };
static Error mayUpload(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return Error::NoConsent;
  if (logLevel() > 1)
    return Error::NoNetwork;
  return Error::None;
}
void errorNone(const User &u, const Consent &c) {
  if (mayUpload(c) == Error::None)
    track(u.phone); // ok
}
void errorNotNetwork(const User &u, const Consent &c) {
  if (mayUpload(c) != Error::NoNetwork)
    track(u.phone); // expect: privacy-unconsented-flow
}
void errorHandled(const User &u, const Consent &c) {
  Error e = mayUpload(c);
  if (e == Error::NoConsent)
    return;
  if (e != Error::None)
    journal().add("trying anyway");
  track(u.phone); // ok
}

// Kept per session in a map by purpose.
class Answers {
public:
  void learn(const Consent &c) {
    analytics_ = c.granted(Purpose::Analytics);
    crash_ = c.granted(Purpose::Crash);
  }
  bool may(Purpose p) const {
    switch (p) {
    case Purpose::Analytics:
      return analytics_;
    case Purpose::Crash:
      return crash_;
    default:
      return false;
    }
  }

private:
  bool analytics_ = false, crash_ = false;
};
void learned(const User &u, const Consent &c) {
  Answers a;
  a.learn(c);
  if (a.may(Purpose::Analytics))
    track(u.phone); // ok
  if (a.may(Purpose::Crash))
    track(u.phone); // expect: privacy-wrong-purpose
  if (a.may(Purpose::Crash))
    sendCrash(u.phone); // ok
}

// A static helper class.
class Privacy {
public:
  static bool allows(Purpose p) { return consent().granted(p); }
  static bool tracking() { return allows(Purpose::Analytics); }
  static bool banners() { return allows(Purpose::Ads) && featureOn(); }
  static bool either() {
    return allows(Purpose::Analytics) || allows(Purpose::Ads);
  }
};
void helpers(const User &u) {
  if (Privacy::tracking())
    track(u.phone); // ok
  if (Privacy::banners())
    advertise(u.phone); // ok
  if (Privacy::banners())
    track(u.phone); // expect: privacy-wrong-purpose
  if (Privacy::either())
    track(u.phone); // expect: privacy-wrong-purpose
}

} // namespace carriage_more
