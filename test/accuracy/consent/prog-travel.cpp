// A travel planner: scopes, exceptions, results with reasons, caches, several
// ways in, an event loop of its own.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <chrono>
#include <exception>
#include <set>
#include <sstream>
#include <unordered_map>

namespace prog_travel {
using namespace app;

// A scope that may send, or throws.
class Refused : public std::exception {
public:
  const char *what() const noexcept override { return "refused"; }
};
class SendingScope {
public:
  explicit SendingScope(Purpose p) {
    if (!consent().granted(p))
      throw Refused();
    ++open_;
  }
  ~SendingScope() { --open_; }
  void send(const std::string &text) const {
    track(text); // ok
  }

private:
  static int open_;
};
int SendingScope::open_ = 0;

void booked(const User &u) {
  try {
    SendingScope scope(Purpose::Analytics);
    scope.send(u.email);
  } catch (const Refused &) {
    journal().add("refused");
  }
}
void bookedInHandler(const User &u) {
  try {
    SendingScope scope(Purpose::Analytics);
    redraw();
  } catch (const Refused &) {
    track(u.email); // expect: privacy-inverted-consent
  }
}

// Results with a reason.
enum class Reason { None, NotAsked, Refused, Offline };
struct Permission {
  bool granted = false;
  Reason reason = Reason::None;
  explicit operator bool() const { return granted; }
};
static Permission permission(Purpose p) {
  if (featureOn())
    return {false, Reason::Offline};
  const auto answer = consent().stored(p);
  if (!answer.has_value())
    return {false, Reason::NotAsked};
  if (!answer.value())
    return {false, Reason::Refused};
  return {true, Reason::None};
}
void planned(const User &u) {
  if (const auto p = permission(Purpose::Analytics); p.granted)
    track(u.email); // ok
}
void plannedBool(const User &u) {
  const Permission p = permission(Purpose::Analytics);
  if (!p)
    return;
  track(u.email); // ok
}
void plannedReason(const User &u) {
  const Permission p = permission(Purpose::Analytics);
  if (p.reason == Reason::None)
    track(u.email); // ok
}
void plannedOffline(const User &u) {
  const Permission p = permission(Purpose::Analytics);
  if (p.reason == Reason::Offline)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// A cache of answers that is asked again once it is old.
class CachedConsent {
public:
  bool get() {
    if (!cached_) {
      value_ = consent().granted(Purpose::Analytics);
      cached_ = true;
    }
    return value_;
  }
  bool known() const { return cached_; }

private:
  bool cached_ = false, value_ = false;
};
void cached(const User &u) {
  CachedConsent c;
  if (c.get())
    track(u.email); // ok
}
void cachedKnown(const User &u) {
  CachedConsent c;
  c.get();
  if (c.known())
    track(u.email); // expect: privacy-unconsented-flow
}

// Optional members.
class Trip {
public:
  void setTraveller(const User &u) {
    if (consent().granted(Purpose::Analytics))
      traveller_ = u.email;
  }
  void setGuide(const User &u) { guide_ = u.email; }
  std::string summary() const {
    std::ostringstream out;
    out << "trip";
    if (traveller_)
      out << " of " << *traveller_;
    return out.str();
  }
  std::string guideSummary() const { return "guide " + guide_.value_or(""); }

private:
  std::optional<std::string> traveller_, guide_;
};
void trips(const User &u) {
  Trip t;
  t.setTraveller(u);
  t.setGuide(u);
  track(t.summary()); // ok
  track(t.guideSummary()); // expect: privacy-unconsented-flow
}

// Maps of texts.
using Fields = std::map<std::string, std::string>;
static Fields fields(const User &u) {
  Fields f;
  f["app"] = version();
  if (settings().shareUsage) {
    f["email"] = u.email;
    f["phone"] = u.phone;
  }
  return f;
}
static Fields fieldsRedacted(const User &u) {
  Fields f{{"app", version()}, {"email", u.email}, {"phone", u.phone}};
  if (!settings().shareUsage) {
    f.erase("email");
    f.erase("phone");
  }
  return f;
}
static Fields fieldsHalf(const User &u) {
  Fields f{{"app", version()}, {"email", u.email}, {"phone", u.phone}};
  if (!settings().shareUsage)
    f.erase("email");
  return f;
}
static std::string line(const Fields &f) {
  std::string out;
  for (const auto &[key, value] : f)
    out += key + "=" + value + "&";
  return out;
}
void posted(const User &u) {
  track(line(fields(u))); // ok
}
void postedRedacted(const User &u) {
  track(line(fieldsRedacted(u))); // ok
}
void postedHalf(const User &u) {
  track(line(fieldsHalf(u))); // expect: privacy-unconsented-flow
}

// Hooks by name.
class Hooks {
public:
  using Hook = bool (*)(const User &);
  void add(const char *name, Hook h) { hooks_[name] = h; }
  bool run(const char *name, const User &u) const {
    auto it = hooks_.find(name);
    return it != hooks_.end() && it->second(u);
  }

private:
  std::unordered_map<std::string, Hook> hooks_;
};
static bool mayShare(const User &) { return settings().shareUsage; }
void hooked(const User &u) {
  if (mayShare(u) && !u.email.empty())
    track(u.email); // ok
}

// Asked in a loop until answered.
static Answer askUntilAnswered() {
  for (int i = 0; i < 3; ++i) {
    const Answer a = consent().answer();
    if (a != Answer::Unknown)
      return a;
    redraw();
  }
  return Answer::Unknown;
}
void asked(const User &u) {
  if (askUntilAnswered() == Answer::Given)
    track(u.email); // ok
}
void askedAtAll(const User &u) {
  if (askUntilAnswered() != Answer::Unknown)
    track(u.email); // expect: privacy-unconsented-flow
}
void askedNotDenied(const User &u) {
  if (askUntilAnswered() != Answer::Denied) // expect: privacy-default-consent
    track(u.email); // behind
}

// Data is taken up under one check, sent under another.
void mixed(const User &u) {
  std::string text;
  if (consent().granted(Purpose::Crash))
    text = u.email;
  if (consent().granted(Purpose::Analytics))
    track(text); // ok
}
void mixedWrong(const User &u) {
  std::string text;
  if (consent().granted(Purpose::Crash))
    text = u.email;
  if (featureOn())
    track(text); // expect: privacy-wrong-purpose
}

// Through layers.
class Http {
public:
  void post(const std::string &body) {
    track(body); // expect: privacy-unconsented-flow
  }
};
class Api {
public:
  explicit Api(Http &http) : http_(http) {}
  void event(const std::string &name, const User &u) {
    http_.post(name + ":" + u.email);
  }

private:
  Http &http_;
};
class Screens {
public:
  explicit Screens(Api &api) : api_(api) {}
  void opened(const User &u) {
    if (settings().shareUsage)
      api_.event("opened", u);
  }
  void closed(const User &u) { api_.event("closed", u); }

private:
  Api &api_;
};
void layers(const User &u) {
  Http http;
  Api api(http);
  Screens s(api);
  s.opened(u);
  s.closed(u);
}

class GuardedHttp {
public:
  void post(const std::string &body) {
    track(body); // ok
  }
};
class GuardedApi {
public:
  explicit GuardedApi(GuardedHttp &http) : http_(http) {}
  void event(const std::string &name, const User &u) {
    if (!enabled_)
      return;
    http_.post(name + ":" + u.email);
  }
  void enable(bool on) { enabled_ = on; }

private:
  GuardedHttp &http_;
  bool enabled_ = false;
};
void guardedLayers(const User &u) {
  GuardedHttp http;
  GuardedApi api(http);
  api.enable(settings().shareUsage);
  api.event("opened", u);
}

// A comma, a conditional, a negated flag.
void compact(const User &u) {
  const bool no = !consent().granted(Purpose::Analytics);
  no ? redraw() : track(u.email); // ok
}
void compactWrong(const User &u) {
  const bool no = !consent().granted(Purpose::Analytics);
  no ? track(u.email) : redraw(); // expect: privacy-inverted-consent
}
void shortCircuit(const User &u) {
  consent().granted(Purpose::Analytics) && (track(u.email), true); // ok
}
void doubleNegation(const User &u) {
  if (!!settings().shareUsage)
    track(u.email); // ok
}
void intFlag(const User &u) {
  int flags = 0;
  flags += consent().granted(Purpose::Analytics) ? 2 : 0;
  flags += featureOn() ? 1 : 0;
  if (flags >= 2)
    track(u.email); // ok
}
void intFlagWrong(const User &u) {
  int flags = 0;
  flags += consent().granted(Purpose::Analytics) ? 2 : 0;
  flags += featureOn() ? 1 : 0;
  if (flags >= 1)
    track(u.email); // expect: privacy-unconsented-flow
}

} // namespace prog_travel
