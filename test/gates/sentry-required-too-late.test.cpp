// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Required only after the SDK has started.
#include "Inputs/sdk.h"

void start() {
  sentry_options_t *o = sentry_options_new();
  sentry_init(o); // expect: privacy-early-collection
  sentry_options_set_require_user_consent(o, 1);
}
void crashed() {
  sentry_set_extra("device", deviceId().c_str()); // expect: privacy-unconsented-flow
}
