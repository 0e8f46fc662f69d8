// A desktop program's preferences: a singleton, a cache, keys, watchers.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace common_preferences {
using namespace app;

class Preferences {
public:
  static Preferences *self() {
    static Preferences the;
    return &the;
  }
  bool usageStatistics() const {
    return store().value("telemetry/enabled").toBool();
  }
  bool personalBanners() const { return store().value("ads/enabled").toBool(); }
  bool darkMode() const { return store().value("ui/dark").toBool(); }
  bool quiet() const { return !usageStatistics(); }
  bool loud() const { return darkMode() && !quiet(); }
  bool either() const { return darkMode() || usageStatistics(); }
};
#define pref Preferences::self()

void startUp(const User &u) {
  if (pref->usageStatistics())
    track("start " + u.email); // ok
}
void startUpInTheDark(const User &u) {
  if (pref->darkMode())
    track("start " + u.email); // expect: privacy-unconsented-flow
}
void banner(const User &u) {
  if (pref->personalBanners())
    advertise(u.phone); // ok
}
void bannerForUsage(const User &u) {
  if (pref->usageStatistics())
    advertise(u.phone); // expect: privacy-wrong-purpose
}
void closing(const User &u) {
  if (pref->quiet())
    return;
  track("close " + u.email); // ok
}
void closingBackwards(const User &u) {
  if (!pref->quiet())
    return;
  track("close " + u.email); // expect: privacy-inverted-consent
}
void noise(const User &u) {
  if (pref->loud())
    track(u.phone); // ok
}
void noiseEither(const User &u) {
  if (pref->either())
    track(u.phone); // expect: privacy-unconsented-flow
}

// Read once, kept in the window.
class MainWindow {
public:
  explicit MainWindow(const User &u) : user_(u) { readSettings(); }
  void readSettings() {
    usage_ = pref->usageStatistics();
    dark_ = pref->darkMode();
    ads_ = pref->personalBanners();
  }
  void menuOpened() {
    if (usage_)
      track("menu " + user_.phone); // ok
  }
  void menuClosed() {
    if (dark_)
      track("menu " + user_.phone); // expect: privacy-unconsented-flow
  }
  void toolbar() {
    if (!usage_ || dark_)
      return;
    track("bar " + user_.phone); // ok
  }
  void toolbarOr() {
    if (!usage_ && !dark_)
      return;
    track("bar " + user_.phone); // expect: privacy-unconsented-flow
  }
  void sideBar() {
    if (ads_)
      advertise(user_.phone); // ok
    if (ads_)
      report(user_.phone); // expect: privacy-wrong-purpose
  }

private:
  User user_;
  bool usage_ = false;
  bool dark_ = false;
  bool ads_ = false;
};
void window(const User &u) {
  MainWindow w(u);
  w.menuOpened();
  w.menuClosed();
  w.toolbar();
  w.toolbarOr();
  w.sideBar();
}

// Watchers of a change.
class UsageWatcher {
public:
  void changed(const char *, bool now) { on_ = now; }
  void send(const User &u) {
    if (on_)
      track(u.email); // ok
  }

private:
  bool on_ = false;
};
class ThemeWatcher {
public:
  void changed(const char *, bool now) { on_ = now; }
  void send(const User &u) {
    if (on_)
      track(u.email); // expect: privacy-unconsented-flow
  }

private:
  bool on_ = false;
};
void watched(const User &u) {
  UsageWatcher a;
  ThemeWatcher b;
  a.changed("telemetry/enabled", store().get(Key::ShareUsage));
  b.changed("ui/dark", store().get(Key::DarkTheme));
  a.send(u);
  b.send(u);
}

// A snapshot by value.
struct Snapshot {
  bool usage, dark;
};
static Snapshot snapshot() {
  return {store().get(Key::ShareUsage), store().get(Key::DarkTheme)};
}
void byValue(const User &u) {
  const Snapshot s = snapshot();
  if (s.usage)
    track(u.phone); // ok
}
void byValueSwapped(const User &u) {
  const auto [dark, usage] = snapshot();
  if (usage)
    track(u.phone); // expect: privacy-unconsented-flow
  (void)dark;
}

} // namespace common_preferences
