// A weather app: forecasts, storm alerts by mail, banners, usage statistics.
// POLICY: Inputs/habits.yaml
#include "Inputs/habits.h"

namespace habit_weather {
using namespace app;

struct Visit {
  std::string screen;
  std::string who;
};

// The answer is read once, when the log is made.
class UsageLog {
public:
  explicit UsageLog(const Consent &c)
      : enabled_(c.granted(Purpose::Analytics)),
        banners_(c.granted(Purpose::Ads)) {}
  void visited(const Visit &v) {
    if (!enabled_)
      return;
    track(v.screen + " " + v.who); // ok
  }
  void clicked(const Visit &v) {
    if (!banners_)
      return;
    track(v.screen + " " + v.who); // expect: privacy-wrong-purpose
  }

private:
  bool enabled_;
  bool banners_;
};

void forecastOpened(const User &u) {
  UsageLog log(consent());
  log.visited({"forecast", u.phone});
  log.clicked({"forecast", u.phone});
}

// Alerts by mail.
static bool wantsMail() { return consent().granted(Purpose::Email); }
static std::string summary() { return "storm until noon, " + version(); }

void dailyAlert(const User &u) {
  if (wantsMail())
    mail(u.email + summary()); // ok
}
void stormAlert(const User &u) {
  if (!wantsMail())
    journal().add("alert to someone without a subscription");
  mail(u.email + summary()); // expect: privacy-unconsented-flow
}
void floodAlert(const User &u) {
  if (u.email.empty() || !wantsMail())
    return;
  mail(u.email + summary()); // ok
}
void frostAlert(const User &u) {
  if (u.email.empty() && !wantsMail())
    return;
  mail(u.email + summary()); // expect: privacy-unconsented-flow
}

// How much is told when a session ends.
void sessionEnded(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    return;
  case Mode::Basic:
    trackNumber(u.age); // ok
    break;
  case Mode::Full:
    track(u.phone); // ok
    break;
  }
}
void sessionPaused(const User &u) {
  switch (consent().mode()) {
  case Mode::Full:
    trackUser(u); // ok
    break;
  default:
    trackNumber(u.age); // expect: privacy-unconsented-flow
    break;
  }
}

// The widget refreshes itself.
void widgetAdded(const User &u) {
  static Timer timer;
  if (!settings().telemetry)
    return;
  timer.start(900, [phone = u.phone] {
    track("widget " + phone); // expect: privacy-stale-consent
  });
}
void widgetMoved(const User &u) {
  static Timer timer;
  timer.start(900, [phone = u.phone] {
    if (settings().telemetry)
      track("widget " + phone); // ok
  });
}

// The banner under the map.
void launched() {
  journal().add("launched");
  AdSdk::initialize(); // expect: privacy-early-collection
}
void launchedAgain() {
  journal().add("launched");
  if (settings().showAds)
    AdSdk::initialize(); // ok
}
void bannerFor(const User &u) {
  advertise(settings().showAds ? u.phone : "somebody"); // ok
}
void bannerNear(const User &u) {
  advertise(settings().darkTheme ? u.phone : "somebody"); // expect: privacy-unconsented-flow
}

// A favourite place.
void favourite(const User &u) {
  const bool usage = settings().shareUsage;
  std::string who;
  if (usage)
    who = u.phone;
  redraw();
  if (!who.empty())
    track("favourite of " + who); // ok
}
void favouriteGone(const User &u) {
  const bool usage = settings().shareUsage;
  std::string who = u.phone;
  if (usage)
    journal().add("favourite gone");
  redraw();
  if (!who.empty())
    track("favourite gone, " + who); // expect: privacy-unconsented-flow
}

} // namespace habit_weather
