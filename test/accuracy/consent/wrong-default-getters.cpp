// What a setting is taken for when nobody has set it.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_getters {
using namespace app;

void storeYes(const User &u) {
  if (store().value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track(u.phone); // behind
}
void storeNo(const User &u) {
  if (store().value("telemetry/enabled", false).toBool())
    track(u.phone); // ok
}
void storeTheme(const User &u) {
  const bool dark = store().value("ui/dark", true).toBool(); // ok (state)
  if (dark)
    redraw();
  if (store().value("telemetry/enabled").toBool())
    track(u.phone); // ok
}

void orYes(const User &u) {
  const bool on = store().find("telemetry/enabled").value_or(true); // expect: privacy-default-consent
  if (on)
    track(u.email); // behind
}
void orNo(const User &u) {
  const bool on = store().find("telemetry/enabled").value_or(false);
  if (on)
    track(u.email); // ok
}
void soundOrYes(const User &u) {
  const bool sound = store().find("sound/on").value_or(true); // ok (state)
  if (sound && store().find("telemetry/enabled").value_or(false))
    track(u.email); // ok
}

void storedOrYes(const User &u, const Consent &c) {
  if (!c.stored(Purpose::Crash).value_or(true)) // expect: privacy-default-consent
    return;
  sendCrash(u.email); // behind
}
void storedOrNo(const User &u, const Consent &c) {
  if (!c.stored(Purpose::Crash).value_or(false))
    return;
  sendCrash(u.email); // ok
}

// An optional looked into by hand.
static bool allowedUnlessNo() {
  auto v = store().find("telemetry/enabled");
  return v ? *v : true; // expect: privacy-default-consent
}
static bool allowedIfYes() {
  auto v = store().find("telemetry/enabled");
  return v ? *v : false; // ok (state)
}
void byHand(const User &u) {
  if (allowedUnlessNo())
    track(u.phone); // behind
  if (allowedIfYes())
    track(u.phone); // ok
}

static bool firstRunCounts() {
  auto v = store().find("telemetry/enabled");
  if (!v.has_value())
    return true; // expect: privacy-default-consent
  return *v;
}
static bool firstRunDoesNotCount() {
  auto v = store().find("telemetry/enabled");
  if (!v.has_value())
    return false; // ok (state)
  return *v;
}
void firstRun(const User &u) {
  if (firstRunCounts())
    track(u.email); // behind
  if (firstRunDoesNotCount())
    track(u.email); // ok
}

void nothingOrYes(const User &u, const Consent &c) {
  const auto v = c.stored(Purpose::Analytics);
  if (!v || *v) // expect: privacy-default-consent
    track(u.phone); // behind
}
void somethingAndYes(const User &u, const Consent &c) {
  const auto v = c.stored(Purpose::Analytics);
  if (v && *v)
    track(u.phone); // ok
}

void notExplicitlyNo(const User &u) {
  if (store().find("telemetry/enabled") != false) // expect: privacy-default-consent
    track(u.phone); // behind
}
void explicitlyYes(const User &u) {
  if (store().find("telemetry/enabled") == true)
    track(u.phone); // ok
}

// A settings class as desktop toolkits have it.
class Ini {
public:
  bool getBool(const char *key, bool fallback) const {
    return store().value(key, fallback).toBool();
  }
};
void iniYes(const User &u, const std::string &text) {
  Ini ini;
  if (ini.getBool("telemetry/enabled", true)) // expect: privacy-default-consent
    track(u.phone + text); // behind
}
void iniNo(const User &u, const std::string &text) {
  Ini ini;
  if (ini.getBool("telemetry/enabled", false))
    track(u.phone + text); // ok
}
static constexpr bool kOnFromTheStart = true;
static constexpr bool kOffFromTheStart = false;
void iniNamed(const User &u) {
  Ini ini;
  if (ini.getBool("telemetry/enabled", kOnFromTheStart)) // expect: privacy-default-consent
    track(u.email); // behind
}
void iniNamedOff(const User &u) {
  Ini ini;
  if (ini.getBool("telemetry/enabled", kOffFromTheStart))
    track(u.email); // ok
}
void iniOther(const User &u) {
  Ini ini;
  if (ini.getBool("toolbar/visible", true)) // ok (state)
    redraw();
  if (ini.getBool("telemetry/enabled", false))
    track(u.email); // ok
}

} // namespace wrong_getters
