// What no consent allows, and what needs more than consent.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace forbidden {
using namespace app;

void healthToAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
  if (consent().granted(Purpose::Ads))
    advertise(u.phone); // ok
}

void healthToAdsUnasked(const User &u) {
  advertise(u.diagnosis); // expect: privacy-forbidden-flow
}

void healthCounted(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.diagnosis); // ok
  if (featureOn())
    track(u.diagnosis); // expect: privacy-unconsented-flow
}

void healthShared(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.diagnosis); // expect: privacy-forbidden-flow
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
}

void healthInAString(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  std::string segment = "seg=" + u.diagnosis;
  advertise(segment); // expect: privacy-forbidden-flow
  segment = "seg=" + u.name;
  advertise(segment); // ok
}

struct Profile {
  std::string contact;
  std::string segment;
};
static Profile profileOf(const User &u) { return {u.email, u.diagnosis}; }
void healthInAField(const User &u) {
  const Profile p = profileOf(u);
  if (!consent().granted(Purpose::Ads))
    return;
  advertise(p.contact); // ok
  advertise(p.segment); // expect: privacy-forbidden-flow
}

void redacted(const User &u) {
  logLine(redact(u.phone)); // ok
  logLine(pseudonymise(u.email)); // ok
  logLine(u.phone); // expect: privacy-forbidden-flow
  logLine(u.name); // ok
}

void consentIsNotEnough(const User &u) {
  if (consent().granted(Purpose::Analytics))
    logLine(u.phone); // expect: privacy-forbidden-flow
  if (consent().granted(Purpose::Analytics))
    logLine(redact(u.phone)); // ok
}

void halfRedacted(const User &u) {
  logLine(redact(u.phone) + " " + u.email); // expect: privacy-forbidden-flow
  logLine(redact(u.phone) + " " + redact(u.email)); // ok
}

void redactedCopyOnly(const User &u) {
  std::string line = u.phone;
  std::string clean = redact(line);
  logLine(clean); // ok
  logLine(line); // expect: privacy-forbidden-flow
}

void logLevelIsNoSanitizer(const User &u) {
  if (logLevel() > 2)
    logLine(u.phone); // expect: privacy-forbidden-flow
}

// Sale: the law asks that nobody opted out.
void sold(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.email); // ok
}

void soldAnyway(const User &u) {
  if (featureOn())
    sell(u.email); // expect: privacy-unconsented-flow
}

void soldToThoseWhoOptedOut(const User &u, const Consent &c) {
  if (c.optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}

void soldAfterReturn(const User &u, const Consent &c) {
  if (c.optedOut())
    return;
  sell(u.phone); // ok
}

static bool maySell(const Consent &c) { return featureOn() && !c.optedOut(); }
void soldThroughWrapper(const User &u, const Consent &c) {
  if (maySell(c))
    sell(u.phone); // ok
}

void healthSold(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.diagnosis); // expect: privacy-forbidden-flow
}

} // namespace forbidden
