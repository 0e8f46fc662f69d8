// Conditions, early returns and loops, beside what only looks like them.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_conditions {
using namespace app;

void ifElse(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  else
    track("anonymous"); // ok
}

void ifElseOtherWay(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("anonymous"); // ok
  else
    track(u.phone); // expect: privacy-inverted-consent
}

void featureIsNoConsent(const User &u) {
  if (featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

void earlyReturn(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.email); // ok
}

void earlyReturnForTheFeature(const User &u) {
  if (!featureOn())
    return;
  track(u.email); // expect: privacy-unconsented-flow
}

void earlyReturnWhenGranted(const User &u) {
  if (consent().granted(Purpose::Analytics))
    return;
  track(u.email); // expect: privacy-inverted-consent
}

void operandOfOr(const User &u, bool busy) {
  if (busy || u.phone.empty() || !consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

void operandOfAnd(const User &u, bool busy) {
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

void deMorgan(const User &u) {
  if (!(!featureOn() || !consent().granted(Purpose::Analytics)))
    track(u.phone); // ok
}

void deMorganHalf(const User &u) {
  if (!(!featureOn() && !consent().granted(Purpose::Analytics)))
    track(u.phone); // expect: privacy-unconsented-flow
}

void doubleNegation(const User &u) {
  if (!!consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (not consent().granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}

void comparedWithBool(const User &u) {
  if (consent().granted(Purpose::Analytics) == true)
    track(u.phone); // ok
  if (consent().granted(Purpose::Analytics) != false)
    track(u.phone); // ok
  if (false == consent().granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}

void nested(const User &u) {
  if (featureOn()) {
    if (consent().granted(Purpose::Analytics)) {
      if (!u.phone.empty())
        track(u.phone); // ok
    }
    track(u.email); // expect: privacy-unconsented-flow
  }
}

void elseIf(const User &u, int how) {
  if (how == 1)
    track("manual"); // ok
  else if (consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  else if (how == 2)
    track(u.phone); // expect: privacy-inverted-consent
}

void continues(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      continue;
    track(u.phone); // ok
  }
}

void continuesForTheFeature(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!featureOn())
      continue;
    track(u.phone); // expect: privacy-unconsented-flow
  }
}

void breaks(const std::vector<User> &all) {
  for (const User &u : all) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.email); // ok
  }
}

void breaksTooLate(const std::vector<User> &all) {
  for (const User &u : all) {
    track(u.email); // expect: privacy-unconsented-flow
    if (!consent().granted(Purpose::Analytics))
      break;
  }
}

void whileGranted(std::vector<User> &all) {
  while (!all.empty() && consent().granted(Purpose::Analytics)) {
    track(all.back().phone); // ok
    all.pop_back();
  }
}

void doWhileGranted(std::vector<User> &all) {
  do {
    track(all.back().phone); // expect: privacy-unconsented-flow
    all.pop_back();
  } while (!all.empty() && consent().granted(Purpose::Analytics));
}

void forCondition(const std::vector<User> &all) {
  for (size_t i = 0; i < all.size() && consent().granted(Purpose::Analytics);
       ++i)
    track(all[i].phone); // ok
}

void ternary(const User &u) {
  track(consent().granted(Purpose::Analytics) ? u.phone : "none"); // ok
  track(featureOn() ? u.phone : "none"); // expect: privacy-unconsented-flow
  track(consent().granted(Purpose::Analytics) ? "none" : u.phone); // expect: privacy-inverted-consent
}

void initialiser(const User &u) {
  if (const bool may = consent().granted(Purpose::Analytics); may && featureOn())
    track(u.phone); // ok
  if (const bool may = consent().granted(Purpose::Analytics); may || featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

void askedTooLate(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
  if (consent().granted(Purpose::Analytics))
    journal().add("counted");
}

void askedOnOnePath(const User &u, bool careful) {
  if (careful) {
    if (!consent().granted(Purpose::Analytics))
      return;
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void askedOnBothPaths(const User &u, bool careful) {
  if (careful) {
    if (!consent().granted(Purpose::Analytics))
      return;
    journal().add("careful");
  } else if (!consent().granted(Purpose::Analytics)) {
    return;
  }
  track(u.phone); // ok
}

void jumpsOut(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    goto done;
  track(u.phone); // ok
done:
  redraw();
}

void jumpsIn(const User &u) {
  if (featureOn())
    goto send;
  if (!consent().granted(Purpose::Analytics))
    return;
send:
  track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_conditions
