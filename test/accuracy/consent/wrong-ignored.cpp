// The question is put, the answer makes no difference.
// POLICY: Inputs/wrong.yaml
#include "Inputs/app.h"
#include <cassert>

namespace wrong_ignored {
using namespace app;

// Nobody looks at what it returns.
void dropped(const User &u, const Consent &c) {
  c.granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void used(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void castAway(const User &u, const Consent &c) {
  (void)c.granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.email); // behind
}

void kept(const User &u, const Consent &c) {
  const bool ok = c.granted(Purpose::Analytics);
  if (ok)
    track(u.email); // ok
}

void keptForNothing(const User &u, const Consent &c) {
  [[maybe_unused]] const bool ok = c.granted(Purpose::Crash); // expect: privacy-ignored-consent
  sendCrash(u.email); // behind
}

void keptInAnOptional(const User &u, const Consent &c) {
  if (const auto v = c.stored(Purpose::Crash); v && *v)
    sendCrash(u.email); // ok
}

// A dialog that is shown for show.
void shown(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  dialog.exec(); // expect: privacy-ignored-consent
  track(u.phone); // behind
}
void shownAndHeard(const User &u) {
  ConsentDialog dialog(Purpose::Analytics);
  if (dialog.exec() == DialogResult::Accepted)
    track(u.phone); // ok
}

// A status code.
void askedAndSent(const User &u, Consent &c) {
  c.ask(Purpose::Ads); // expect: privacy-ignored-consent
  advertise(u.phone); // behind
}
void askedAndHeard(const User &u, Consent &c) {
  if (int error = c.ask(Purpose::Ads); error == 0)
    advertise(u.phone); // ok
}

// Whatever the answer.
void bothAlike(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics)) { // expect: privacy-ignored-consent
    journal().add("allowed");
    track(u.phone); // ok
  } else {
    journal().add("not allowed");
    track(u.phone); // behind
  }
}
void bothDiffer(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics)) {
    journal().add("allowed");
    track(u.phone); // ok
  } else {
    journal().add("not allowed");
    track(version()); // ok
  }
}

void bothInOne(const User &u, const Consent &c) {
  track(c.granted(Purpose::Analytics) ? u.email : u.email); // expect: privacy-ignored-consent
}
void oneOfBoth(const User &u, const Consent &c) {
  track(c.granted(Purpose::Analytics) ? u.email : u.name); // ok
}

void loggedAndLeft(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics)) {
    journal().add("no consent");
    return;
  }
  track(u.phone); // ok
}

void answersInASwitch(const User &u, const Consent &c) {
  switch (c.answer()) { // expect: privacy-ignored-consent
  case Answer::Given:
    track(u.phone); // ok
    break;
  case Answer::Denied:
  case Answer::Unknown:
    track(u.phone); // behind
    break;
  }
}
void answersInAStrictSwitch(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Given:
    track(u.phone); // ok
    break;
  case Answer::Denied:
  case Answer::Unknown:
    track(version()); // ok
    break;
  }
}

void orTrue(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) || true) // expect: privacy-ignored-consent
    track(u.phone); // behind
}
void andTrue(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics) && true)
    track(u.phone); // ok
}

} // namespace wrong_ignored
