// Asked, and the answer does not matter.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

// clang-format off
namespace common_ignored {
using namespace app;

void dropped(const User &u) {
  (void)consent().granted(Purpose::Analytics); track(u.email); // expect: privacy-ignored-consent
}
void used(const User &u) {
  if (!consent().granted(Purpose::Analytics)) return;
  track(u.email); // ok
}
void sameEitherWay(const User &u) {
  consent().granted(Purpose::Crash) ? sendCrash(u.email) : sendCrash(u.email); // expect: privacy-ignored-consent
}
void otherEitherWay(const User &u) {
  consent().granted(Purpose::Crash) ? sendCrash(u.email) : sendCrash(version()); // ok
}
void sameBranches(const User &u) {
  if (consent().granted(Purpose::Ads)) advertise(u.phone); else advertise(u.phone); // expect: privacy-ignored-consent
}
void differentBranches(const User &u) {
  if (consent().granted(Purpose::Ads)) advertise(u.phone); else advertise("house ad"); // ok
}
void dialogDropped(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  d.exec(); track(u.phone); // expect: privacy-ignored-consent
}
void dialogUsed(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted) track(u.phone); // ok
}
void askedAgain(const User &u) {
  consent().refresh();
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}
void askedAndDropped(const User &u) {
  consent().ask(Purpose::Analytics); track(u.phone); // expect: privacy-ignored-consent
}

} // namespace common_ignored
