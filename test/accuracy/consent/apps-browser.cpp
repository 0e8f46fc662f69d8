// A browser: preferences by name, a metrics service with its providers, and a
// consent bar.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace apps_browser {
using namespace app;

// Preferences.
struct prefs {
  static constexpr char kMetricsReporting[] = "telemetry/enabled";
  static constexpr char kDarkMode[] = "ui/dark";
  static constexpr const char *kAds = "ads/enabled";
};

class PrefService {
public:
  explicit PrefService(Store &s) : store_(s) {}
  bool GetBoolean(const char *path) const {
    return store_.value(path).toBool();
  }
  bool HasAndTrue(const char *path) const {
    if (const auto found = store_.find(path))
      return *found;
    return false;
  }
  bool IsNotOff(const char *path) const {
    const auto found = store_.find(path);
    return !found || *found;
  }

private:
  Store &store_;
};

void ping(const User &u, Store &s) {
  PrefService service(s);
  if (service.GetBoolean(prefs::kMetricsReporting))
    track(u.phone); // ok
}

void pingUnderTheme(const User &u, Store &s) {
  PrefService service(s);
  if (service.GetBoolean(prefs::kDarkMode))
    track(u.phone); // expect: privacy-unconsented-flow
}

void pingUnderAds(const User &u, Store &s) {
  PrefService service(s);
  if (!service.GetBoolean(prefs::kAds))
    return;
  track(u.phone); // expect: privacy-wrong-purpose
}

void pingFound(const User &u, Store &s) {
  if (PrefService(s).HasAndTrue("telemetry/enabled"))
    track(u.phone); // ok
}

// The browser as it hangs together.
class BrowserProcess {
public:
  Settings *local_state() { return &settings(); }
  Consent *consent_manager() { return &consent(); }
};
static BrowserProcess *g_browser_process = new BrowserProcess;

void startupPing(const User &u) {
  if (g_browser_process->local_state() &&
      g_browser_process->local_state()->shareUsage)
    track(u.phone); // ok
}

void startupPingWithoutValue(const User &u) {
  if (g_browser_process->local_state() &&
      &g_browser_process->local_state()->shareUsage)
    track(u.phone); // expect: privacy-unconsented-flow
}

// A provider that says whether metrics are on; the service asks it.
class MetricsStateProvider {
public:
  virtual ~MetricsStateProvider() = default;
  virtual bool IsConsentGiven() const = 0;
};
class RealProvider : public MetricsStateProvider {
public:
  bool IsConsentGiven() const override {
    return consent().granted(Purpose::Analytics);
  }
};
class MetricsService {
public:
  explicit MetricsService(std::unique_ptr<MetricsStateProvider> provider)
      : provider_(std::move(provider)) {}
  void RecordVisit(const User &u) {
    if (!provider_->IsConsentGiven())
      return;
    track(u.email); // ok
  }
  void RecordCrash(const User &u) {
    if (!provider_->IsConsentGiven() && !featureOn())
      return;
    track(u.email); // expect: privacy-unconsented-flow
  }

private:
  std::unique_ptr<MetricsStateProvider> provider_;
};

void visit(const User &u) {
  MetricsService service(std::make_unique<RealProvider>());
  service.RecordVisit(u);
  service.RecordCrash(u);
}

// The bar at the bottom: what the user pressed comes as an enumerator.
enum class Pressed { Nothing, Later, OnlyNeeded, All };
static Pressed pressed() {
  switch (consent().answer()) {
  case Answer::Given:
    return Pressed::All;
  case Answer::Denied:
    return Pressed::OnlyNeeded;
  case Answer::Unknown:
    break;
  }
  return Pressed::Nothing;
}

void bar(const User &u) {
  switch (pressed()) {
  case Pressed::All:
    track(u.phone); // ok
    break;
  case Pressed::OnlyNeeded:
  case Pressed::Later:
  case Pressed::Nothing:
    break;
  }
}

void barFallsThrough(const User &u) {
  switch (pressed()) {
  case Pressed::OnlyNeeded:
    journal().add("only what is needed");
    [[fallthrough]];
  case Pressed::All:
    track(u.phone); // expect: privacy-unconsented-flow
    break;
  default:
    break;
  }
}

// Flags that are gathered and asked for later.
enum Allowed : unsigned { kNone = 0, kUsage = 1, kCrash = 2, kBanners = 4 };
static unsigned allowedNow() {
  unsigned flags = kNone;
  if (consent().granted(Purpose::Analytics))
    flags |= kUsage;
  if (consent().granted(Purpose::Crash))
    flags |= kCrash;
  return flags;
}

void upload(const User &u) {
  const unsigned flags = allowedNow();
  if (flags & kUsage)
    track(u.phone); // ok
}

void uploadWithOtherBit(const User &u) {
  const unsigned flags = allowedNow();
  if (flags & kCrash)
    track(u.phone); // expect: privacy-wrong-purpose
}

void uploadWithAnyBit(const User &u) {
  unsigned flags = allowedNow();
  if (logLevel() > 2)
    flags |= kUsage;
  if ((flags & kUsage) != 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

// A request that carries its allowance along.
struct Request {
  std::string url;
  std::string body;
  bool credentials = false;
  bool mayIdentify = false;
};
static Request makeRequest(const Consent &c) {
  return {.url = "https://example.org",
          .credentials = true,
          .mayIdentify = c.granted(Purpose::Analytics)};
}

void request(const User &u) {
  Request r = makeRequest(consent());
  if (r.mayIdentify)
    r.body = u.phone;
  track(r.url + r.body); // ok
}

void requestWithCredentials(const User &u) {
  Request r = makeRequest(consent());
  if (r.credentials)
    r.body = u.phone;
  track(r.url + r.body); // expect: privacy-unconsented-flow
}

// Safe browsing: the level decides what is told.
enum Level { kOff, kStandard, kEnhanced };
static Level levelOf(Mode m) {
  return m == Mode::Full ? kEnhanced : m == Mode::Basic ? kStandard : kOff;
}

void check(const User &u) {
  if (levelOf(consent().mode()) >= kStandard)
    track(u.phone); // ok
}

void checkAtAnyLevel(const User &u) {
  if (levelOf(consent().mode()) >= kOff)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Do not track, once answered by a signal.
static bool doNotTrack() { return g_hideLocation.load(std::memory_order_relaxed); }

void header(const User &u) {
  std::string h = "DNT: 1";
  if (!doNotTrack())
    h = "Id: " + u.email;
  track(h); // ok
}

void headerInverted(const User &u) {
  std::string h = "DNT: 1";
  if (doNotTrack())
    h = "Id: " + u.email;
  track(h); // expect: privacy-inverted-consent
}

// Sync: several things must hold, one of which is the user's answer.
static bool canSync(const User &u, bool online) {
  if (!online)
    return false;
  if (u.name.empty())
    return false;
  return consent().granted(Purpose::Analytics) && featureOn();
}
static bool canSyncOr(const User &u, bool online) {
  if (!online)
    return false;
  if (u.name.empty())
    return true;
  return consent().granted(Purpose::Analytics);
}

void sync(const User &u, bool online) {
  if (canSync(u, online))
    track(u.phone); // ok
}

void syncNameless(User u, bool online) {
  if (online)
    u.name.clear();
  if (canSyncOr(u, online))
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace apps_browser
