// Work that is put off: timers, idle jobs, events, debouncing, workers.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_put_off {
using namespace app;

void heartbeat(const User &u) {
  Timer t;
  t.start(60, [email = u.email] {
    if (consent().granted(Purpose::Analytics))
      track("alive " + email); // ok
  });
}
void heartbeatOnce(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  Timer t;
  t.start(60, [email = u.email] {
    track("alive " + email); // expect: privacy-stale-consent
  });
}
void heartbeatUnasked(const User &u) {
  Timer t;
  t.start(60, [email = u.email] {
    if (featureOn())
      track("alive " + email); // expect: privacy-unconsented-flow
  });
}

// The answer is taken along, instead of asked.
void answerTakenAlong(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  later([u, ok] {
    if (ok)
      track(u.phone); // expect: privacy-stale-consent
  });
}
void answerTakenAlongAndAskedAgain(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  later([u, ok] {
    if (ok && consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  });
}
void answerTakenAlongOrAskedAgain(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  later([u, ok] {
    if (ok || consent().granted(Purpose::Analytics))
      track(u.phone); // expect: privacy-stale-consent
  });
}

// By reference to what the settings say.
void readsTheSetting(const User &u) {
  later([u] {
    if (settings().shareUsage)
      track(u.phone); // ok
  });
}
void readsTheSettingTooEarly(const User &u) {
  if (settings().shareUsage)
    later([u] {
      if (settings().darkTheme)
        redraw();
      track(u.phone); // expect: privacy-stale-consent
    });
}

// A bound member function.
class Pinger {
public:
  explicit Pinger(const User &u) : user_(u) {}
  void ping() const {
    if (!settings().telemetry)
      return;
    track("ping " + user_.phone); // ok
  }
  void pong() const {
    track("pong " + user_.phone); // expect: privacy-stale-consent
  }

private:
  User user_;
};
void pings(const User &u) {
  auto p = std::make_shared<Pinger>(u);
  onEvent("tick", [p] { p->ping(); });
}
void pongs(const User &u) {
  auto p = std::make_shared<Pinger>(u);
  if (settings().telemetry)
    onEvent("tick", [p] { p->pong(); });
}

// At once, elsewhere: no time passes.
void worker(const User &u) {
  if (!consent().granted(Purpose::Crash))
    return;
  inThread([u] {
    sendCrash(u.email); // ok
  });
}
void workerThenLater(const User &u) {
  if (!consent().granted(Purpose::Crash))
    return;
  inThread([u] {
    later([u] {
      sendCrash(u.email); // expect: privacy-stale-consent
    });
  });
}
void workerOther(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  inThread([u] {
    sendCrash(u.email); // expect: privacy-wrong-purpose
  });
}

// Through a helper that puts off.
static void debounce(std::function<void()> job) {
  Timer t;
  t.start(1, std::move(job));
}
static void debounceAsking(std::function<void()> job) {
  Timer t;
  t.start(1, [job = std::move(job)] {
    if (consent().granted(Purpose::Ads))
      job();
  });
}
void typed(const User &u) {
  debounceAsking([u] {
    advertise(u.email); // ok
  });
}
void typedKept(const User &u) {
  if (consent().granted(Purpose::Ads))
    debounce([u] {
      advertise(u.email); // expect: privacy-stale-consent
    });
}
void typedInverted(const User &u) {
  debounce([u] {
    if (consent().granted(Purpose::Ads))
      return;
    advertise(u.email); // expect: privacy-inverted-consent
  });
}

// The event hands nothing personal; who it is is asked when it runs.
void loggedIn() {
  onEvent("login", [] {
    const User u = currentUser();
    if (consent().answer() == Answer::Given)
      track(u.phone); // ok
  });
}
void loggedInAny() {
  onEvent("login", [] {
    const User u = currentUser();
    if (consent().answer() != Answer::Unknown)
      track(u.phone); // expect: privacy-unconsented-flow
  });
}
void repeated(const User &u) {
  static std::function<void(int)> again;
  again = [u](int left) {
    if (left == 0 || !consent().granted(Purpose::Analytics))
      return;
    track(u.phone); // ok
    later([left] { again(left - 1); });
  };
  again(2);
}

} // namespace common_put_off
