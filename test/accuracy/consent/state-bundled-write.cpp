// One checkbox written to several consents.
// POLICY: Inputs/askfirst.yaml
// norun: nothing is sent here; what counts is what is written
#include "Inputs/app.h"

namespace state_bundled_write {
using namespace app;

void onSave(Settings &s, const ConsentDialog &box) {
  s.shareUsage = s.showAds = box.isChecked(); // expect: privacy-bundled-consent
}

void onSaveEach(Settings &s, const ConsentDialog &usage,
                const ConsentDialog &ads) {
  s.shareUsage = usage.isChecked(); // ok
  s.showAds = ads.isChecked(); // ok
}

void onSaveTheme(Settings &s, const ConsentDialog &box, bool dark) {
  s.shareUsage = box.isChecked(); // ok
  s.darkTheme = dark; // ok
}

} // namespace state_bundled_write
