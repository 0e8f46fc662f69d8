// How settings of programs start, are reset, loaded and migrated.
// POLICY: Inputs/prefs.yaml
// norun: nothing is sent here; what counts is what is written
#include "Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace state_more {
using namespace app;

static constexpr bool kOnByDefault = true;
static constexpr bool kOffByDefault = false;

struct Config {
  bool telemetry{true};          // expect: privacy-default-consent
  bool banners = kOnByDefault;   // expect: privacy-default-consent
  bool optOut{};                 // expect: privacy-default-consent
  int level = 2;                 // expect: privacy-default-consent
  std::string mode = "on";       // expect: privacy-default-consent
  std::optional<bool> asked = true; // expect: privacy-default-consent
  bool sounds = true;            // ok
};
struct Careful {
  bool telemetry{};              // ok
  bool crash = kOffByDefault;    // ok
  int level = 0;                 // ok
  std::string mode = "off";      // ok
  std::optional<bool> asked;     // ok
};

// Set in the body of a constructor, or by what it calls.
class Lazy {
public:
  Lazy() { reset(); }
  void reset() {
    telemetry_ = true; // expect: privacy-default-consent
    banners_ = false;  // ok
  }
  // Told by the dialog.
  void apply(const ConsentDialog &box) { telemetry_ = box.isChecked(); } // ok
  void agreed(bool yes) { banners_ = yes; }                              // ok

private:
  bool telemetry_ = false, banners_ = false;
};

// Read from somewhere that may have nothing to say.
class Ini {
public:
  bool flag(const char *key, bool fallback) const;
  std::string text(const char *key, const std::string &fallback) const;
  bool has(const char *key) const;
};
void loads(const Ini &ini, Careful &c) {
  c.telemetry = ini.flag("telemetry", false); // ok
  c.mode = ini.text("telemetry", "off");      // ok
}
void loadsOn(const Ini &ini, Careful &c) {
  c.telemetry = ini.flag("telemetry", true); // expect: privacy-default-consent
  c.mode = ini.text("telemetry", "on");      // expect: privacy-default-consent
}
void loadsByConstant(const Ini &ini, Careful &c) {
  const bool fallback = kOnByDefault;
  c.telemetry = ini.flag("telemetry", fallback); // expect: privacy-default-consent
}
void loadsOther(const Ini &ini, Careful &c) {
  c.crash = ini.flag("sounds", false); // ok
}
void loadsIfThere(const Ini &ini, Careful &c) {
  if (ini.has("telemetry"))
    c.telemetry = ini.flag("telemetry", false); // ok
  else
    c.telemetry = true; // expect: privacy-default-consent
}
void loadsElseOff(const Ini &ini, Careful &c) {
  if (ini.has("telemetry"))
    c.telemetry = ini.flag("telemetry", false); // ok
  else
    c.telemetry = false; // ok
}
void catches(const Ini &ini, Careful &c) {
  try {
    c.telemetry = ini.flag("telemetry", false); // ok
  } catch (const std::exception &) {
    c.telemetry = true; // expect: privacy-default-consent
  }
}
void catchesOff(const Ini &ini, Careful &c) {
  try {
    c.telemetry = ini.flag("telemetry", false); // ok
  } catch (...) {
    c.telemetry = false; // ok
  }
}

// Migrations.
void migrate(Careful &c, int version) {
  if (version < 2)
    c.telemetry = true; // expect: privacy-default-consent
  if (version < 3)
    c.crash = false; // ok
}
void migrateAnswer(Careful &c, const Config &old, int version) {
  if (version < 2)
    c.telemetry = old.telemetry; // ok
}
void migrateOnlyGiven(Careful &c, const Consent &old) {
  if (old.granted(Purpose::Analytics))
    c.telemetry = true; // ok
}
void migrateOther(Careful &c, const Consent &old) {
  if (old.granted(Purpose::Ads))
    c.telemetry = true; // expect: privacy-default-consent
}

// First start.
class Wizard {
public:
  void agree(Careful &c) { c.telemetry = true; } // ok
  void leave(Careful &c) { c.telemetry = false; } // ok
};
void firstStart(Careful &c, bool first) {
  if (first)
    c.telemetry = true; // expect: privacy-default-consent
}
class Dialog {
public:
  void accepted() { config_.telemetry = true; } // ok
  void cancelled() { config_.telemetry = true; } // expect: privacy-default-consent

private:
  Careful config_;
};

// Constructor calls and aggregates.
struct Json {
  explicit Json(bool on) : on(on) {}
  bool on;
};
Json fresh() {
  return Json(true); // expect: privacy-default-consent
}
Json freshOff() {
  return Json(false); // ok
}
Json ofAnswer(const Consent &c) {
  return Json(c.granted(Purpose::Analytics)); // ok
}
Careful aggregate() {
  return Careful{.telemetry = true}; // expect: privacy-default-consent
}
Careful aggregateOff() {
  return Careful{.telemetry = false, .level = 0}; // ok
}

// Functions that say yes where they know nothing.
class Registry {
public:
  bool telemetryEnabled() const {
    auto it = values_.find("telemetry");
    if (it == values_.end())
      return true; // expect: privacy-default-consent
    return it->second;
  }
  bool bannersEnabled() const {
    auto it = values_.find("banners");
    if (it == values_.end())
      return false; // ok
    return it->second;
  }
  bool crashEnabled() const {
    const char *v = std::getenv("CRASH_REPORTS");
    if (!v)
      return true; // expect: privacy-default-consent
    return std::strcmp(v, "1") == 0;
  }

private:
  std::map<std::string, bool> values_;
};

// Globals.
bool s_share = true; // expect: privacy-default-consent
bool s_hide;         // expect: privacy-default-consent
void toggles(bool on) {
  s_share = on;  // ok
  s_hide = !on;  // ok
}

// Unknown taken for yes at the question.
void notDenied(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone);
}
void givenOnly(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given)
    track(u.phone); // ok
}
void valueOr(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics).value_or(true)) // expect: privacy-default-consent
    track(u.phone);
}
void absentPasses(const User &u, const Consent &c) {
  auto a = c.stored(Purpose::Analytics);
  if (!a || *a) // expect: privacy-default-consent
    track(u.phone);
}
void deniedLeaves(const User &u, const Consent &c) {
  if (c.answer() == Answer::Denied) // expect: privacy-default-consent
    return;
  track(u.phone);
}
void switchDefault(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Denied: // expect: privacy-default-consent
    return;
  default:
    track(u.phone);
  }
}
void switchBoth(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Denied:
  case Answer::Unknown:
    return;
  default:
    track(u.phone); // ok
  }
}

} // namespace state_more
