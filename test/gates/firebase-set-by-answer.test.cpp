// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Told the user's answer before it starts.
#include "Inputs/sdk.h"
using namespace firebase::analytics;

void start() {
  SetAnalyticsCollectionEnabled(consent().granted(Purpose::Analytics)); // ok
  Initialize(1); // ok
}
void property() {
  SetUserProperty("device", deviceId().c_str()); // ok
}
void onAnswer(bool yes) {
  if (consent().granted(Purpose::Analytics))
    SetAnalyticsCollectionEnabled(true); // ok
  else
    SetAnalyticsCollectionEnabled(false);
}
