// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// One withdrawal for everything.
#include "Inputs/app.h"

void agree() {
  consent().give(Purpose::Analytics); // ok
  redraw();
}
void agreeToAds(Purpose p) {
  consent().give(Purpose::Ads); // ok
}
void stop() { consent().withdrawAll(); }
