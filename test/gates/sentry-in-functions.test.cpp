// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Configured by one function, started by another, in that order.
#include "Inputs/sdk.h"

static sentry_options_t *options() {
  sentry_options_t *o = sentry_options_new();
  sentry_options_set_require_user_consent(o, 1);
  return o;
}
void start() {
  sentry_options_t *o = options();
  sentry_init(o); // ok
}
static void give() { sentry_user_consent_give(); } // ok
void agreed() {
  if (consent().granted(Purpose::Crash))
    give();
}
