// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closed around one call only: the rest is open.
#include "Inputs/sdk.h"
using gameanalytics::GameAnalytics;

void start() {
  GameAnalytics::initialize("key", "secret"); // expect: privacy-early-collection
  GameAnalytics::setEnabledEventSubmission(false);
  GameAnalytics::addDesignEvent(deviceId()); // ok
  if (consent().granted(Purpose::Analytics))
    GameAnalytics::setEnabledEventSubmission(true);
}
static void quietly() {
  GameAnalytics::setEnabledEventSubmission(false);
  GameAnalytics::addDesignEvent(deviceId()); // ok
  GameAnalytics::setEnabledEventSubmission(true);
  GameAnalytics::addDesignEvent(deviceId()); // expect: privacy-unconsented-flow
}
void startAndPlay() {
  start();
  quietly();
}
