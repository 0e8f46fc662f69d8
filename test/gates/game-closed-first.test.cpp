// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closed before the start, opened on an answer.
#include "Inputs/sdk.h"
using gameanalytics::GameAnalytics;

void start() {
  GameAnalytics::setEnabledEventSubmission(false);
  GameAnalytics::initialize("key", "secret"); // ok
}
void play() {
  GameAnalytics::addDesignEvent(deviceId()); // ok
}
void agreed() {
  if (consent().granted(Purpose::Analytics))
    GameAnalytics::setEnabledEventSubmission(true); // ok
}
