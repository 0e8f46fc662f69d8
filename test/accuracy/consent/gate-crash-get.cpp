// Asking the crash reporter what it was told: three answers, one yes.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/sdks.h"

namespace gate_crash_get {
using namespace app;

void given(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Given)
    sendCrash(u.email); // ok
}

void notRevoked(const User &u) {
  if (crashsdk::userConsentGet() != crashsdk::UserConsent::Revoked) // expect: privacy-default-consent
    sendCrash(u.email); // behind
}

void revoked(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Revoked)
    sendCrash(u.email); // expect: privacy-inverted-consent
}

void neitherUnknownNorRevoked(const User &u) {
  const auto state = crashsdk::userConsentGet();
  if (state == crashsdk::UserConsent::Unknown ||
      state == crashsdk::UserConsent::Revoked)
    return;
  sendCrash(u.email); // ok
}

void levelOfConsent(const User &u) {
  if (crashsdk::userConsentGet() > crashsdk::UserConsent::Revoked)
    sendCrash(u.email); // ok
}

void forOther(const User &u) {
  if (crashsdk::userConsentGet() == crashsdk::UserConsent::Given)
    track(u.email); // expect: privacy-wrong-purpose
}

} // namespace gate_crash_get
