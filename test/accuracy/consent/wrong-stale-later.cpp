// Asked now, done later, not asked again.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"
#include <future>
#include <thread>

namespace wrong_stale_later {
using namespace app;

void whenIdle(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    later([u] { track(u.phone); }); // expect: privacy-stale-consent
}
void whenIdleAsking(const User &u) {
  if (consent().granted(Purpose::Analytics))
    later([u] {
      if (consent().granted(Purpose::Analytics))
        track(u.phone); // ok
    });
}
void atOnce(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    now([u] { track(u.phone); }); // ok
}

// A heartbeat that goes on and on.
class Heartbeat {
public:
  void begin(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    timer_.start(60, [u] { report(u.phone); }); // expect: privacy-stale-consent
  }

private:
  Timer timer_;
};
class AskingHeartbeat {
public:
  void begin(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    timer_.start(60, [this, u] { beat(u); });
  }

private:
  void beat(const User &u) {
    if (consent().granted(Purpose::Reporting))
      report(u.phone); // ok
  }
  Timer timer_;
};
static Heartbeat heart;
static AskingHeartbeat askingHeart;
void beats(const User &u) {
  heart.begin(u);
  askingHeart.begin(u);
}

// A callback registered once.
void registers(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    onEvent("resume", [u] { advertise(u.email); }); // expect: privacy-stale-consent
}
void registersOneThatAsks(const User &u) {
  onEvent("resume", [u] {
    if (!consent().granted(Purpose::Ads))
      return;
    advertise(u.email); // ok
  });
}

// The answer goes along, not the question.
void carriesTheAnswer(const User &u) {
  const bool ok = consent().granted(Purpose::Crash);
  onEvent("crash", [u, ok] {
    if (ok)
      sendCrash(u.email); // expect: privacy-stale-consent
  });
}
void carriesTheQuestion(const User &u, const Consent &c) {
  const Consent *asked = &c;
  onEvent("crash", [u, asked] {
    if (asked->granted(Purpose::Crash))
      sendCrash(u.email); // ok
  });
}

// Nothing personal.
void laterWithoutPeople(const Consent &c) {
  if (c.granted(Purpose::Analytics))
    later([] { track(version()); }); // ok
}

// In a thread that starts at once.
void inAThread(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  std::thread t([u] { track(u.phone); }); // ok
  t.join();
}
void inATask(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  auto done = std::async(std::launch::async, [u] { track(u.phone); }); // ok
  done.get();
}
void inATaskPutOff(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  inThread([u] {
    later([u] { track(u.phone); }); // expect: privacy-stale-consent
  });
}

} // namespace wrong_stale_later
