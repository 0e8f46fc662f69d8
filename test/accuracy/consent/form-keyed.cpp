// Settings by key and name, behind macros and helpers; globals, atomics.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_keyed {
using namespace app;

#define PREF(key) store().value(key).toBool()
#define PREF_TELEMETRY "telemetry/enabled"
#define IF_ALLOWED(p) if (consent().granted(Purpose::p))
#define SETTINGS Application::instance().settings

void macroKey(const User &u) {
  if (PREF(PREF_TELEMETRY))
    track(u.phone); // ok
  if (PREF("ui/dark"))
    track(u.phone); // expect: privacy-unconsented-flow
  if (PREF("ads/enabled"))
    track(u.phone); // expect: privacy-wrong-purpose
}

void macroCondition(const User &u) {
  IF_ALLOWED(Analytics)
    track(u.phone); // ok
  IF_ALLOWED(Ads)
    track(u.phone); // expect: privacy-wrong-purpose
}

void macroSingleton(const User &u) {
  if (SETTINGS.shareUsage)
    track(u.phone); // ok
  if (SETTINGS.darkTheme)
    track(u.phone); // expect: privacy-unconsented-flow
  if (SETTINGS.telemetry)
    track(u.phone); // ok
}

static constexpr const char *kTelemetry = "telemetry/enabled";
static const std::string kAds = "ads/enabled";
void namedKey(const User &u) {
  if (store().value(kTelemetry).toBool())
    track(u.phone); // ok
  if (store().value(kAds.c_str()).toBool())
    advertise(u.phone); // ok
}

static bool pref(const char *key) { return store().value(key).toBool(); }
static bool pref(Key key) { return store().get(key); }
void helperKey(const User &u) {
  if (pref("telemetry/enabled"))
    track(u.phone); // ok
  if (pref("ui/dark"))
    track(u.phone); // expect: privacy-unconsented-flow
  if (pref(Key::ShareUsage))
    track(u.phone); // ok
  if (pref(Key::DarkTheme))
    track(u.phone); // expect: privacy-unconsented-flow
}

template <Key K> static bool on() { return store().get(K); }
void templateKey(const User &u) {
  if (on<Key::ShareUsage>())
    track(u.phone); // ok
  if (on<Key::DarkTheme>())
    track(u.phone); // expect: privacy-unconsented-flow
}

void sectionAndName(const User &u) {
  if (store().getBool("privacy", "EnableTelemetry"))
    track(u.phone); // ok
  if (store().getBool("privacy", "EnableSounds"))
    track(u.phone); // expect: privacy-unconsented-flow
}

void keyInVariable(const User &u) {
  const char *key = "telemetry/enabled";
  if (store().value(key).toBool())
    track(u.phone); // ok
}

void valueKept(const User &u) {
  const Variant v = store().value("telemetry/enabled");
  if (v.toBool())
    track(u.phone); // ok
  const Variant w = store().value("ui/dark");
  if (w.toBool())
    track(u.phone); // expect: privacy-unconsented-flow
}

void atomics(const User &u, const Settings &s) {
  if (s.telemetry.load(std::memory_order_relaxed))
    track(u.phone); // ok
  if (!s.telemetry)
    return;
  track(u.email); // ok
}

void options(const User &u, const Settings &s) {
  if (s.usageOption)
    track(u.phone); // ok
  if (s.usageOption.get() && featureOn())
    track(u.phone); // ok
  if (s.soundOption)
    track(u.phone); // expect: privacy-unconsented-flow
  const bool on = s.usageOption;
  if (on)
    track(u.phone); // ok
}

void globals(const User &u) {
  if (g_shareUsage)
    track(u.phone); // ok
  if (g_verbose)
    track(u.phone); // expect: privacy-unconsented-flow
  const bool share = g_shareUsage && !g_hideLocation;
  if (share)
    track(u.phone); // ok
}

void globalByReference(const User &u) {
  const bool &share = g_shareUsage;
  if (share)
    track(u.phone); // ok
  const bool *p = &g_shareUsage;
  if (*p)
    track(u.phone); // ok
  const bool *q = &g_verbose;
  if (*q)
    track(u.phone); // expect: privacy-unconsented-flow
}

class Config {
public:
  const Settings &privacy() const { return settings(); }
  bool usage() const { return privacy().shareUsage; }
  bool sounds() const { return privacy().soundOption; }
};
static Config &config() {
  static Config c;
  return c;
}
void getters(const User &u) {
  if (config().usage())
    track(u.phone); // ok
  if (config().privacy().shareUsage)
    track(u.phone); // ok
  if (config().sounds())
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_keyed
