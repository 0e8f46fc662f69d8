// Settings objects, names and keys, macros, globals, atomics, denials.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_settings {
using namespace app;

void field(const User &u, const Settings &s) {
  if (s.shareUsage)
    track(u.phone); // ok
  if (s.darkTheme)
    track(u.phone); // expect: privacy-unconsented-flow
  if (!s.shareUsage)
    track(u.phone); // expect: privacy-inverted-consent
}

void fieldLeaves(const User &u, const Settings &s) {
  if (!s.shareUsage || s.darkTheme)
    return;
  track(u.phone); // ok
}

void fieldThroughPointer(const User &u) {
  const Settings *s = &settings();
  if (s->shareUsage)
    track(u.phone); // ok
  if (s->darkTheme)
    track(u.email); // expect: privacy-unconsented-flow
}

void singleton(const User &u) {
  if (Application::instance().settings.shareUsage)
    track(u.phone); // ok
  if (Application::instance().settings.darkTheme)
    track(u.phone); // expect: privacy-unconsented-flow
}

void singletonByAlias(const User &u) {
  const auto &s = Application::instance().settings;
  if (!s.shareUsage)
    return;
  track(u.phone); // ok
}

void denial(const User &u, const Settings &s) {
  if (!s.hideMe)
    track(u.phone); // ok
  if (s.hideMe)
    track(u.email); // expect: privacy-inverted-consent
}

void denialElse(const User &u, const Settings &s) {
  if (s.hideMe) {
    track("hidden"); // ok
  } else {
    track(u.phone); // ok
  }
}

void denialLeaves(const User &u, const Settings &s) {
  if (s.hideMe)
    return;
  track(u.phone); // ok
}

void denialLeavesOtherWay(const User &u, const Settings &s) {
  if (!s.hideMe)
    return;
  track(u.phone); // expect: privacy-inverted-consent
}

void denialCompared(const User &u, const Settings &s) {
  if (s.hideMe == false)
    track(u.phone); // ok
  track(s.hideMe ? "-" : u.phone); // ok
  track(s.hideMe ? u.phone : "-"); // expect: privacy-inverted-consent
}

void globalVariable(const User &u) {
  if (g_shareUsage)
    track(u.phone); // ok
  if (g_verbose)
    track(u.phone); // expect: privacy-unconsented-flow
}

void globalDenial(const User &u) {
  if (g_hideLocation)
    return;
  track(u.phone); // ok
}

void globalDenialLoaded(const User &u) {
  if (!g_hideLocation.load())
    track(u.phone); // ok
  if (g_hideLocation.load(std::memory_order_relaxed))
    track(u.phone); // expect: privacy-inverted-consent
}

void atomicField(const User &u, Settings &s) {
  if (s.telemetry)
    track(u.phone); // ok
  if (s.telemetry.load())
    track(u.email); // ok
  if (!s.telemetry.load(std::memory_order_acquire))
    track(u.phone); // expect: privacy-inverted-consent
}

void option(const User &u, const Settings &s) {
  if (s.usageOption)
    track(u.phone); // ok
  if (s.soundOption)
    track(u.phone); // expect: privacy-unconsented-flow
}

void optionRead(const User &u, const Settings &s) {
  if (s.usageOption.get())
    track(u.phone); // ok
  if (s.usageOption.value())
    track(u.email); // ok
  if (!s.usageOption.get())
    track(u.phone); // expect: privacy-inverted-consent
  if (s.soundOption.value())
    track(u.phone); // expect: privacy-unconsented-flow
}

void byName(const User &u, const Store &s) {
  if (s.value("telemetry/enabled").toBool())
    track(u.phone); // ok
  if (s.value("ui/dark").toBool())
    track(u.phone); // expect: privacy-unconsented-flow
  if (s.value("ads/enabled").toBool())
    track(u.phone); // expect: privacy-wrong-purpose
}

void byNameWithDefault(const User &u) {
  if (!store().value("telemetry/enabled", false).toBool())
    return;
  track(u.phone); // ok
}

void bySectionAndName(const User &u, const Store &s) {
  if (s.getBool("General", "EnableTelemetry"))
    track(u.phone); // ok
  if (s.getBool("General", "EnableSounds"))
    track(u.phone); // expect: privacy-unconsented-flow
}

static const char *const kTelemetryKey = "telemetry/enabled";
static constexpr const char *kDarkKey = "ui/dark";

void byNamedConstant(const User &u) {
  if (store().value(kTelemetryKey).toBool())
    track(u.phone); // ok
  if (store().value(kDarkKey).toBool())
    track(u.phone); // expect: privacy-unconsented-flow
}

void byKey(const User &u, const Store &s) {
  if (s.get(Key::ShareUsage))
    track(u.phone); // ok
  if (s.get(Key::DarkTheme))
    track(u.phone); // expect: privacy-unconsented-flow
  if (s.get(Key::ShowAds))
    track(u.phone); // expect: privacy-wrong-purpose
}

void byNameOptional(const User &u, const Store &s) {
  if (s.find("telemetry/enabled").value_or(false))
    track(u.phone); // ok
  if (s.find("ui/dark").value_or(false))
    track(u.phone); // expect: privacy-unconsented-flow
}

#define PREF(name) (app::store().value(name).toBool())
#define TELEMETRY_ON PREF("telemetry/enabled")
#define DARK_ON PREF("ui/dark")
#define RETURN_UNLESS(pref)                                                    \
  if (!(pref))                                                                 \
  return

void byMacro(const User &u) {
  if (TELEMETRY_ON)
    track(u.phone); // ok
  if (DARK_ON)
    track(u.phone); // expect: privacy-unconsented-flow
}

void leavesByMacro(const User &u) {
  RETURN_UNLESS(TELEMETRY_ON);
  track(u.phone); // ok
}

void leavesByMacroForOther(const User &u) {
  RETURN_UNLESS(DARK_ON);
  track(u.phone); // expect: privacy-unconsented-flow
}

// A getter of one's own over a field, and over a key.
class Preferences {
public:
  bool shareUsage() const { return s_.shareUsage; }
  bool isHidden() const { return s_.hideMe; }
  bool darkTheme() const { return s_.darkTheme; }
  bool named(const char *key) const { return store().value(key).toBool(); }

private:
  const Settings &s_ = settings();
};

void getter(const User &u) {
  Preferences p;
  if (p.shareUsage())
    track(u.phone); // ok
  if (p.darkTheme())
    track(u.phone); // expect: privacy-unconsented-flow
  if (p.isHidden())
    track(u.phone); // expect: privacy-inverted-consent
  if (!p.isHidden())
    track(u.phone); // ok
}

void getterByKey(const User &u) {
  Preferences p;
  if (p.named("telemetry/enabled"))
    track(u.phone); // ok
  if (p.named("ui/dark"))
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_settings
