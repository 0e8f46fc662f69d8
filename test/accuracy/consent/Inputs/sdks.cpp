// The SDKs' switches, as the real ones behave.
#include "sdks.h"
#include "world.h"

namespace crashsdk {

struct Options {
  bool required = false;
};
static bool s_required = false;
static UserConsent s_state = UserConsent::Unknown;

Options *optionsNew() {
  static std::deque<Options> all;
  return &all.emplace_back();
}
void optionsSetRequireUserConsent(Options *options, int on) {
  options->required = on != 0;
}
void optionsSetRelease(Options *, const char *) {}
int init(Options *options) {
  s_required = options->required;
  return 0;
}
void userConsentGive() { s_state = UserConsent::Given; }
void userConsentRevoke() { s_state = UserConsent::Revoked; }
void userConsentReset() { s_state = UserConsent::Unknown; }
UserConsent userConsentGet() {
  if (s_state != UserConsent::Unknown)
    return s_state;
  // A case that only asks: what the person at the device said.
  return world::given(0, int(app::Purpose::Crash)) ? UserConsent::Given
                                                   : world::silent()
                                                   ? UserConsent::Unknown
                                                   : UserConsent::Revoked;
}
void captureEvent(const std::string &text, app::Place at) {
  world::reached(at);
  if (!s_required || s_state == UserConsent::Given)
    world::arrived(text, int(app::Purpose::Crash), at);
}

} // namespace crashsdk

namespace measure {

static bool s_enabled = true;
static bool s_storage = true;

void initialize() {}
void setAnalyticsCollectionEnabled(bool on) { s_enabled = on; }
void setConsent(const std::map<ConsentType, ConsentStatus> &status) {
  // A type that is left out keeps what it had.
  if (auto it = status.find(ConsentType::AnalyticsStorage); it != status.end())
    s_storage = it->second == ConsentStatus::Granted;
}
void logEvent(const std::string &text, app::Place at) {
  world::reached(at);
  if (s_enabled && s_storage)
    world::arrived(text, int(app::Purpose::Analytics), at);
}

} // namespace measure

namespace feedback {

TelemetryMode Provider::telemetryMode() const { return mode_; }
void Provider::setTelemetryMode(TelemetryMode mode) { mode_ = mode; }
void Provider::setProduct(const char *) {}
void Provider::submit(const std::string &text, TelemetryMode needed,
                      app::Place at) {
  world::reached(at);
  if (mode_ >= needed)
    world::arrived(text, int(app::Purpose::Analytics), at);
}

} // namespace feedback

namespace games {

static bool s_on = true;
void configureBuild(const char *) {}
void setEnabledEventSubmission(bool on) { s_on = on; }
void addDesignEvent(const std::string &text, app::Place at) {
  world::reached(at);
  if (s_on)
    world::arrived(text, int(app::Purpose::Analytics), at);
}

} // namespace games
