// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// An opt-out SDK: open unless closed, and start-up collects.
#include "Inputs/sdk.h"
using gameanalytics::GameAnalytics;

void start() {
  GameAnalytics::initialize("key", "secret"); // expect: privacy-early-collection
}
void play() {
  GameAnalytics::addDesignEvent(deviceId()); // expect: privacy-unconsented-flow
}
void playAsking() {
  if (consent().granted(Purpose::Analytics))
    GameAnalytics::addDesignEvent(deviceId()); // ok
}
