// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// A grant that says no is a withdrawal; one that says what was chosen is both.
#include "Inputs/app.h"

void agree() {
  consent().set(Purpose::Analytics, true); // ok
  redraw();
}
void stop() { consent().set(Purpose::Analytics, false); }
void toggle(const Dialog &d) {
  consent().set(Purpose::Crash, d.checked()); // ok
}
void agreeToAds() {
  consent().set(Purpose::Ads, true); // expect: privacy-no-withdrawal
}
