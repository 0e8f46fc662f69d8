// RUN: %verify --policy %S/../flows/Inputs/askfirst.yaml %s
// A check in every form it takes, beside what only looks like one.
#include "../flows/Inputs/app.h"

void ifElse(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.nick); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}

// Either way: the answer decides nothing, and that is the finding.
void bothWays(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(u.phone); // ok
  else
    track(u.phone); // ok
}

void unasked(const User &u) {
  if (featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

void earlyReturn(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void earlyReturnInAChain(const User &u, bool busy) {
  if (busy || !consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void earlyReturnOfBothOnly(const User &u, bool busy) {
  if (busy && !consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void both(const User &u) {
  if (featureOn() && consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void either(const User &u) {
  if (featureOn() || consent().granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-unconsented-flow
}

void notNot(const User &u) {
  if (!!consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (!consent().granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}

void compared(const User &u) {
  if (consent().granted(Purpose::Analytics) == true)
    track(u.phone); // ok
  if (consent().granted(Purpose::Analytics) != false)
    track(u.phone); // ok
  if (consent().granted(Purpose::Analytics) == false)
    track(u.phone); // expect: privacy-inverted-consent
}

void named(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
  bool refused = !consent().granted(Purpose::Analytics);
  if (!refused)
    track(u.phone); // ok
  if (refused)
    track(u.phone); // expect: privacy-inverted-consent
}

void namedOfTwo(const User &u) {
  bool both = featureOn() && consent().granted(Purpose::Analytics);
  if (both)
    track(u.phone); // ok
  bool either = featureOn() || consent().granted(Purpose::Analytics);
  if (either)
    track(u.phone); // expect: privacy-unconsented-flow
}

void setInABranch(const User &u) {
  bool ok = false;
  if (consent().granted(Purpose::Analytics))
    ok = true;
  if (ok)
    track(u.phone); // ok
}

void setInTheWrongBranch(const User &u) {
  bool ok = true;
  if (consent().granted(Purpose::Analytics))
    ok = featureOn();
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void ternary(const User &u) {
  track(consent().granted(Purpose::Analytics) ? u.phone : "none"); // ok
  track(consent().granted(Purpose::Analytics) ? "none" : u.phone); // expect: privacy-inverted-consent
  track(featureOn() ? u.phone : "none"); // expect: privacy-unconsented-flow
}

void withInitialiser(const User &u) {
  if (bool ok = consent().granted(Purpose::Analytics); ok && featureOn())
    track(u.phone); // ok
}

void inALoop(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      continue;
    track(u.phone); // ok
  }
  for (const User &u : all) {
    if (!featureOn())
      break;
    track(u.phone); // expect: privacy-unconsented-flow
  }
}

void whileGranted(const User &u) {
  while (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void levels(const User &u) {
  if (consent().mode() >= Mode::Basic)
    track(u.phone); // ok
  if (consent().mode() == Mode::Full)
    track(u.phone); // ok
  if (consent().mode() > Mode::Off)
    track(u.phone); // ok
  if (consent().mode() != Mode::Off)
    track(u.phone); // ok
  if (consent().mode() < Mode::Full)
    track(u.phone); // expect: privacy-unconsented-flow
  if (consent().mode() == Mode::Off)
    track(u.phone); // expect: privacy-inverted-consent
}

void switched(const User &u) {
  switch (consent().mode()) {
  case Mode::Off:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  case Mode::Basic:
    track(u.phone); // ok
    break;
  default:
    track(u.phone); // ok
  }
}

void triState(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.phone); // ok
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone); // ok
  if (consent().answer() == Answer::Denied)
    track(u.phone); // expect: privacy-inverted-consent
}

void fieldIsAsked(const User &u, const Settings &s) {
  if (s.shareUsage)
    track(u.phone); // ok
  if (s.darkTheme)
    track(u.phone); // expect: privacy-unconsented-flow
}

void denial(const User &u, const Settings &s) {
  if (!s.hideMe)
    track(u.phone); // ok
  if (s.hideMe)
    track(u.phone); // expect: privacy-inverted-consent
}

void purposes(const User &u) {
  if (consent().granted(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
  if (consent().granted(Purpose::Ads))
    advertise(u.phone); // ok
  if (consent().granted(Purpose::Analytics))
    advertise(u.phone); // expect: privacy-wrong-purpose
  if (consent().granted(Purpose::Reporting))
    track(u.phone); // expect: privacy-wrong-purpose
}

void bothPurposes(const User &u) {
  if (consent().granted(Purpose::Ads) && consent().granted(Purpose::Analytics)) {
    track(u.phone); // ok
    advertise(u.phone); // ok
  }
}

void askedAfter(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

void askedElsewhere(const User &u, bool b) {
  if (b) {
    if (!consent().granted(Purpose::Analytics))
      return;
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void optionalAnswer(const User &u, std::optional<bool> (*ask)()) {
  if (auto a = ask(); a && *a)
    track(u.phone); // expect: privacy-unconsented-flow
}
