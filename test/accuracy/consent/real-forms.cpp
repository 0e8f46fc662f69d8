// Everyday ways to write a condition, and to put work off.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <mutex>
#include <tuple>

namespace real_forms {
using namespace app;

// Several results at once.
struct Choices {
  bool usage;
  bool banners;
  int zoom;
};
static Choices choices(const Settings &s) {
  return {s.shareUsage, s.showAds, 100};
}

void windowMoved(const User &u, const Settings &s) {
  auto [usage, banners, zoom] = choices(s);
  if (usage && zoom > 0)
    track(u.email); // ok
  if (banners && zoom > 0)
    track(u.email); // expect: privacy-wrong-purpose
}

void windowSized(const User &u, const Settings &s) {
  bool usage = false, dark = false;
  std::tie(usage, dark) = std::make_tuple(s.shareUsage, s.darkTheme);
  if (usage)
    track(u.email); // ok
  if (dark)
    track(u.email); // expect: privacy-unconsented-flow
}

// Success and the answer are two things.
static bool queryAnswer(const Store &s, bool &answer) {
  const auto found = s.find("telemetry/enabled");
  if (!found)
    return false;
  answer = *found;
  return true;
}

void queried(const User &u, const Store &s) {
  bool answer = false;
  if (queryAnswer(s, answer) && answer)
    track(u.email); // ok
}

void queriedOnly(const User &u, const Store &s) {
  bool answer = false;
  if (queryAnswer(s, answer))
    track(u.email); // expect: privacy-unconsented-flow
}

// A type of one's own that is a yes or a no.
class Enabled {
public:
  explicit Enabled(bool on) : on_(on) {}
  explicit operator bool() const { return on_; }
  bool operator!() const { return !on_; }

private:
  bool on_;
};
static Enabled usageEnabled() { return Enabled(settings().usageOption); }
static Enabled soundEnabled() { return Enabled(settings().soundOption); }

void played(const User &u) {
  if (!usageEnabled())
    return;
  track(u.email); // ok
}

void playedAloud(const User &u) {
  if (!soundEnabled())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

// Globals, one of them a denial.
void walked(const User &u) {
  if (g_hideLocation || u.phone.empty())
    return;
  track(u.phone); // ok
}

void walkedAway(const User &u) {
  if (!g_hideLocation)
    journal().add("visible");
  else
    track(u.phone); // expect: privacy-inverted-consent
}

void ran(const User &u) {
  g_shareUsage ? track(u.phone) : redraw(); // ok
  g_verbose ? track(u.phone) : redraw(); // expect: privacy-unconsented-flow
}

// Lambdas called where they stand.
void initialised(const User &u, const Consent &c) {
  const std::string who = [&]() -> std::string {
    if (!c.granted(Purpose::Analytics))
      return "nobody";
    return u.email;
  }();
  track(who); // ok
}

void initialisedWrongly(const User &u, const Consent &c) {
  const std::string who = [&]() -> std::string {
    if (c.granted(Purpose::Analytics))
      return "nobody";
    return u.email;
  }();
  track(who); // expect: privacy-inverted-consent
}

// Under a lock, as shared state is.
class Guarded {
public:
  void set(bool on) {
    std::lock_guard<std::mutex> lock(mutex_);
    on_ = on;
  }
  bool isOn() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return on_;
  }

private:
  mutable std::mutex mutex_;
  bool on_ = false;
};

void shared(const User &u, const Consent &c) {
  Guarded usage, busy;
  usage.set(c.granted(Purpose::Analytics));
  busy.set(featureOn());
  if (usage.isOn())
    track(u.email); // ok
  if (!busy.isOn())
    track(u.email); // expect: privacy-unconsented-flow
}

// A permit that exists only with a yes, in a scope of its own.
class Permit {
public:
  static std::optional<Permit> acquire(Purpose p) {
    if (!consent().granted(p))
      return std::nullopt;
    return Permit();
  }
  void send(const std::string &body) const { journal().add(body.c_str()); }

private:
  Permit() = default;
};

void permitted(const User &u) {
  if (auto permit = Permit::acquire(Purpose::Analytics)) {
    permit->send(u.name);
    track(u.email); // ok
  }
}

void permittedElsewhere(const User &u) {
  if (auto permit = Permit::acquire(Purpose::Marketing)) {
    permit->send(u.name);
    track(u.email); // expect: privacy-wrong-purpose
  }
}

void permitDropped(const User &u) {
  {
    auto permit = Permit::acquire(Purpose::Analytics);
    if (permit)
      permit->send(u.name);
  }
  track(u.email); // expect: privacy-unconsented-flow
}

// Jobs that wait for their turn.
static std::deque<std::function<void()>> askingJobs, blindJobs;

void drainAsking() {
  while (!askingJobs.empty()) {
    askingJobs.front()();
    askingJobs.pop_front();
  }
}
void queueAsking(const User &u) {
  if (consent().granted(Purpose::Analytics))
    askingJobs.push_back([who = u.email] {
      if (consent().granted(Purpose::Analytics))
        track(who); // ok
    });
}

void drainBlind() {
  for (auto &job : std::exchange(blindJobs, {}))
    job();
}
void queueBlind(const User &u) {
  if (consent().granted(Purpose::Analytics))
    blindJobs.push_back([who = u.email] {
      track(who); // expect: privacy-stale-consent
    });
}

void idle(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  later([who = u.phone, &c] {
    if (c.granted(Purpose::Analytics))
      track(who); // ok
  });
  later([who = u.phone] {
    track(who); // expect: privacy-stale-consent
  });
}

// A log that waits for the answer to come.
struct Backlog {
  std::vector<std::string> lines;
};
static Backlog everything, allowedOnly;

void crashSeen(const User &u) { everything.lines.push_back(u.phone); }
void crashLogSent(const Consent &c) {
  if (!c.granted(Purpose::Crash) || everything.lines.empty())
    return;
  for (const std::string &line : everything.lines)
    sendCrash(line); // expect: privacy-retroactive-consent
}

void crashAllowed(const User &u, const Consent &c) {
  if (c.granted(Purpose::Crash))
    allowedOnly.lines.push_back(u.phone);
}
void allowedLogSent(const Consent &c) {
  if (!c.granted(Purpose::Crash) || allowedOnly.lines.empty())
    return;
  for (const std::string &line : allowedOnly.lines)
    sendCrash(line); // ok
}

} // namespace real_forms
