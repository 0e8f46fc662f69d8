// Settings as desktop programs keep them: managers, keys, groups, macros.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <memory>
#include <sstream>

#define PREF_BOOL(name) ::app::store().value(name).toBool()
#define RETURN_UNLESS_TELEMETRY()                                              \
  do {                                                                         \
    if (!::app::store().getBool("General", "EnableTelemetry"))                 \
      return;                                                                  \
  } while (false)
#define RETURN_UNLESS_VERBOSE()                                                \
  do {                                                                         \
    if (!::app::store().getBool("General", "Verbose"))                         \
      return;                                                                  \
  } while (false)

namespace real_settings {
using namespace app;

// A manager that hides the keys behind methods.
class SettingsManager {
public:
  static SettingsManager &get() {
    static SettingsManager self;
    return self;
  }
  bool usageStatistics() const {
    return store().value("telemetry/enabled", false).toBool();
  }
  bool darkMode() const { return store().value("ui/dark", false).toBool(); }
  bool personalisedAds() const { return store().get(Key::ShowAds); }

private:
  SettingsManager() = default;
};

void documentOpened(const User &u) {
  if (SettingsManager::get().usageStatistics())
    track(u.email); // ok
}

void documentSaved(const User &u) {
  if (SettingsManager::get().darkMode())
    track(u.email); // expect: privacy-unconsented-flow
}

void documentClosed(const User &u) {
  if (SettingsManager::get().personalisedAds())
    track(u.email); // expect: privacy-wrong-purpose
}

void bannerClicked(const User &u) {
  if (SettingsManager::get().personalisedAds())
    advertise(u.email); // ok
}

// Keys as named constants.
struct keys {
  static constexpr const char *Telemetry = "telemetry/enabled";
  static constexpr const char *Ads = "ads/enabled";
  static constexpr char kDark[] = "ui/dark";
};

void sessionStarted(const User &u, const Store &s) {
  const bool enabled = s.value(keys::Telemetry).toBool();
  if (!enabled)
    return;
  std::ostringstream line;
  line << "session of " << u.email;
  track(line.str()); // ok
}

void sessionThemed(const User &u, const Store &s) {
  const bool enabled = s.value(keys::kDark).toBool();
  if (!enabled)
    return;
  std::ostringstream line;
  line << "session of " << u.email;
  track(line.str()); // expect: privacy-unconsented-flow
}

void sessionAdvertised(const User &u, const Store &s) {
  const bool enabled = s.value(keys::Ads).toBool();
  if (!enabled)
    return;
  track("session of " + u.email); // expect: privacy-wrong-purpose
}

// Keys behind macros.
void exported(const User &u) {
  RETURN_UNLESS_TELEMETRY();
  track(u.phone); // ok
}

void exportedVerbosely(const User &u) {
  RETURN_UNLESS_VERBOSE();
  track(u.phone); // expect: privacy-unconsented-flow
}

void printed(const User &u) {
  if (PREF_BOOL("telemetry/enabled") && !u.phone.empty())
    track(u.phone); // ok
  if (PREF_BOOL("ui/dark") && !u.phone.empty())
    track(u.phone); // expect: privacy-unconsented-flow
}

// A group that prefixes nothing and forwards the name.
class Group {
public:
  explicit Group(Store &s) : store_(s) {}
  bool readEntry(const char *name) const { return store_.value(name).toBool(); }

private:
  Store &store_;
};

void updateChecked(const User &u) {
  Group general(store());
  if (general.readEntry("telemetry/enabled"))
    track(u.email); // ok
}

void updateInstalled(const User &u) {
  Group general(store());
  if (general.readEntry("ui/sounds"))
    track(u.email); // expect: privacy-unconsented-flow
}

// Enumerators as keys, over a switch of menu actions.
enum class Menu { Share, Print };

void menuChosen(const User &u, int which) {
  Store &s = store();
  switch (which == 1 ? Menu::Share : Menu::Print) {
  case Menu::Share:
    if (s.get(Key::ShareUsage))
      track(u.email); // ok
    break;
  case Menu::Print:
    if (s.get(Key::DarkTheme))
      track(u.email); // expect: privacy-unconsented-flow
    break;
  }
}

// What was never set is no yes.
void firstRun(const User &u) {
  std::optional<bool> choice = store().find("telemetry/enabled");
  if (!choice.has_value())
    return;
  if (*choice)
    track(u.email); // ok
}

void firstRunAnswered(const User &u) {
  std::optional<bool> choice = store().find("telemetry/enabled");
  if (!choice.has_value())
    return;
  if (!*choice)
    track(u.email); // expect: privacy-inverted-consent
}

void firstRunAny(const User &u) {
  if (store().find("telemetry/enabled").value_or(false))
    track(u.email); // ok
  if (store().find("telemetry/enabled").value_or(true)) // expect: privacy-default-consent
    track(u.phone); // behind
}

void fallbackGiven(const User &u, const Store &s) {
  if (s.value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track(u.email); // behind
}

// A snapshot read once for the length of a job.
struct Snapshot {
  bool usage = false;
  bool dark = false;
};
static Snapshot takeSnapshot(const Store &s) {
  Snapshot shot;
  shot.usage = s.value("telemetry/enabled").toBool();
  shot.dark = s.value("ui/dark").toBool();
  return shot;
}

void importJob(const std::vector<User> &people) {
  const Snapshot shot = takeSnapshot(store());
  for (const User &u : people) {
    if (shot.usage)
      track(u.phone); // ok
  }
}

void exportJob(const std::vector<User> &people) {
  const Snapshot shot = takeSnapshot(store());
  for (const User &u : people) {
    if (shot.dark)
      track(u.phone); // expect: privacy-unconsented-flow
  }
}

// The settings of the application object, as some programs reach them.
void aboutBox(const User &u) {
  const auto &prefs = Application::instance().settings;
  if (!prefs.shareUsage || u.email.empty())
    return;
  track(u.email); // ok
}

void helpBox(const User &u) {
  const auto &prefs = Application::instance().settings;
  if (!prefs.darkTheme || u.email.empty())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

void optionObject(const User &u, const Settings &s) {
  track(s.usageOption ? u.email : std::string()); // ok
  track(s.soundOption ? u.email : std::string()); // expect: privacy-unconsented-flow
}

void hidden(const User &u, const Settings &s) {
  if (s.hideMe)
    return;
  track(u.email); // ok
}

void hiddenOnly(const User &u, const Settings &s) {
  if (!s.hideMe)
    return;
  track(u.email); // expect: privacy-inverted-consent
}

} // namespace real_settings
