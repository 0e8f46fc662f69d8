// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// The start-up itself stands under a check, here and in callers.
#include "Inputs/sdk.h"

void start() {
  if (consent().granted(Purpose::Crash))
    sentry_init(sentry_options_new()); // ok
}
static void startNow() {
  sentry_init(sentry_options_new()); // ok
}
void startInACallee() {
  if (!consent().granted(Purpose::Crash))
    return;
  startNow();
}
static void startFromTwo() {
  sentry_init(sentry_options_new()); // expect: privacy-early-collection
}
void one() {
  if (consent().granted(Purpose::Crash))
    startFromTwo();
}
void two() { startFromTwo(); }
void startForAnalytics() {
  if (consent().granted(Purpose::Analytics))
    sentry_init(sentry_options_new()); // expect: privacy-wrong-purpose
}
void startRefused() {
  if (!consent().granted(Purpose::Crash))
    sentry_init(sentry_options_new()); // expect: privacy-inverted-consent
}
void startOnFeature() {
  if (featureOn())
    sentry_init(sentry_options_new()); // expect: privacy-early-collection
}
