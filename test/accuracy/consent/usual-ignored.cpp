// A survey tool that asks, and does not listen.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_ignored {
using namespace app;

void dropped(const User &u) {
  (void)consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track("q1 " + u.email); // behind
}
void heard(const User &u) {
  if (!consent().granted(Purpose::Analytics)) // ok (state)
    return;
  track("q1 " + u.email); // ok
}
void named(const User &u) {
  const bool ok = consent().granted(Purpose::Crash); // ok (state)
  if (ok)
    sendCrash(u.email); // ok
}
void namedAndUnused(const User &u) {
  [[maybe_unused]] const bool ok = consent().granted(Purpose::Crash); // expect: privacy-ignored-consent
  sendCrash(u.email); // behind
}
void bothWays(const User &u) {
  if (consent().granted(Purpose::Analytics)) { // expect: privacy-ignored-consent
    track("a " + u.email); // ok
  } else {
    track("b " + u.email); // behind
  }
}
void eachItsWay(const User &u) {
  if (consent().granted(Purpose::Analytics)) { // ok (state)
    track("a " + u.email); // ok
  } else {
    track("b " + u.name); // ok
  }
}
void askedByDialog(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  dialog.exec(); // expect: privacy-ignored-consent
  track("page " + u.phone); // behind
}
void heardByDialog(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() != DialogResult::Accepted) // ok (state)
    return;
  track("page " + u.phone); // ok
}
void askedByCode(const User &u) {
  consent().ask(Purpose::Email); // expect: privacy-ignored-consent
  mail(u.email); // behind
}
void heardByCode(const User &u) {
  if (consent().ask(Purpose::Email) != 0) // ok (state)
    return;
  mail(u.email); // ok
}
void emptyBranch(const User &u) {
  if (!consent().granted(Purpose::Ads)) { // expect: privacy-ignored-consent
  }
  advertise(u.email); // behind
}
void fullBranch(const User &u) {
  if (!consent().granted(Purpose::Ads)) { // ok (state)
    return;
  }
  advertise(u.email); // ok
}
void ternary(const User &u) {
  const std::string who = consent().granted(Purpose::Analytics) ? u.email : u.email; // expect: privacy-ignored-consent
  track(who); // behind
}
void ternaryRight(const User &u) {
  const std::string who = consent().granted(Purpose::Analytics) ? u.email : u.name; // ok (state)
  track(who); // ok
}

} // namespace usual_ignored
