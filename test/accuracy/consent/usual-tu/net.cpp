// What is sent, and by whom it was asked.
#include "core.h"

namespace usual_tu {
using namespace app;

void sendRoute(const std::string &route) {
  track("route " + route); // ok
}
void sendStop(const std::string &stop) {
  track("stop " + stop); // expect: privacy-unconsented-flow
}
void sendIfAllowed(const std::string &line) {
  if (!mayTrack())
    return;
  track(line); // ok
}
void sendAnyway(const std::string &line) {
  if (!isReachable())
    return;
  track(line); // expect: privacy-unconsented-flow
}

} // namespace usual_tu
