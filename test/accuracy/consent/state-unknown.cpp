// Not having been asked is no yes.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace state_unknown {
using namespace app;

void notDenied(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.phone); // behind
}

void given(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given)
    track(u.phone); // ok
}

void deniedLeaves(const User &u, const Consent &c) {
  if (c.answer() == Answer::Denied) // expect: privacy-default-consent
    return;
  track(u.phone); // behind
}

void allButGivenLeave(const User &u, const Consent &c) {
  if (c.answer() == Answer::Denied || c.answer() == Answer::Unknown)
    return;
  track(u.phone); // ok
}

void notDeniedInAWrapper(const User &u, const Consent &c) {
  auto may = [&] {
    return c.answer() != Answer::Denied; // expect: privacy-default-consent
  };
  if (may())
    track(u.phone); // behind
}

static bool allowed(const Consent &c) { return c.answer() == Answer::Given; }
void givenInAWrapper(const User &u, const Consent &c) {
  if (allowed(c))
    track(u.phone); // ok
}

void emptyOrYes(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics) != false) // expect: privacy-default-consent
    track(u.phone); // behind
}

void thereAndYes(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics) == true)
    track(u.phone); // ok
}

// A parse failure, an exception, that ends as a yes.
static bool readAnswer() {
  try {
    if (!featureOn())
      throw std::runtime_error("unreadable");
    return consent().granted(Purpose::Analytics);
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
static bool readAnswerCarefully() {
  try {
    if (!featureOn())
      throw std::runtime_error("unreadable");
    return consent().granted(Purpose::Analytics);
  } catch (const std::exception &) {
    return false;
  }
}
void unreadableIsYes(const User &u) {
  if (readAnswer())
    track(u.phone); // behind
}
void unreadableIsNo(const User &u) {
  if (readAnswerCarefully())
    track(u.phone); // ok
}

} // namespace state_unknown
