// A browser: services, pref names, features, enterprise policies, keyed
// services per profile.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_browser {
using namespace app;

struct prefs {
  static constexpr char kMetricsReporting[] = "telemetry/enabled";
  static constexpr char kPersonalAds[] = "ads/enabled";
  static constexpr char kDarkUi[] = "ui/dark";
};

class PrefService {
public:
  bool GetBoolean(const char *path) const {
    return store().value(path).toBool();
  }
};
class Profile {
public:
  PrefService *GetPrefs() { return &prefs_; }
  bool IsOffTheRecord() const { return featureOn(); }

private:
  PrefService prefs_;
};

class MetricsAccessor {
public:
  static bool IsMetricsReportingEnabled(Profile *p) {
    return p->GetPrefs()->GetBoolean(prefs::kMetricsReporting);
  }
  static bool IsUkmAllowed(Profile *p) {
    return !p->IsOffTheRecord() && IsMetricsReportingEnabled(p);
  }
  static bool IsRegular(Profile *p) { return !p->IsOffTheRecord(); }
};

void recordUma(const User &u) {
  Profile p;
  if (!MetricsAccessor::IsMetricsReportingEnabled(&p))
    return;
  track("uma " + u.email); // ok
}
void recordUkm(const User &u) {
  Profile p;
  if (MetricsAccessor::IsUkmAllowed(&p))
    track("ukm " + u.email); // ok
}
void recordRegular(const User &u) {
  Profile p;
  if (MetricsAccessor::IsRegular(&p))
    track("ukm " + u.email); // expect: privacy-unconsented-flow
}
void directPref(const User &u) {
  Profile p;
  if (p.GetPrefs()->GetBoolean(prefs::kPersonalAds))
    advertise(u.email); // ok
}
void directPrefOther(const User &u) {
  Profile p;
  if (p.GetPrefs()->GetBoolean(prefs::kMetricsReporting))
    advertise(u.email); // expect: privacy-wrong-purpose
}
void directPrefDark(const User &u) {
  Profile p;
  if (p.GetPrefs()->GetBoolean(prefs::kDarkUi))
    advertise(u.email); // expect: privacy-unconsented-flow
}

// The client of a metrics service: implementations that answer.
class MetricsServiceClient {
public:
  virtual ~MetricsServiceClient() = default;
  virtual bool IsReportingAllowed() const = 0;
};
class ChromeClient : public MetricsServiceClient {
public:
  bool IsReportingAllowed() const override {
    return consent().granted(Purpose::Analytics);
  }
};
class ShellClient : public MetricsServiceClient {
public:
  bool IsReportingAllowed() const override { return featureOn(); }
};
class MetricsService {
public:
  explicit MetricsService(const MetricsServiceClient *c) : client_(c) {}
  bool Ready() const { return client_->IsReportingAllowed(); }

private:
  const MetricsServiceClient *client_;
};
void uploadChrome(const User &u) {
  ChromeClient client;
  if (!client.IsReportingAllowed())
    return;
  report(u.email); // ok
}
void uploadShell(const User &u) {
  ShellClient client;
  if (!client.IsReportingAllowed())
    return;
  report(u.email); // expect: privacy-unconsented-flow
}
void uploadAny(const User &u) {
  ChromeClient chrome;
  ShellClient shell;
  const MetricsServiceClient *c = &chrome;
  if (logLevel() > 1)
    c = &shell;
  MetricsService service(c);
  if (service.Ready())
    report(u.email); // expect: privacy-unconsented-flow
}

// State asked again after the crash dialog.
enum class UploadState { kUnknown, kOff, kOn };
static UploadState crashState() {
  const auto a = consent().stored(Purpose::Crash);
  if (!a)
    return UploadState::kUnknown;
  return *a ? UploadState::kOn : UploadState::kOff;
}
void crashOn(const User &u) {
  if (crashState() == UploadState::kOn)
    sendCrash(u.email); // ok
}
void crashSwitch(const User &u) {
  switch (crashState()) {
  case UploadState::kUnknown:
  case UploadState::kOff:
    return;
  case UploadState::kOn:
    break;
  }
  sendCrash(u.phone); // ok
}
void crashOff(const User &u) {
  if (crashState() == UploadState::kOff)
    sendCrash(u.email); // expect: privacy-inverted-consent
}

// A switch of the command line overrides.
void forced(const User &u, bool forceReporting) {
  if (!forceReporting && !consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void forbiddenBySwitch(const User &u, bool disableReporting) {
  if (disableReporting || !consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

// A callback bound at the time of asking and run at once.
static void ifAllowed(const std::function<void()> &job) {
  if (consent().granted(Purpose::Analytics))
    job();
}
static void ifVerbose(const std::function<void()> &job) {
  if (logLevel() > 0)
    job();
}
void bound(const User &u) {
  ifAllowed([&] {
    track(u.email); // ok
  });
}
void boundVerbose(const User &u) {
  ifVerbose([&] {
    track(u.email); // expect: privacy-unconsented-flow
  });
}

} // namespace common_browser
