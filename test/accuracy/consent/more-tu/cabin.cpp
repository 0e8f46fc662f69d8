// POLICY: ../Inputs/asks.yaml
#include "lift.h"

namespace second_tu {
using namespace app;

void up(const User &u) {
  if (panelMayReport())
    track("up " + u.email); // ok
}
void down(const User &u) {
  if (panelIsLit())
    track("down " + u.email); // expect: privacy-unconsented-flow
}
void bell(const User &u) {
  if (panelMayMail())
    track("bell " + u.email); // expect: privacy-wrong-purpose
}
void bellMail(const User &u) {
  if (panelMayMail())
    mail("bell " + u.email); // ok
}
void ride(const User &u) {
  if (!panelMayReport())
    return;
  sendRide("ride " + u.phone);
}
void stop(const User &u) {
  if (!panelMayReport())
    return;
  sendStop("stop " + u.phone);
}
void emergencyStop(const User &u) { sendStop("stop " + u.phone); }
void named(const User &u) {
  track("named " + rider(u)); // ok
}
void namedAny(const User &u) {
  track("named " + anyRider(u)); // expect: privacy-unconsented-flow
}
void quiet(const User &u) {
  if (!panelMayReport())
    return;
  hush();
  track("quiet " + u.email); // ok
}
void silent(const User &u) {
  if (!panelMayReport())
    return;
  shutUp();
  track("silent " + u.email); // expect: privacy-stale-consent
}
void inverted(const User &u) {
  if (!panelMayReport())
    track("inverted " + u.email); // expect: privacy-inverted-consent
}

} // namespace second_tu
