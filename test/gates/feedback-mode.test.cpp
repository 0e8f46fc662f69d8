// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closed until a mode is set: the setter must be fed an answer.
#include "Inputs/sdk.h"
using KUserFeedback::Provider;

void start(Provider &p) {
  p.setTelemetryMode(consent().mode()); // ok
  p.submit(deviceId());                 // ok
}
void off(Provider &p) { p.setTelemetryMode(Provider::NoTelemetry); }
void constant(Provider &p) {
  p.setTelemetryMode(Provider::BasicSystemInformation); // expect: privacy-default-consent
}
void constantUnderACheck(Provider &p) {
  if (consent().granted(Purpose::Analytics))
    p.setTelemetryMode(Provider::DetailedUsageStatistics); // ok
}
