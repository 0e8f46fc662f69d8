// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Given somewhere, taken back nowhere.
#include "Inputs/app.h"

void agree() {
  consent().give(Purpose::Analytics); // expect: privacy-no-withdrawal
}
void agreeAgain() {
  consent().give(Purpose::Analytics); // ok
}
void agreeToAds() {
  consent().give(Purpose::Ads); // ok
}
void stopAds() {
  consent().withdraw(Purpose::Ads); // ok
}
