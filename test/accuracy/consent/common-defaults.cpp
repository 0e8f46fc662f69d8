// What holds when nobody has said anything.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_defaults {
using namespace app;

void optOutKey(const User &u) {
  const bool on =
      store().value("telemetry/enabled", true).toBool(); // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void optInKey(const User &u) {
  const bool on = store().value("telemetry/enabled", false).toBool();
  if (on)
    track(u.email); // ok
}
void missingKey(const User &u) {
  if (!store().find("telemetry/enabled").value_or(true)) // expect: privacy-default-consent
    return;
  track(u.email); // behind
}
void missingKeyIsNo(const User &u) {
  if (!store().find("telemetry/enabled").value_or(false))
    return;
  track(u.email); // ok
}

static bool crashAllowed() {
  const auto s = consent().stored(Purpose::Crash);
  return s ? *s : true; // expect: privacy-default-consent
}
static bool crashAllowedSurely() {
  const auto s = consent().stored(Purpose::Crash);
  return s ? *s : false;
}
void crash(const User &u) {
  if (crashAllowed())
    sendCrash(u.phone); // behind
}
void crashSurely(const User &u) {
  if (crashAllowedSurely())
    sendCrash(u.phone); // ok
}

void notDenied(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone); // behind
}
void given(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.phone); // ok
}
void deniedOnly(const User &u) {
  if (consent().answer() == Answer::Denied) // expect: privacy-default-consent
    return;
  track(u.phone); // behind
}
void switchUnknown(const User &u) {
  switch (consent().answer()) {
  case Answer::Denied:
    return;
  case Answer::Unknown:
    return;
  case Answer::Given:
    track(u.phone); // ok
  }
}

// Parse failures.
static bool parse() {
  if (consent().answer() == Answer::Unknown)
    throw std::runtime_error("no entry");
  return consent().granted(Purpose::Analytics);
}
static bool parsedOrYes() {
  try {
    return parse();
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
static bool parsedOrNo() {
  try {
    return parse();
  } catch (const std::exception &) {
    return false;
  }
}
void parsed(const User &u) {
  if (parsedOrYes())
    track(u.email); // behind
}
void parsedSafely(const User &u) {
  if (parsedOrNo())
    track(u.email); // ok
}

// Written by the program itself.
void newProfile(const User &u) {
  settings().showAds = true; // expect: privacy-default-consent
  redraw();
  (void)u;
}
void newProfileClosed(const User &u) {
  settings().showAds = false; // ok (state)
  redraw();
  (void)u;
}
void migrate(int schema) {
  if (schema < 2)
    g_shareUsage = true; // expect: privacy-default-consent
}
void migrateOld(int schema) {
  if (schema < 2)
    g_shareUsage = consent().granted(Purpose::Analytics); // ok (state)
}
void resetAll() {
  settings().hideMe = false; // expect: privacy-default-consent
  settings().darkTheme = true;
}
void resetAllClosed() {
  settings().hideMe = true; // ok (state)
  settings().darkTheme = true;
}
void preTicked() {
  settings().usageOption.set(true); // expect: privacy-default-consent
  settings().soundOption.set(true); // ok (state)
}

} // namespace common_defaults
