// A browser: preferences by name, factories, delegates, observers, base classes.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"
#include <unordered_map>

namespace real_browser {
using namespace app;

// Preferences.
struct prefs {
  static constexpr char kMetrics[] = "telemetry/enabled";
  static constexpr char kAds[] = "ads/enabled";
  static constexpr char kSidebar[] = "ui/sidebar";
};

class PrefService {
public:
  bool GetBoolean(const char *name) const {
    return store().value(name).toBool();
  }
};

class Profile {
public:
  const PrefService *GetPrefs() const { return &prefs_; }
  bool IsOffTheRecord() const { return featureOn(); }

private:
  PrefService prefs_;
};

void pageLoaded(const User &u) {
  Profile profile;
  if (profile.IsOffTheRecord())
    return;
  if (!profile.GetPrefs()->GetBoolean(prefs::kMetrics))
    return;
  track(u.email); // ok
}

void pageLoadedSidebar(const User &u) {
  Profile profile;
  if (profile.IsOffTheRecord())
    return;
  if (!profile.GetPrefs()->GetBoolean(prefs::kSidebar))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

void pageLoadedAds(const User &u) {
  Profile profile;
  const PrefService *service = profile.GetPrefs();
  if (service->GetBoolean(prefs::kAds)) {
    advertise(u.email); // ok
    track(u.email);     // expect: privacy-wrong-purpose
  }
}

// A private window is no consent.
void pageLoadedPrivate(const User &u) {
  Profile profile;
  if (!profile.IsOffTheRecord())
    track(u.email); // expect: privacy-unconsented-flow
}

// A factory that has no service without consent.
class MetricsService {
public:
  void Record(const User &u) {
    track(u.email); // ok
  }
};
class MetricsServiceFactory {
public:
  static MetricsService *GetForProfile(const Profile &profile) {
    static MetricsService service;
    if (!profile.GetPrefs()->GetBoolean(prefs::kMetrics))
      return nullptr;
    return &service;
  }
};

class SyncService {
public:
  void Record(const User &u) {
    track(u.email); // expect: privacy-unconsented-flow
  }
};
class SyncServiceFactory {
public:
  static SyncService *GetForProfile(const Profile &profile) {
    static SyncService service;
    if (profile.IsOffTheRecord())
      return nullptr;
    return &service;
  }
};

void tabOpened(const User &u) {
  Profile profile;
  if (auto *service = MetricsServiceFactory::GetForProfile(profile))
    service->Record(u);
  if (auto *service = SyncServiceFactory::GetForProfile(profile))
    service->Record(u);
}

// Delegates: every one asks, or all but one.
class MetricsDelegate {
public:
  virtual ~MetricsDelegate() = default;
  virtual bool IsEnabled() const = 0;
};
class PrefDelegate : public MetricsDelegate {
public:
  bool IsEnabled() const override {
    return store().value("telemetry/enabled").toBool();
  }
};
class AnswerDelegate : public MetricsDelegate {
public:
  bool IsEnabled() const override {
    return consent().answer() == Answer::Given;
  }
};

static void recordVisit(const MetricsDelegate &delegate, const User &u) {
  if (delegate.IsEnabled())
    track(u.email); // ok
}

void visited(const User &u) {
  recordVisit(PrefDelegate(), u);
  recordVisit(AnswerDelegate(), u);
}

class UpdateDelegate {
public:
  virtual ~UpdateDelegate() = default;
  virtual bool ShouldPing() const = 0;
};
class AskingUpdate : public UpdateDelegate {
public:
  bool ShouldPing() const override {
    return consent().granted(Purpose::Analytics);
  }
};
class NightlyUpdate : public UpdateDelegate {
public:
  bool ShouldPing() const override { return true; }
};

static void ping(const UpdateDelegate &delegate, const User &u) {
  if (delegate.ShouldPing())
    track(u.email); // expect: privacy-unconsented-flow
}

void updated(const User &u) {
  ping(AskingUpdate(), u);
  ping(NightlyUpdate(), u);
}

// A base class that asks before it calls the hook, and one that does not.
class ReportingJob {
public:
  virtual ~ReportingJob() = default;
  void Run() {
    if (!consent().granted(Purpose::Analytics)) {
      OnSkipped();
      return;
    }
    DoRun();
  }

protected:
  virtual void DoRun() = 0;
  virtual void OnSkipped() {}
};
class HistoryJob : public ReportingJob {
public:
  explicit HistoryJob(const User &u) : user_(u) {}

protected:
  void DoRun() override {
    report(user_.email); // ok
  }
  void OnSkipped() override {
    track(user_.email); // expect: privacy-inverted-consent
  }

private:
  User user_;
};

class PlainJob {
public:
  virtual ~PlainJob() = default;
  void Run() {
    if (featureOn())
      DoRun();
  }

protected:
  virtual void DoRun() = 0;
};
class BookmarkJob : public PlainJob {
public:
  explicit BookmarkJob(const User &u) : user_(u) {}

protected:
  void DoRun() override {
    report(user_.email); // expect: privacy-unconsented-flow
  }

private:
  User user_;
};

void jobsRun(const User &u) {
  HistoryJob(u).Run();
  BookmarkJob(u).Run();
}

// A tab helper that registers under the check, one that asks when it fires.
void helperAttached(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  onEvent("navigation", [who = u.email] {
    track(who); // expect: privacy-stale-consent
  });
}

void helperAsking(const User &u) {
  onEvent("navigation", [who = u.email] {
    if (consent().granted(Purpose::Analytics))
      track(who); // ok
  });
}

void histograms(const User &u, const Consent &c) {
  std::unordered_map<std::string, std::string> fields;
  if (c.granted(Purpose::Analytics))
    fields["mail"] = u.email;
  fields["version"] = version();
  for (const auto &[key, value] : fields)
    track(key + value); // ok
}

} // namespace real_browser
