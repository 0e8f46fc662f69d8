// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Consent is required before the SDK starts, and given where the user agreed.
#include "Inputs/sdk.h"

void start() {
  sentry_options_t *o = sentry_options_new();
  sentry_options_set_require_user_consent(o, 1);
  sentry_init(o); // ok
}
void crashed() {
  sentry_set_extra("device", deviceId().c_str()); // ok
}
void agreed() {
  if (consent().granted(Purpose::Crash))
    sentry_user_consent_give(); // ok
}
void dialogAccepted() {
  consent().give(Purpose::Crash);
  sentry_user_consent_give(); // ok
}
void refused() { sentry_user_consent_revoke(); }
