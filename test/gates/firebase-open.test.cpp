// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Left as it comes, it collects.
#include "Inputs/sdk.h"
using namespace firebase::analytics;

void start() {
  Initialize(1); // expect: privacy-early-collection
}
void property() {
  SetUserProperty("device", deviceId().c_str()); // expect: privacy-unconsented-flow
}
