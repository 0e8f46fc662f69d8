// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closed, and nobody opens it.
#include "Inputs/sdk.h"

void submit(KUserFeedback::Provider &p) {
  p.submit(deviceId()); // ok
}
