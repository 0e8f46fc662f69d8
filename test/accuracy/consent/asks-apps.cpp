// Small programs as they are: how each of them asks before it sends.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <future>
#include <iomanip>
#include <iterator>
#include <mutex>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace asks_apps {
using namespace app;

// A player: a preferences class with getters, a scrobbler.
class Preferences {
public:
  static Preferences &instance() {
    static Preferences the;
    return the;
  }
  void load() {
    scrobbling_ = consent().granted(Purpose::Sharing) &&
                  consent().grantedSeparately(Purpose::Sharing);
    usage_ = store().value("telemetry/enabled", false).toBool();
    volume_ = logLevel();
  }
  bool isUsageEnabled() const { return usage_; }
  bool isScrobbling() const { return scrobbling_; }
  int volume() const { return volume_; }

private:
  bool usage_ = false;
  bool scrobbling_ = false;
  int volume_ = 0;
};
class Scrobbler {
public:
  explicit Scrobbler(Preferences &p) : prefs_(p) {}
  void played(const User &u, const std::string &title) {
    if (!prefs_.isScrobbling() || title.empty())
      return;
    share(u.email + title); // ok
  }
  void paused(const User &u) {
    if (prefs_.volume() > 0)
      share(u.email); // expect: privacy-unconsented-flow
  }

private:
  Preferences &prefs_;
};
void player(const User &u) {
  Preferences::instance().load();
  Scrobbler s(Preferences::instance());
  s.played(u, "song");
  s.paused(u);
}

// A chat program: crash dumps are found at the next start, and asked about.
class CrashHandler {
public:
  explicit CrashHandler(std::vector<std::string> dumps)
      : dumps_(std::move(dumps)) {}
  bool hasPending() const { return !dumps_.empty(); }
  void submitPending() {
    for (const auto &d : dumps_)
      sendCrash(d); // ok
    dumps_.clear();
  }

private:
  std::vector<std::string> dumps_;
};
void restart(const User &u) {
  CrashHandler h({u.email, u.phone});
  if (!h.hasPending())
    return;
  if (consent().ask(Purpose::Crash) == 0)
    h.submitPending();
}
class HastyCrashHandler {
public:
  explicit HastyCrashHandler(std::vector<std::string> dumps)
      : dumps_(std::move(dumps)) {}
  bool hasPending() const { return !dumps_.empty(); }
  void submitPending() {
    for (const auto &d : dumps_)
      sendCrash(d); // expect: privacy-unconsented-flow
    dumps_.clear();
  }

private:
  std::vector<std::string> dumps_;
};
void restartHasty(const User &u) {
  HastyCrashHandler h({u.email, u.phone});
  if (h.hasPending())
    h.submitPending();
}

// A browser: probes with a permission each.
struct Probe {
  const char *name;
  Purpose needs;
  std::string (*read)(const User &);
};
static std::string readMail(const User &u) { return u.email; }
static std::string readVersion(const User &) { return version(); }
static const Probe kProbes[] = {
    {"mail", Purpose::Analytics, &readMail},
    {"version", Purpose::Analytics, &readVersion},
};
void probes(const User &u) {
  std::string out;
  for (const Probe &p : kProbes)
    if (consent().granted(p.needs))
      out += p.read(u);
  track(out); // ok
}

// A torrent client: an event queue which is filled only with consent.
class Telemetry {
public:
  static void enable(bool on) {
    enabled() = on;
    if (!on)
      queue().clear();
  }
  static void add(const std::string &event) {
    if (!enabled())
      return;
    queue().push_back(event);
    if (queue().size() > 10)
      flush();
  }
  static void flush() {
    std::ostringstream body;
    for (const std::string &e : queue())
      body << std::quoted(e) << '\n';
    queue().clear();
    track(body.str()); // ok
  }

private:
  static bool &enabled() {
    static bool on = false;
    return on;
  }
  static std::vector<std::string> &queue() {
    static std::vector<std::string> q;
    return q;
  }
};
void torrent(const User &u) {
  Telemetry::enable(consent().granted(Purpose::Analytics));
  Telemetry::add(u.email);
  Telemetry::flush();
}

// A game: consent by region; where none is needed nothing personal is sent.
enum class Region { Europe, Elsewhere };
static Region region() {
  return featureOn() ? Region::Europe : Region::Elsewhere;
}
void byRegion(const User &u) {
  bool personal = false;
  switch (region()) {
  case Region::Europe:
    personal = consent().granted(Purpose::Ads);
    break;
  case Region::Elsewhere:
    personal = consent().granted(Purpose::Ads) &&
               consent().granted(Purpose::Analytics);
    break;
  }
  advertise(personal ? u.email : version()); // ok
}
void byRegionLoose(const User &u) {
  bool personal = false;
  switch (region()) {
  case Region::Europe:
    personal = consent().granted(Purpose::Ads);
    break;
  case Region::Elsewhere:
    personal = true;
    break;
  }
  advertise(personal ? u.email : version()); // expect: privacy-unconsented-flow
}

// A builder.
class EventBuilder {
public:
  EventBuilder &with(const std::string &key, const std::string &value) {
    fields_[key] = value;
    return *this;
  }
  EventBuilder &withIf(bool allowed, const std::string &key,
                       const std::string &value) {
    if (allowed)
      fields_[key] = value;
    return *this;
  }
  std::string build() const {
    std::string out;
    for (const auto &[k, v] : fields_)
      out += k + "=" + v + ";";
    return out;
  }

private:
  std::map<std::string, std::string> fields_;
};
void builder(const User &u) {
  EventBuilder b;
  b.with("v", version())
      .withIf(consent().granted(Purpose::Analytics), "mail", u.email);
  track(b.build()); // ok
}
void builderAlways(const User &u) {
  EventBuilder b;
  b.with("v", version()).with("mail", u.email);
  track(b.build()); // expect: privacy-unconsented-flow
}

// A result type.
template <class T> class Result {
public:
  static Result failure(const char *why) { return Result(why); }
  static Result success(T value) { return Result(std::move(value)); }
  explicit operator bool() const { return value_.has_value(); }
  const T &operator*() const { return *value_; }
  const char *error() const { return why_; }

private:
  explicit Result(const char *why) : why_(why) {}
  explicit Result(T value) : value_(std::move(value)) {}
  std::optional<T> value_;
  const char *why_ = "";
};
static Result<std::string> mailFor(const User &u, Purpose p) {
  if (!consent().granted(p))
    return Result<std::string>::failure("not allowed");
  return Result<std::string>::success(u.email);
}
void resultTells(const User &u) {
  auto r = mailFor(u, Purpose::Ads);
  if (!r) {
    journal().add(r.error());
    return;
  }
  advertise(*r); // ok
}
void resultOfOther(const User &u) {
  auto r = mailFor(u, Purpose::Analytics);
  if (r)
    advertise(*r); // expect: privacy-wrong-purpose
}

// Comma-separated lists of what was allowed.
static std::string allowedList() {
  std::string s;
  if (consent().granted(Purpose::Analytics))
    s += "analytics,";
  if (consent().granted(Purpose::Ads))
    s += "ads,";
  return s;
}
void listContains(const User &u) {
  if (allowedList().find("analytics") != std::string::npos)
    track(u.email); // ok
}

// States of a machine.
enum class State { Start, Asking, Allowed, Refused };
class Flow {
public:
  void step() {
    switch (state_) {
    case State::Start:
      state_ = State::Asking;
      break;
    case State::Asking:
      state_ = consent().granted(Purpose::Analytics) ? State::Allowed
                                                     : State::Refused;
      break;
    case State::Allowed:
    case State::Refused:
      break;
    }
  }
  void send(const User &u) const {
    if (state_ == State::Allowed)
      track(u.email); // ok
    if (state_ == State::Asking)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  State state_ = State::Start;
};
void machine(const User &u) {
  Flow f;
  f.step();
  f.send(u);
  f.step();
  f.send(u);
}

// A guard object.
class [[nodiscard]] Permission {
public:
  explicit Permission(Purpose p) : granted_(consent().granted(p)) {}
  explicit operator bool() const { return granted_; }
  bool denied() const { return !granted_; }

private:
  bool granted_;
};
void permission(const User &u) {
  if (Permission p{Purpose::Analytics})
    track(u.email); // ok
}
void permissionDenied(const User &u) {
  Permission p{Purpose::Analytics};
  if (p.denied())
    return;
  track(u.email); // ok
}
void permissionInverted(const User &u) {
  Permission p{Purpose::Analytics};
  if (p.denied())
    track(u.email); // expect: privacy-inverted-consent
}
void permissionOther(const User &u) {
  if (Permission p{Purpose::Crash})
    track(u.email); // expect: privacy-wrong-purpose
}

} // namespace asks_apps
