// Asked for one thing, done another.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace wrong_purpose {
using namespace app;

void adsForAnalytics(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
}
void analyticsForAnalytics(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    track(u.phone); // ok
}

// Children and parents.
void partForWhole(const User &u, const Consent &c) {
  if (c.granted(Purpose::Reporting))
    track(u.phone); // expect: privacy-wrong-purpose
}
void wholeForPart(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics))
    report(u.phone); // ok
}
void siblings(const User &u, const Consent &c) {
  if (c.granted(Purpose::Email))
    advertise(u.email); // expect: privacy-wrong-purpose
}
void parentOfSiblings(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Marketing))
    return;
  advertise(u.email); // ok
  mail(u.email); // ok
}
void parentOfOthers(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Marketing))
    return;
  report(u.email); // expect: privacy-wrong-purpose
}

// Template arguments.
void templateOther(const User &u, const Consent &c) {
  if (c.grantedFor<Purpose::Crash>())
    mail(u.email); // expect: privacy-wrong-purpose
}
void templateSame(const User &u, const Consent &c) {
  if (c.grantedFor<Purpose::Email>())
    mail(u.email); // ok
}

// Constants.
static constexpr Purpose kCrash = Purpose::Crash;
static constexpr Purpose kMail = Purpose::Email;
void constantOther(const User &u, const Consent &c) {
  if (c.granted(kMail))
    sendCrash(u.email); // expect: privacy-wrong-purpose
}
void constantSame(const User &u, const Consent &c) {
  if (c.granted(kCrash))
    sendCrash(u.email); // ok
}

// Keys.
void keyOther(const User &u) {
  if (store().value("ads/enabled").toBool())
    track(u.phone); // expect: privacy-wrong-purpose
}
void keySame(const User &u) {
  if (store().value("ads/enabled").toBool())
    advertise(u.phone); // ok
}
void enumKeyOther(const User &u) {
  if (store().get(Key::ShareUsage))
    advertise(u.phone); // expect: privacy-wrong-purpose
}
void enumKeySame(const User &u) {
  if (store().get(Key::ShareUsage))
    track(u.phone); // ok
}

// Fields.
void fieldOther(const User &u, const Settings &s) {
  if (s.shareUsage)
    advertise(u.phone); // expect: privacy-wrong-purpose
}
void fieldSame(const User &u, const Settings &s) {
  if (s.showAds)
    advertise(u.phone); // ok
}

// The purpose is handed on.
static bool may(Purpose p) { return consent().granted(p); }
void handedOther(const User &u) {
  if (may(Purpose::Analytics))
    sendCrash(u.email); // expect: privacy-wrong-purpose
}
void handedSame(const User &u) {
  if (may(Purpose::Crash))
    sendCrash(u.email); // ok
}

// Both were asked, one too few or the wrong way round.
void crossed(const User &u, const Consent &c) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool crash = c.granted(Purpose::Crash);
  if (usage)
    sendCrash(u.email); // expect: privacy-wrong-purpose
  if (crash)
    track(u.email); // expect: privacy-wrong-purpose
}
void straight(const User &u, const Consent &c) {
  const bool usage = c.granted(Purpose::Analytics);
  const bool crash = c.granted(Purpose::Crash);
  if (crash)
    sendCrash(u.email); // ok
  if (usage)
    track(u.email); // ok
}
void eitherDoes(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) || c.granted(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
}
void eitherOfTheTree(const User &u, const Consent &c) {
  if (c.granted(Purpose::Marketing) || c.granted(Purpose::Ads))
    advertise(u.phone); // ok
}

// One purpose per kind of event.
enum class Event { Usage, Crash };
static bool allowed(Event e) {
  switch (e) {
  case Event::Usage:
    return consent().granted(Purpose::Analytics);
  case Event::Crash:
    return consent().granted(Purpose::Crash);
  }
  return false;
}
void eventSame(const User &u) {
  if (allowed(Event::Crash))
    sendCrash(u.email); // ok
}
void eventOther(const User &u) {
  if (allowed(Event::Usage))
    sendCrash(u.email); // expect: privacy-wrong-purpose
}

// A proof for something else.
static void withProof(const ConsentToken<Purpose::Analytics> &, const User &u) {
  track(u.phone); // ok
}
static void withOtherProof(const ConsentToken<Purpose::Crash> &, const User &u) {
  track(u.phone); // expect: privacy-wrong-purpose
}
void proofs(const User &u, const Consent &c) {
  if (auto token = c.analyticsToken())
    withProof(*token, u);
  if (c.granted(Purpose::Crash))
    withOtherProof(ConsentToken<Purpose::Crash>(1), u);
}

} // namespace wrong_purpose
