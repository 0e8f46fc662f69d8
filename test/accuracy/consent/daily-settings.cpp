// What a photo editor reads from its settings before it reports anything.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace daily_settings {
using namespace app;

#define PREF(name) (settings().name)

static constexpr const char *kTelemetryKey = "telemetry/enabled";
static constexpr const char *kThemeKey = "ui/dark";

// The settings are handed down from the main window.
void exportFinished(const Settings &s, const User &u) {
  if (s.shareUsage)
    track("exported by " + u.email); // ok
}
void importFinished(const Settings &s, const User &u) {
  if (s.darkTheme)
    track("imported by " + u.email); // expect: privacy-unconsented-flow
}

// Read through a macro, as old code does.
void filterApplied(const User &u) {
  if (!PREF(shareUsage))
    return;
  track("filter " + u.phone); // ok
}
void brushApplied(const User &u) {
  if (!PREF(soundOption))
    return;
  track("brush " + u.phone); // expect: privacy-unconsented-flow
}

// One helper reads all keys.
static bool enabled(const char *key) { return store().value(key).toBool(); }

void startup(const User &u) {
  if (enabled(kTelemetryKey))
    track("start " + u.email); // ok
  if (enabled(kThemeKey))
    track("theme " + u.email); // expect: privacy-unconsented-flow
}

// A setting that reads "hide".
void geotag(const User &u) {
  const bool hidden = settings().hideMe;
  if (hidden) {
    redraw();
  } else {
    track(u.phone); // ok
  }
}
void geotagAll(const User &u) {
  const bool hidden = settings().hideMe;
  if (hidden) {
    track(u.phone); // expect: privacy-inverted-consent
  } else {
    redraw();
  }
}

// The banner in the corner has a setting of its own.
void banner(const User &u) {
  if (settings().showAds)
    advertise(u.email); // ok
}
void bannerForUsage(const User &u) {
  if (settings().shareUsage)
    advertise(u.email); // expect: privacy-wrong-purpose
}
void usageForBanner(const User &u) {
  if (settings().showAds)
    track(u.email); // expect: privacy-wrong-purpose
}

// What is needed is copied out once, for the export dialog.
struct ExportOptions {
  bool usage = false;
  bool dark = false;
  int quality = 80;
};
static ExportOptions optionsFrom(const Settings &s) {
  ExportOptions o;
  o.usage = s.usageOption.get();
  o.dark = s.darkTheme;
  o.quality = s.soundOption ? 90 : 70;
  return o;
}
void exportDialog(const Settings &s, const User &u) {
  ExportOptions o = optionsFrom(s);
  journal().add("dialog");
  if (o.usage)
    track("quality " + std::to_string(o.quality) + u.email); // ok
  if (o.dark)
    track("dark " + u.email); // expect: privacy-unconsented-flow
}

// The settings of the one application object.
void printed(const User &u) {
  Settings &s = Application::instance().settings;
  if (s.telemetry.load(std::memory_order_relaxed) && featureOn())
    trackUser(u); // ok
}
void scanned(const User &u) {
  Settings &s = Application::instance().settings;
  if (s.telemetry.load(std::memory_order_relaxed) || featureOn())
    trackUser(u); // expect: privacy-unconsented-flow
}

// Never answered counts as no, or as yes.
void panorama(const User &u) {
  if (store().value("telemetry/enabled", false).toBool())
    track(u.phone); // ok
}
void collage(const User &u) {
  if (store().value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track(u.phone); // behind
}
void slideshow(const User &u) {
  if (store().find("telemetry/enabled").value_or(false))
    track(u.phone); // ok
}

// A page of the settings dialog.
class PrivacyPage {
public:
  explicit PrivacyPage(const Store &s) : store_(s) {}
  bool usage() const { return store_.get(Key::ShareUsage); }
  bool theme() const { return store_.get(Key::DarkTheme); }

private:
  const Store &store_;
};
void pageShown(const Store &s, const User &u) {
  PrivacyPage page(s);
  if (!page.usage())
    return;
  track(u.email); // ok
}
void pageHidden(const Store &s, const User &u) {
  PrivacyPage page(s);
  if (!page.theme())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace daily_settings
