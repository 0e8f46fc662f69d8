// Records, tables and statics that start with a yes in them.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"

namespace wrong_aggregates {
using namespace app;

struct Options {
  int width;
  bool usage;
  bool fullscreen;
};

void positional(const User &u) {
  Options o = {640, true, false}; // expect: privacy-default-consent
  if (o.usage)
    track(u.phone); // behind
}
void positionalOff(const User &u) {
  Options o = {640, false, true}; // ok (state)
  if (o.usage)
    track(u.phone);
}

void designated(const User &u) {
  Options o{.width = 640, .usage = true, .fullscreen = false}; // expect: privacy-default-consent
  if (o.usage)
    track(u.phone); // behind
}
void designatedOff(const User &u) {
  Options o{.width = 640, .fullscreen = true}; // ok (state)
  if (o.usage)
    track(u.phone);
}

void settingsOfTheApp(const User &u) {
  Settings s{.shareUsage = true}; // expect: privacy-default-consent
  if (s.shareUsage)
    track(u.phone); // behind
}
void themeOfTheApp(const User &u) {
  Settings s{.darkTheme = true}; // ok (state)
  if (s.shareUsage)
    track(u.phone);
  journal().add(s.darkTheme ? "dark" : "light");
}

// Defaults of the whole program.
static Options defaults = {800, true, false}; // expect: privacy-default-consent
static Options plain = {800, false, true}; // ok (state)
void byDefault(const User &u) {
  if (defaults.usage)
    track(u.email); // behind
  if (plain.usage)
    track(u.email);
}

bool g_analytics = true; // expect: privacy-default-consent
bool g_personalAds = false; // ok (state)
bool g_music = true; // ok (state)
void globals(const User &u) {
  if (g_analytics)
    track(u.phone); // behind
  if (g_personalAds)
    advertise(u.phone);
  if (g_music)
    redraw();
}

std::atomic<bool> g_noTelemetry{false}; // expect: privacy-default-consent
std::atomic<bool> g_noReports{true}; // ok (state)
void denials(const User &u) {
  if (!g_noTelemetry)
    track(u.phone); // behind
  if (!g_noReports)
    report(u.phone);
}

class Registry {
public:
  static inline bool uploadStats = true; // expect: privacy-default-consent
  static inline bool uploadLevels = true; // ok (state)
};
class QuietRegistry {
public:
  static bool uploadStats;
};
bool QuietRegistry::uploadStats = false; // ok (state)
void registries(const User &u) {
  if (Registry::uploadStats)
    track(u.phone); // behind
  if (QuietRegistry::uploadStats)
    track(u.phone);
  if (Registry::uploadLevels)
    redraw();
}

// A record within a record.
struct Graphics {
  bool vsync;
};
struct GameConfig {
  Graphics graphics;
  Options options;
};
void nested(const User &u) {
  GameConfig config = {{true}, {640, true, true}}; // expect: privacy-default-consent
  if (config.options.usage)
    track(u.phone); // behind
}
void nestedOff(const User &u) {
  GameConfig config = {{true}, {640, false, true}}; // ok (state)
  if (config.options.usage)
    track(u.phone);
}

// Filled in by a function that makes them.
static Options makeDefaults() {
  Options o{};
  o.width = 1024;
  o.usage = true; // expect: privacy-default-consent
  return o;
}
static Options makePlain() {
  Options o{};
  o.width = 1024;
  o.fullscreen = true; // ok (state)
  return o;
}
void made(const User &u) {
  Options o = makeDefaults();
  if (o.usage)
    track(u.phone); // behind
  Options p = makePlain();
  if (p.usage)
    track(u.phone);
}

void onStop() {
  defaults.usage = false;
  g_analytics = false;
  g_noTelemetry = true;
  Registry::uploadStats = false;
  settings().shareUsage = false;
}

} // namespace wrong_aggregates
