// RUN: %verify --policy %S/Inputs/askfirst.yaml %s -- -std=c++20 -Wno-unused
// A withdrawal that nobody can call.
#include "Inputs/app.h"

static void nobody() { consent().withdraw(Purpose::Analytics); }
static void somebody() { consent().withdraw(Purpose::Ads); }
void agree() {
  consent().give(Purpose::Analytics); // expect: privacy-no-withdrawal
}
void agreeToAds() {
  consent().give(Purpose::Ads); // ok
}
void settings() { somebody(); }
