// Stubs with the semantics of SDKs that have a consent gate inside.
#pragma once
#include <map>
#include <string>

// sentry-native: uploads unless consent is required and not given.
struct sentry_options_t;
extern "C" {
sentry_options_t *sentry_options_new(void);
void sentry_options_set_dsn(sentry_options_t *o, const char *dsn);
void sentry_options_set_require_user_consent(sentry_options_t *o, int value);
int sentry_init(sentry_options_t *o);
void sentry_user_consent_give(void);
void sentry_user_consent_revoke(void);
void sentry_set_extra(const char *key, const char *value);
}

// Firebase: collects unless told not to.
namespace firebase::analytics {
void Initialize(int app);
void SetAnalyticsCollectionEnabled(bool enabled);
void SetUserProperty(const char *name, const char *value);
} // namespace firebase::analytics

// KUserFeedback: sends nothing until a mode is set.
namespace KUserFeedback {
class Provider {
public:
  enum TelemetryMode {
    NoTelemetry = 0,
    BasicSystemInformation = 0x10,
    DetailedUsageStatistics = 0x40
  };
  Provider();
  void setTelemetryMode(TelemetryMode mode);
  void submit(const std::string &data);
};
} // namespace KUserFeedback

// GameAnalytics: sends events unless told not to.
namespace gameanalytics {
struct GameAnalytics {
  static void setEnabledEventSubmission(bool flag);
  static void initialize(const char *key, const char *secret);
  static void addDesignEvent(const std::string &id);
};
} // namespace gameanalytics

enum class Purpose { Crash, Analytics };
struct Consent {
  bool granted(Purpose p) const;
  void give(Purpose p);
  KUserFeedback::Provider::TelemetryMode mode() const;
};
Consent &consent();
bool featureOn();
std::string deviceId(); // personal
