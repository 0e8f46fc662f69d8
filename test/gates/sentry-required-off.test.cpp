// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// The call that would require consent says no.
#include "Inputs/sdk.h"

void start() {
  sentry_options_t *o = sentry_options_new();
  sentry_options_set_require_user_consent(o, 0);
  sentry_init(o); // expect: privacy-early-collection
}
