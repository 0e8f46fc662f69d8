// An answer that was never given.
// POLICY: Inputs/asks.yaml
#include "Inputs/sdks.h"

namespace wrong_unknown {
using namespace app;

void notDenied(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone); // behind
}
void isGiven(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given)
    track(u.phone); // ok
}

void leavesOnlyIfDenied(const User &u, const Consent &c) {
  const Answer a = c.answer();
  if (a == Answer::Denied) // expect: privacy-default-consent
    return;
  track(u.email); // behind
}
void leavesUnlessGiven(const User &u, const Consent &c) {
  const Answer a = c.answer();
  if (a != Answer::Given)
    return;
  track(u.email); // ok
}

static bool passes(Answer a) {
  switch (a) {
  case Answer::Denied: return false;
  case Answer::Given: return true;
  case Answer::Unknown: return true; // expect: privacy-default-consent
  }
  return false;
}
static bool passesStrictly(Answer a) {
  switch (a) {
  case Answer::Denied: return false;
  case Answer::Given: return true;
  case Answer::Unknown: return false; // ok (state)
  }
  return false;
}
void switched(const User &u, const Consent &c) {
  if (passes(c.answer()))
    track(u.phone); // behind
  if (passesStrictly(c.answer()))
    track(u.phone); // ok
}

void crashNotRevoked(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Revoked) // expect: privacy-default-consent
    return;
  sendCrash(u.email); // behind
}
void crashGiven(const User &u) {
  if (crashsdk::userConsentGet() != crashsdk::UserConsent::Given)
    return;
  sendCrash(u.email); // ok
}

void eitherOfTwo(const User &u, const Consent &c) {
  const Answer a = c.answer();
  const bool on = a == Answer::Unknown || a == Answer::Given; // expect: privacy-default-consent
  if (on)
    track(u.phone); // behind
}
void neitherOfTwo(const User &u, const Consent &c) {
  const Answer a = c.answer();
  const bool off = a == Answer::Unknown || a == Answer::Denied;
  if (!off)
    track(u.phone); // ok
}

// Having been asked is not having agreed.
void wasAsked(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics).has_value())
    track(u.phone); // expect: privacy-unconsented-flow
}
void wasAskedAndAgreed(const User &u, const Consent &c) {
  const auto v = c.stored(Purpose::Analytics);
  if (v.has_value() && v.value())
    track(u.phone); // ok
}
void isKnown(const User &u, const Consent &c) {
  if (c.answer() != Answer::Unknown)
    track(u.email); // expect: privacy-unconsented-flow
}
void isKnownAndGiven(const User &u, const Consent &c) {
  if (c.answer() != Answer::Unknown && c.answer() != Answer::Denied)
    track(u.email); // ok
}
void keyExists(const User &u) {
  if (store().find("telemetry/enabled"))
    track(u.phone); // expect: privacy-unconsented-flow
}
void keyExistsAndIsYes(const User &u) {
  if (auto v = store().find("telemetry/enabled"); v && *v)
    track(u.phone); // ok
}

} // namespace wrong_unknown
