// SDKs that hold a switch of their own, with the semantics of real ones: a
// crash reporter whose gate is open unless consent is required before it
// starts, a measuring SDK that is on unless switched off, a feedback provider
// with ordered modes that starts with none, a game SDK that sends unless told
// not to.
#pragma once
#include "app.h"

namespace crashsdk {

struct Options;
enum class UserConsent { Unknown = -1, Revoked = 0, Given = 1 };

Options *optionsNew();
void optionsSetRequireUserConsent(Options *options, int on);
void optionsSetRelease(Options *options, const char *release);
int init(Options *options);
void userConsentGive();
void userConsentRevoke();
void userConsentReset();
UserConsent userConsentGet();
void captureEvent(const std::string &text, app::Place at = app::Place::current());

} // namespace crashsdk

namespace measure {

enum class ConsentType { AdStorage, AnalyticsStorage };
enum class ConsentStatus { Granted, Denied };

void initialize();
void setAnalyticsCollectionEnabled(bool on); // on unless switched off
void setConsent(const std::map<ConsentType, ConsentStatus> &status);
void logEvent(const std::string &text, app::Place at = app::Place::current());

} // namespace measure

namespace feedback {

enum class TelemetryMode {
  NoTelemetry = 0,
  BasicSystemInformation = 0x10,
  DetailedUsageStatistics = 0x40
};

class Provider {
public:
  TelemetryMode telemetryMode() const;
  void setTelemetryMode(TelemetryMode mode);
  void setProduct(const char *name);
  // Sent if the mode is at least the one needed.
  void submit(const std::string &text, TelemetryMode needed,
              app::Place at = app::Place::current());

private:
  TelemetryMode mode_ = TelemetryMode::NoTelemetry;
};

} // namespace feedback

namespace games {

void configureBuild(const char *build);
void setEnabledEventSubmission(bool on); // sends unless told not to
void addDesignEvent(const std::string &text, app::Place at = app::Place::current());

} // namespace games
