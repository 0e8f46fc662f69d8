// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Told what is no answer of the user's.
#include "Inputs/sdk.h"
using namespace firebase::analytics;

void start() {
  SetAnalyticsCollectionEnabled(featureOn()); // closes nothing
  Initialize(1); // expect: privacy-early-collection
}
void always() {
  SetAnalyticsCollectionEnabled(true); // ok
}
void property() {
  SetUserProperty("device", deviceId().c_str()); // expect: privacy-unconsented-flow
}
