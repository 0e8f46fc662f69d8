// What was stored under a consent, once the consent is gone.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_kept {
using namespace app;

void visited(const User &u) {
  if (consent().granted(Purpose::Analytics))
    remember("visited " + u.email); // ok
}
void visitedAlways(const User &u) {
  remember("visited " + u.email); // expect: privacy-unconsented-flow
}
void visitedForAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    remember("visited " + u.email); // expect: privacy-wrong-purpose
}

void leave() {
  consent().withdraw(Purpose::Analytics); // ok (state)
  forget();
}
void leaveQuickly() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  journal().add("left");
}
static void wipe() {
  journal().add("wipe");
  forget();
}
static void wipeLater() { journal().add("to be wiped"); }
void leaveThoroughly() {
  consent().withdraw(Purpose::Analytics); // ok (state)
  wipe();
}
void leaveHalfway() {
  consent().withdraw(Purpose::Analytics); // expect: privacy-kept-after-withdrawal
  wipeLater();
}
void noMoreAds() {
  consent().withdraw(Purpose::Ads); // ok (state)
}

} // namespace common_kept
