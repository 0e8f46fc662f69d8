// A podcast app: listening statistics go out only from those who agreed.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_podcast {
using namespace app;

// The preferences screen writes these; everybody else asks through Prefs.
class Prefs {
public:
  static Prefs &shared() {
    static Prefs the;
    return the;
  }
  bool statsAllowed() const { return store().value("telemetry/enabled").toBool(); }
  bool darkMode() const { return store().value("ui/dark").toBool(); }
  bool statsAllowedOnWifi(bool wifi) const { return wifi && statsAllowed(); }
  bool statsAllowedOrWifi(bool wifi) const { return wifi || statsAllowed(); }
};

void episodeStarted(const User &u) {
  if (Prefs::shared().statsAllowed()) {
    track("start " + u.email); // ok
  } else {
    journal().add("start not counted");
  }
}
void episodeFinished(const User &u) {
  if (Prefs::shared().darkMode()) {
    track("finish " + u.email); // expect: privacy-unconsented-flow
  } else {
    journal().add("finish not counted");
  }
}

void skippedIntro(const User &u, bool wifi) {
  if (!Prefs::shared().statsAllowedOnWifi(wifi))
    return;
  track("skip " + u.phone); // ok
}
void skippedOutro(const User &u, bool wifi) {
  if (!Prefs::shared().statsAllowedOrWifi(wifi))
    return;
  track("skip " + u.phone); // expect: privacy-unconsented-flow
}

// Else branches.
void subscribed(const User &u) {
  if (!Prefs::shared().statsAllowed())
    track("anonymous subscription"); // ok
  else
    track("subscription " + u.email); // ok
}
void unsubscribed(const User &u) {
  if (!Prefs::shared().statsAllowed())
    track("unsubscription " + u.email); // expect: privacy-inverted-consent
  else
    track("anonymous unsubscription"); // ok
}

// A switch over what the user chose.
void rated(const User &u, int stars) {
  switch (consent().answer()) {
  case Answer::Unknown:
  case Answer::Denied:
    journal().add("rating kept");
    break;
  case Answer::Given:
    track(u.email + " gave " + std::to_string(stars)); // ok
    break;
  }
}
void reviewed(const User &u, int words) {
  switch (consent().answer()) {
  case Answer::Denied:
    track(u.email + " wrote " + std::to_string(words)); // expect: privacy-inverted-consent
    break;
  case Answer::Unknown:
  case Answer::Given:
    journal().add("review kept");
    break;
  }
}

// Fall through from the yes, or from the no.
void shared(const User &u) {
  switch (consent().mode()) {
  case Mode::Full:
    journal().add("full");
    [[fallthrough]];
  case Mode::Basic:
    track(u.phone); // ok
    break;
  case Mode::Off:
    break;
  }
}
void sharedAll(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    journal().add("off");
    [[fallthrough]];
  case Mode::Basic:
    track(u.phone); // expect: privacy-unconsented-flow
    break;
  case Mode::Full:
    break;
  }
}

// A queue of episodes.
void queueSynced(const std::vector<User> &listeners) {
  for (const User &u : listeners) {
    if (u.email.empty() || !Prefs::shared().statsAllowed())
      continue;
    track("queue " + u.email); // ok
  }
}
void historySynced(const std::vector<User> &listeners) {
  for (const User &u : listeners) {
    if (!u.email.empty() || Prefs::shared().statsAllowed())
      track("history " + u.email); // expect: privacy-unconsented-flow
  }
}
void downloadsSynced(const std::vector<User> &listeners) {
  for (const User &u : listeners) {
    if (!Prefs::shared().statsAllowed())
      break;
    track("download " + u.email); // ok
  }
}
void playlistSynced(const std::vector<User> &listeners) {
  for (const User &u : listeners) {
    if (!Prefs::shared().statsAllowed())
      journal().add("no stats");
    track("playlist " + u.email); // expect: privacy-unconsented-flow
  }
}

// Initialisers in the condition.
void sleepTimer(const User &u) {
  if (const bool yes = Prefs::shared().statsAllowed(); yes && u.score > 1)
    track("sleep " + u.email); // ok
}
void alarmClock(const User &u) {
  if (const bool yes = Prefs::shared().statsAllowed(); yes || u.score > 1)
    track("alarm " + u.email); // expect: privacy-unconsented-flow
}
void chapters(const User &u) {
  if (auto yes = store().find("telemetry/enabled"); yes && *yes)
    track("chapter " + u.email); // ok
}
void bookmarks(const User &u) {
  if (auto dark = store().find("ui/dark"); dark && *dark)
    track("bookmark " + u.email); // expect: privacy-unconsented-flow
}

} // namespace second_podcast
