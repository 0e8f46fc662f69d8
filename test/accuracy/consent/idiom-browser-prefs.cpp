// A browser: preferences by name, telemetry pings, start page tiles.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_browser_prefs {
using namespace app;

static const char kTelemetryPref[] = "telemetry/enabled";
static const char kThemePref[] = "ui/dark";
#define PREF(name) store().value(name).toBool()

void mainPing() {
  if (!PREF("telemetry/enabled"))
    return;
  track("main " + deviceId()); // ok
}
void mainPingDark() {
  if (!PREF("ui/dark"))
    return;
  track("main " + deviceId()); // expect: privacy-unconsented-flow
}

// The name of the preference is a constant.
void newProfilePing() {
  const bool enabled = store().value(kTelemetryPref).toBool();
  if (enabled)
    track("new-profile " + deviceId()); // ok
}
void newProfilePingTheme() {
  const bool enabled = store().value(kThemePref).toBool();
  if (enabled)
    track("new-profile " + deviceId()); // expect: privacy-unconsented-flow
}

// Several reasons to leave, one of which is the user's.
void shutdownPing(bool headless) {
  if (headless || !featureOn() || !store().get(Key::ShareUsage))
    return;
  track("shutdown " + deviceId()); // ok
}
void shutdownPingAnyReason(bool headless) {
  if (headless || (!featureOn() && !store().get(Key::ShareUsage)))
    return;
  track("shutdown " + deviceId()); // expect: privacy-unconsented-flow
}

// The tiles on the start page.
void sponsoredTiles() {
  switch (cmp::stateOf("ads")) {
  case cmp::State::Granted:
    advertise(advertisingId()); // ok
    break;
  case cmp::State::Refused:
  case cmp::State::NotAsked:
    redraw();
    break;
  }
}
void sponsoredTilesFallThrough() {
  switch (cmp::stateOf("ads")) {
  case cmp::State::Refused:
    journal().add("refused");
    [[fallthrough]];
  case cmp::State::Granted:
    advertise(advertisingId()); // expect: privacy-unconsented-flow
    break;
  case cmp::State::NotAsked:
    redraw();
    break;
  }
}

void searchCount(const User &u) {
  const std::string client =
      store().get(Key::ShareUsage) ? u.email : std::string("anonymous");
  track("search " + client); // ok
}
void searchCountOtherKey(const User &u) {
  const std::string client =
      store().get(Key::ShowAds) ? u.email : std::string("anonymous");
  track("search " + client); // expect: privacy-wrong-purpose
}
void searchCountSwapped(const User &u) {
  const std::string client =
      store().get(Key::ShareUsage) ? std::string("anonymous") : u.email;
  track("search " + client); // expect: privacy-inverted-consent
}

// Found at all is not yet a yes.
void heartbeat() {
  if (const auto pref = store().find("telemetry/enabled"); pref && *pref)
    track("heartbeat " + deviceId()); // ok
}
void heartbeatIfSet() {
  if (const auto pref = store().find("telemetry/enabled"); pref.has_value())
    track("heartbeat " + deviceId()); // expect: privacy-unconsented-flow
}

// Sync and import dialogs.
void importReport(const std::string &from) {
  const bool mayTell = cmp::has("measurement");
  journal().add("import");
  if (from.empty())
    return;
  if (mayTell)
    track(from + currentUser().email); // ok
  else
    track(from); // ok
}
void importReportElse(const std::string &from) {
  const bool mayTell = cmp::has("measurement");
  journal().add("import");
  if (from.empty())
    return;
  if (mayTell)
    track(from); // ok
  else
    track(from + currentUser().email); // expect: privacy-inverted-consent
}

} // namespace idiom_browser_prefs
