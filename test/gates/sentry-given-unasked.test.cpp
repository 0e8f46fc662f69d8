// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// The gate is there, and the program opens it without asking anybody.
#include "Inputs/sdk.h"

void start() {
  sentry_options_t *o = sentry_options_new();
  sentry_options_set_require_user_consent(o, 1);
  sentry_init(o);             // ok
  sentry_user_consent_give(); // expect: privacy-default-consent
}
void crashed() {
  sentry_set_extra("device", deviceId().c_str()); // ok
}
void onFeature() {
  if (featureOn())
    sentry_user_consent_give(); // expect: privacy-default-consent
}
void forAnalytics() {
  if (consent().granted(Purpose::Analytics))
    sentry_user_consent_give(); // expect: privacy-wrong-purpose
}
void turnedRound() {
  if (!consent().granted(Purpose::Crash))
    sentry_user_consent_give(); // expect: privacy-inverted-consent
}
