// The screens.
#include "core.h"

namespace usual_tu {
using namespace app;

void routePlanned(const User &u) {
  if (mayTrack())
    sendRoute(u.email);
}
void routeChanged(const User &u) {
  if (currentRights().usage && isReachable())
    sendRoute(u.phone);
}
void stopAdded(const User &u) {
  if (mayTrack())
    sendStop(u.email);
}
void stopRemoved(const User &u) {
  if (isReachable())
    sendStop(u.email);
}
void delivered(const User &u) {
  sendIfAllowed(u.email);
  sendAnyway(u.email);
}
void tipped(const User &u) {
  const Rights r = currentRights();
  if (r.offers)
    mail(u.email); // ok
  if (r.usage)
    mail(u.phone); // expect: privacy-wrong-purpose
}
void rated(const User &u) {
  if (courier().agreed())
    track("rated " + u.email); // ok
  if (courier().busy())
    track("busy " + u.email); // expect: privacy-unconsented-flow
}
void refused(const User &u) {
  if (!mayTrack())
    track("refused " + u.email); // expect: privacy-inverted-consent
  else
    track("not refused " + u.email); // ok
}
void waited(const User &u) {
  if (!mayTrack())
    return;
  later([u] {
    track("waited " + u.email); // expect: privacy-stale-consent
  });
}
void waitedAsking(const User &u) {
  later([u] {
    if (currentRights().usage)
      track("asked " + u.email); // ok
  });
}

} // namespace usual_tu
