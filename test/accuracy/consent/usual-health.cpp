// A phone's health app: readings, tokens, doctors and advertisers.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_health {
using namespace app;

static std::optional<std::string> reading(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return std::nullopt;
  return u.diagnosis;
}
static std::optional<std::string> anyReading(const User &u) {
  if (u.diagnosis.empty())
    return std::nullopt;
  return u.diagnosis;
}

void morning(const User &u) {
  if (auto r = reading(u))
    track(*r); // ok
}
void evening(const User &u) {
  if (auto r = anyReading(u))
    track(*r); // expect: privacy-unconsented-flow
}
void noon(const User &u) {
  const auto r = reading(u);
  track(r.value_or("nothing")); // ok
}

// A token proves it.
static void sendVitals(const ConsentToken<Purpose::Analytics> &, const std::string &v) {
  track(v); // ok
}
static void sendVitalsIf(const ConsentToken<Purpose::Analytics> *token, const std::string &v) {
  if (!token)
    return;
  track(v); // ok
}
static void sendVitalsAlways(const ConsentToken<Purpose::Analytics> *token, const std::string &v) {
  if (token)
    journal().add("with token");
  track(v); // expect: privacy-unconsented-flow
}
void measured(const User &u) {
  if (auto token = consent().analyticsToken())
    sendVitals(*token, u.diagnosis);
}
void measuredAgain(const User &u) {
  sendVitalsIf(consent().findToken(), u.diagnosis);
  sendVitalsAlways(consent().findToken(), u.phone);
}
void tokenForAds(const User &u) {
  const auto *token = consent().findToken();
  if (!token)
    return;
  track(u.email); // ok
  advertise(u.email); // expect: privacy-wrong-purpose
}

// What is never allowed, whatever they say.
void pharmacyOffer(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}
void sportsOffer(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.email); // ok
}
void insurer(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.diagnosis); // expect: privacy-forbidden-flow
}
void doctor(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void broker(const User &u) {
  if (!consent().optedOut())
    sell("d=" + u.diagnosis); // expect: privacy-forbidden-flow
}
void panel(const User &u) {
  if (!consent().optedOut())
    sell("a=" + u.email); // ok
}

// A general yes does not do for others.
void relative(const User &u) {
  if (consent().granted(Purpose::Sharing))
    share(u.phone); // expect: privacy-wrong-purpose
}
void friendOf(const User &u) {
  if (!consent().grantedSeparately(Purpose::Sharing))
    return;
  share(u.email); // ok
}

// Logs.
void debugLog(const User &u) {
  logLine("patient " + u.phone); // expect: privacy-forbidden-flow
}
void maskedLog(const User &u) {
  logLine("patient " + redact(u.phone)); // ok
}
void handleLog(const User &u) {
  logLine("patient " + u.name); // ok
}
void verboseLog(const User &u) {
  if (logLevel() > 2)
    logLine("patient " + u.diagnosis); // expect: privacy-forbidden-flow
}
void pseudonymLog(const User &u) {
  const std::string who = pseudonymise(u.email);
  logLine(who); // ok
}

} // namespace usual_health
