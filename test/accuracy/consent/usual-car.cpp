// A car's head unit: trips, a cloud queue, a service on a timer.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_car {
using namespace app;

class Trip {
public:
  explicit Trip(const User &u) : driver_(u.email) {}
  std::string summary() const { return "trip " + driver_; }

private:
  std::string driver_;
};

void ignitionOff(const User &u) {
  Trip trip(u);
  if (consent().granted(Purpose::Analytics))
    track(trip.summary()); // ok
}
void ignitionOn(const User &u) {
  Trip trip(u);
  if (settings().darkTheme)
    track(trip.summary()); // expect: privacy-unconsented-flow
}

// Sent when the modem is up.
void whenOnline(const User &u) {
  if (consent().granted(Purpose::Analytics))
    later([u] {
      track(u.email); // expect: privacy-stale-consent
    });
}
void whenOnlineAsking(const User &u) {
  later([u] {
    if (consent().granted(Purpose::Analytics))
      track(u.email); // ok
  });
}
void everyMinute(const User &u) {
  static Timer timer;
  if (!consent().granted(Purpose::Analytics))
    return;
  const std::string id = u.phone;
  timer.start(60, [id] {
    track("tick " + id); // expect: privacy-stale-consent
  });
}
void everyHour(const User &u) {
  static Timer timer;
  if (!consent().granted(Purpose::Analytics))
    return;
  const std::string id = u.phone;
  timer.start(3600, [id] {
    if (!consent().granted(Purpose::Analytics))
      return;
    track("tock " + id); // ok
  });
}
void onDoor(const User &u) {
  if (consent().granted(Purpose::Analytics))
    onEvent("door", [mail = u.email] {
      report(mail); // expect: privacy-stale-consent
    });
}
void onWindow(const User &u) {
  if (consent().granted(Purpose::Analytics))
    onEvent("window", [mail = u.email] {
      if (consent().granted(Purpose::Reporting))
        report(mail); // ok
    });
}
void atOnce(const User &u) {
  if (consent().granted(Purpose::Analytics))
    now([&] {
      track(u.email); // ok
    });
}
void elsewhere(const User &u) {
  if (consent().granted(Purpose::Analytics))
    inThread([u] {
      track(u.phone); // ok
    });
}
void elsewhereUnasked(const User &u) {
  inThread([u] {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}
void wrongQuestionLater(const User &u) {
  later([u] {
    if (consent().granted(Purpose::Analytics))
      advertise(u.email); // expect: privacy-wrong-purpose
  });
}

// The cloud queue.
static std::vector<std::string> s_positions;
static std::vector<std::string> s_asked;
void park(const User &u) {
  s_positions.push_back(u.email);
}
void arrive(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_asked.push_back(u.email);
}
void upload() {
  if (consent().granted(Purpose::Analytics))
    for (const auto &p : s_positions)
      track(p); // expect: privacy-retroactive-consent
  if (consent().granted(Purpose::Analytics))
    for (const auto &p : s_asked)
      track(p); // ok
}

// The garage takes it back.
void service(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track("before " + u.email); // ok
  c.withdraw(Purpose::Analytics);
  track("after " + u.email); // expect: privacy-stale-consent
}
void inspection(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  c.withdraw(Purpose::Marketing);
  track("still " + u.email); // ok
}

} // namespace usual_car
