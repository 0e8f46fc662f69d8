// Asked for one thing, used for another: enumerators, strings, template
// arguments, the tree of purposes, consent asked for on its own.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace purpose {
using namespace app;

void enumerators(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (consent().granted(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
  if (consent().granted(Purpose::Ads))
    advertise(u.phone); // ok
  if (consent().granted(Purpose::Analytics))
    advertise(u.phone); // expect: privacy-wrong-purpose
}

void crashReports(const User &u) {
  if (consent().granted(Purpose::Crash))
    sendCrash(u.email); // ok
  if (consent().granted(Purpose::Analytics))
    sendCrash(u.email); // expect: privacy-wrong-purpose
  if (consent().granted(Purpose::Crash))
    track(u.email); // expect: privacy-wrong-purpose
}

void newsletters(const User &u) {
  if (consent().granted(Purpose::Email))
    mail(u.email); // ok
  if (consent().granted(Purpose::Ads))
    mail(u.email); // expect: privacy-wrong-purpose
}

void parentCovers(const User &u) {
  if (consent().granted(Purpose::Marketing))
    mail(u.email); // ok
  if (consent().granted(Purpose::Marketing))
    advertise(u.email); // ok
  if (consent().granted(Purpose::Analytics))
    report(u.phone); // ok
}

void childDoesNot(const User &u) {
  if (consent().granted(Purpose::Reporting))
    track(u.phone); // expect: privacy-wrong-purpose
  if (consent().granted(Purpose::Reporting))
    report(u.phone); // ok
}

void otherParent(const User &u) {
  if (consent().granted(Purpose::Marketing))
    report(u.phone); // expect: privacy-wrong-purpose
}

void both(const User &u) {
  if (!consent().granted(Purpose::Analytics) ||
      !consent().granted(Purpose::Ads))
    return;
  track(u.phone); // ok
  advertise(u.phone); // ok
  sendCrash(u.phone); // expect: privacy-wrong-purpose
}

void nestedQuestions(const User &u) {
  if (consent().granted(Purpose::Ads)) {
    advertise(u.phone); // ok
    track(u.phone); // expect: privacy-wrong-purpose
    if (consent().granted(Purpose::Analytics))
      track(u.phone); // ok
  }
}

void inVariables(const User &u) {
  const Purpose p = Purpose::Analytics;
  if (consent().granted(p))
    track(u.phone); // ok
  const Purpose q = Purpose::Ads;
  if (consent().granted(q))
    track(u.phone); // expect: privacy-wrong-purpose
}

static constexpr Purpose kTelemetry = Purpose::Analytics;
static constexpr Purpose kBanner = Purpose::Ads;

void constants(const User &u) {
  if (consent().granted(kTelemetry))
    track(u.phone); // ok
  if (consent().granted(kBanner))
    track(u.phone); // expect: privacy-wrong-purpose
}

void templateArguments(const User &u, const Consent &c) {
  if (c.grantedFor<Purpose::Analytics>())
    track(u.phone); // ok
  if (c.grantedFor<Purpose::Ads>())
    track(u.phone); // expect: privacy-wrong-purpose
}

template <Purpose P> static bool may() { return consent().granted(P); }
template <Purpose P> static void sendFor(const std::string &s) {
  if (may<P>())
    track(s); // expect: privacy-wrong-purpose
}
template <Purpose P> static void advertiseFor(const std::string &s) {
  if (may<P>())
    advertise(s); // ok
}
void instantiated(const User &u) {
  sendFor<Purpose::Analytics>(u.phone);
  sendFor<Purpose::Crash>(u.phone);
  advertiseFor<Purpose::Ads>(u.phone);
}

void strings(const User &u, const Store &s) {
  if (s.value("ads/enabled").toBool())
    advertise(u.phone); // ok
  if (s.value("telemetry/enabled").toBool())
    advertise(u.phone); // expect: privacy-wrong-purpose
}

void fields(const User &u, const Settings &s) {
  if (s.showAds)
    advertise(u.phone); // ok
  if (s.shareUsage)
    advertise(u.phone); // expect: privacy-wrong-purpose
  if (s.showAds)
    track(u.phone); // expect: privacy-wrong-purpose
}

void notRefused(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  else
    advertise(u.phone); // ok
}

void oneOrTheOther(const User &u) {
  if (consent().granted(Purpose::Ads) || consent().granted(Purpose::Analytics))
    advertise(u.phone); // expect: privacy-wrong-purpose
}

// By a parameter of one's own function.
static void sendUnder(Purpose p, const std::string &s) {
  if (consent().granted(p))
    track(s); // ok
}
static void sendUnderOther(Purpose p, const std::string &s) {
  if (consent().granted(p))
    track(s); // expect: privacy-wrong-purpose
}
void purposeAsArgument(const User &u) {
  sendUnder(Purpose::Analytics, u.phone);
  sendUnderOther(Purpose::Ads, u.phone);
}

// By a switch over one's own kinds.
enum class Event { Usage, Banner };
static Purpose purposeOf(Event e) {
  switch (e) {
  case Event::Usage:
    return Purpose::Analytics;
  case Event::Banner:
    return Purpose::Ads;
  }
  return Purpose::Crash;
}
void purposeOfEvent(const User &u) {
  if (consent().granted(purposeOf(Event::Usage)))
    track(u.phone); // ok
  if (consent().granted(purposeOf(Event::Banner)))
    track(u.phone); // expect: privacy-wrong-purpose
}

// Handing on needs to be asked for on its own.
void separately(const User &u, const Consent &c) {
  if (c.grantedSeparately(Purpose::Sharing))
    share(u.email); // ok
  if (c.granted(Purpose::Sharing))
    share(u.email); // expect: privacy-wrong-purpose
  if (c.granted(Purpose::Analytics))
    share(u.email); // expect: privacy-wrong-purpose
}

void neverAsked(const User &u) {
  share(u.email); // expect: privacy-unconsented-flow
}

void separatelyAmongOthers(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Sharing))
    return;
  journal().add("in general, yes");
  if (!c.grantedSeparately(Purpose::Sharing))
    return;
  share(u.phone); // ok
}

} // namespace purpose
