// A download client: a storage of settings by name, preferences in front of
// it, a session that reads them.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace apps_torrent {
using namespace app;

class SettingsStorage {
public:
  static SettingsStorage *instance() {
    static SettingsStorage the;
    return &the;
  }
  bool loadValue(const char *key, bool fallback = false) const {
    return store().value(key, fallback).toBool();
  }
};

class Preferences {
public:
  static Preferences *instance() {
    static Preferences the;
    return &the;
  }
  bool isTelemetryEnabled() const {
    return SettingsStorage::instance()->loadValue("telemetry/enabled");
  }
  bool areAdsEnabled() const {
    return SettingsStorage::instance()->loadValue("ads/enabled", false);
  }
  bool isDark() const {
    return SettingsStorage::instance()->loadValue("ui/dark", true);
  }
};

class Session {
public:
  explicit Session(const User &u) : user_(u) {
    configure();
  }

  void configure() {
    const auto *pref = Preferences::instance();
    telemetry_ = pref->isTelemetryEnabled();
    dark_ = pref->isDark();
  }

  void torrentFinished(const std::string &name) {
    if (!telemetry_)
      return;
    track(name + " by " + user_.email); // ok
  }

  void torrentFailed(const std::string &name) {
    if (dark_ && name.empty())
      return;
    track(name + " by " + user_.email); // expect: privacy-unconsented-flow
  }

  void showBanner() {
    const auto *pref = Preferences::instance();
    if (pref->areAdsEnabled())
      advertise(user_.email); // ok
    if (pref->isTelemetryEnabled())
      advertise(user_.email); // expect: privacy-wrong-purpose
  }

  void shutdown() {
    std::string summary = "v=" + version();
    if (Preferences::instance()->isTelemetryEnabled())
      summary += "&mail=" + user_.email;
    track(summary); // ok
  }

  void shutdownOld() {
    std::string summary = "v=" + version() + "&mail=" + user_.email;
    if (Preferences::instance()->isTelemetryEnabled())
      summary += "&more=1";
    track(summary); // expect: privacy-unconsented-flow
  }

private:
  User user_;
  bool telemetry_ = false;
  bool dark_ = false;
};

void run(const User &u, const std::string &name) {
  Session session(u);
  session.torrentFinished(name);
  session.torrentFailed(name);
  session.showBanner();
  session.shutdown();
  session.shutdownOld();
}

} // namespace apps_torrent
