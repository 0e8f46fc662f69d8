// A browser: preferences, profiles, and what the address bar may send.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_browser {
using namespace app;

struct Prefs {
  bool usage = false;
  bool bookmarksBar = true;
};
static Prefs loadPrefs() {
  Prefs p;
  p.usage = consent().granted(Purpose::Analytics);
  p.bookmarksBar = featureOn();
  return p;
}

void pageLoaded(const User &u) {
  const Prefs p = loadPrefs();
  if (p.usage)
    track("load " + u.email); // ok
}
void pageClosed(const User &u) {
  const Prefs p = loadPrefs();
  if (p.bookmarksBar)
    track("close " + u.email); // expect: privacy-unconsented-flow
}

// Incognito windows never report.
void suggestion(const User &u, bool incognito) {
  if (incognito || !loadPrefs().usage)
    return;
  track(u.phone); // ok
}
void suggestionShown(const User &u, bool incognito) {
  if (incognito && !loadPrefs().usage)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

enum class Channel { Stable, Beta, Nightly };
static Channel channel() { return logLevel() > 0 ? Channel::Beta : Channel::Stable; }

void histogram(const User &u) {
  switch (channel()) {
  case Channel::Nightly:
  case Channel::Beta:
    if (!consent().granted(Purpose::Analytics))
      return;
    break;
  case Channel::Stable:
    return;
  }
  track("hist " + u.email); // ok
}
void histogramOfBeta(const User &u) {
  switch (channel()) {
  case Channel::Nightly:
  case Channel::Beta:
    break;
  case Channel::Stable:
    if (!consent().granted(Purpose::Analytics))
      return;
    break;
  }
  track("hist " + u.email); // expect: privacy-unconsented-flow
}

// A pref service that knows its keys.
class PrefService {
public:
  static PrefService &get() {
    static PrefService the;
    return the;
  }
  bool isTelemetryEnabled() const { return store().value("telemetry/enabled").toBool(); }
  bool isDark() const { return store().value("ui/dark").toBool(); }
  bool areAdsPersonal() const { return store().value("ads/enabled").toBool(); }
};
void newTab(const User &u) {
  if (PrefService::get().areAdsPersonal())
    advertise(u.email); // ok
}
void newWindow(const User &u) {
  if (PrefService::get().isTelemetryEnabled())
    advertise(u.email); // expect: privacy-wrong-purpose
}
void themeChanged(const User &u) {
  if (PrefService::get().isDark())
    track(u.email); // expect: privacy-unconsented-flow
  if (PrefService::get().isTelemetryEnabled())
    track(u.email + " dark"); // ok
}
void restored(const User &u) {
  if (!PrefService::get().isTelemetryEnabled()) {
    track("restored " + u.email); // expect: privacy-inverted-consent
  } else {
    track("restored for " + u.email); // ok
  }
}

// A tab helper that keeps what it was told.
class TabHelper {
public:
  explicit TabHelper(bool metrics) : metrics_(metrics) {}
  void navigated(const std::string &who) const {
    if (!metrics_)
      return;
    track("nav " + who); // ok
  }

private:
  bool metrics_;
};
class BareTabHelper {
public:
  explicit BareTabHelper(bool prerender) : prerender_(prerender) {}
  void navigated(const std::string &who) const {
    if (!prerender_)
      return;
    track("nav " + who); // expect: privacy-unconsented-flow
  }

private:
  bool prerender_;
};
void openTab(const User &u) {
  TabHelper helper(PrefService::get().isTelemetryEnabled());
  helper.navigated(u.email);
}
void openBareTab(const User &u) {
  BareTabHelper helper(featureOn());
  helper.navigated(u.email);
}

void crashed(const User &u) {
  const bool upload = consent().granted(Purpose::Crash);
  journal().add("crashed");
  if (upload)
    sendCrash(u.email); // ok
}
void hung(const User &u) {
  const bool upload = consent().granted(Purpose::Analytics);
  journal().add("hung");
  if (upload)
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

} // namespace usual_browser
