// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Nobody asks the SDK to wait: it sends from the start.
#include "Inputs/sdk.h"

void start() {
  sentry_options_t *o = sentry_options_new();
  sentry_options_set_dsn(o, "https://example.org");
  sentry_init(o); // expect: privacy-early-collection
}
void crashed() {
  sentry_set_extra("device", deviceId().c_str()); // expect: privacy-unconsented-flow
}
void crashedAsking() {
  if (consent().granted(Purpose::Crash))
    sentry_set_extra("device", deviceId().c_str()); // ok
}
void agreed() {
  if (consent().granted(Purpose::Crash))
    sentry_user_consent_give();
}
