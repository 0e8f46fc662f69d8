// Sale, sharing, health, logs and start-ups: what a plain yes does not do.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_sale {
using namespace app;

void sold(const User &u) {
  if (!consent().optedOut())
    sell(u.email); // ok
}
void soldAnyhow(const User &u) {
  if (featureOn())
    sell(u.email); // expect: privacy-unconsented-flow
}
void soldBackwards(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
static bool mayBeSold() {
  if (consent().optedOut())
    return false;
  return logLevel() < 3;
}
void soldByHelper(const User &u) {
  if (mayBeSold())
    sell(u.phone); // ok
}
void soldUnderAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    sell(u.phone); // expect: privacy-wrong-purpose
}

void partners(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
}
void partnersTogether(const User &u) {
  if (consent().granted(Purpose::Analytics))
    share(u.email); // expect: privacy-wrong-purpose
}
void partnersUnasked(const User &u) {
  if (settings().darkTheme)
    share(u.email); // expect: privacy-unconsented-flow
}
void partnersPlain() {
  share(version()); // ok
}

void health(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.diagnosis); // expect: privacy-forbidden-flow
}
void healthCounted(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.diagnosis); // ok
}
void healthSold(const User &u) {
  if (!consent().optedOut())
    sell(u.name + u.diagnosis); // expect: privacy-forbidden-flow
}
void healthShared(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.diagnosis); // expect: privacy-forbidden-flow
}

void logged(const User &u) {
  logLine("user " + redact(u.email)); // ok
}
void loggedPlain(const User &u) {
  if (consent().granted(Purpose::Analytics))
    logLine("user " + u.email); // expect: privacy-forbidden-flow
}
void loggedVerbose(const User &u) {
  logLine(g_verbose ? u.email : pseudonymise(u.email)); // expect: privacy-forbidden-flow
}
void loggedHandle(const User &u) {
  logLine("user " + u.name); // ok
}

// Start-ups that collect.
void start(Metrics &m) {
  if (consent().granted(Purpose::Analytics))
    m.start("key"); // ok
}
void startAtOnce(Metrics &m) {
  m.start("key"); // expect: privacy-early-collection
  if (!consent().granted(Purpose::Analytics))
    m.stop();
}
void startAds() {
  if (!consent().granted(Purpose::Ads))
    return;
  AdSdk::initialize(); // ok
}
void startAdsFirst(const User &u) {
  AdSdk::initialize(); // expect: privacy-early-collection
  if (consent().granted(Purpose::Ads))
    advertise(u.email); // ok
}
class Services {
public:
  void boot(bool usage) {
    if (usage)
      metrics_.start("key"); // ok
  }
  void bootLoud(bool verbose) {
    if (verbose)
      metrics_.start("key"); // expect: privacy-early-collection
  }

private:
  Metrics metrics_;
};
void services() {
  Services s;
  s.boot(consent().granted(Purpose::Analytics));
  s.bootLoud(g_verbose);
}

} // namespace common_sale
