// Taken back by writing the answer, not by calling anything.
// POLICY: Inputs/wrong.yaml
// norun: what counts is what a withdrawal reaches
#include "Inputs/app.h"

namespace wrong_kept_field {
using namespace app;

void keep(const User &u, const Settings &s) {
  if (s.shareUsage)
    remember(u.phone); // ok
}

void onUntick() {
  settings().shareUsage = false; // expect: privacy-kept-after-withdrawal
  redraw();
}
void onUntickAndDelete() {
  settings().shareUsage = false; // ok (state)
  forget();
}
void onUntickAds() {
  settings().showAds = false; // ok (state)
}
void onLightTheme() {
  settings().darkTheme = false; // ok (state)
}

} // namespace wrong_kept_field
