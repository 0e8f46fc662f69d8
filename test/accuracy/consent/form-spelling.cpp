// The same question in the spellings people use.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <utility>

namespace form_spelling {
using namespace app;

void assignedInCondition(const User &u) {
  bool ok;
  if ((ok = consent().granted(Purpose::Analytics)))
    track(u.phone); // ok
  if ((ok = featureOn()))
    track(u.phone); // expect: privacy-unconsented-flow
}

void casts(const User &u) {
  if (static_cast<bool>(consent().granted(Purpose::Analytics)))
    track(u.phone); // ok
  if (int(consent().granted(Purpose::Analytics)) == 1)
    track(u.phone); // ok
  if (int(consent().granted(Purpose::Analytics)) == 0)
    track(u.phone); // expect: privacy-inverted-consent
}

void comparedWithAnother(const User &u) {
  if (consent().granted(Purpose::Analytics) == featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
  if (consent().granted(Purpose::Analytics) && true)
    track(u.phone); // ok
}

void bitAnd(const User &u) {
  if (featureOn() & consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (featureOn() | consent().granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-unconsented-flow
}

void flags(const User &u) {
  enum : unsigned { Usage = 1, Sounds = 2 };
  unsigned mask = consent().granted(Purpose::Analytics) ? Usage : 0u;
  if (mask & Usage)
    track(u.phone); // ok
  unsigned other = featureOn() ? Sounds : 0u;
  if (other & Sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void waits(const User &u) {
  while (!consent().granted(Purpose::Analytics)) {
    if (logLevel() > 2 || !featureOn())
      return;
    redraw();
    if (consent().answer() != Answer::Given)
      throw std::runtime_error("no answer");
  }
  track(u.phone); // ok
}

void waitsForTheFeature(const User &u) {
  while (!featureOn()) {
    redraw();
    return;
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void loopsUntil(const User &u) {
  for (int tries = 0;; ++tries) {
    if (consent().granted(Purpose::Analytics))
      break;
    if (tries > 3)
      return;
  }
  track(u.phone); // ok
}

void loopsUntilTired(const User &u) {
  for (int tries = 0; tries < 3; ++tries)
    if (consent().granted(Purpose::Analytics))
      break;
  track(u.phone); // expect: privacy-unconsented-flow
}

void whileDeclared(std::vector<User> &all) {
  while (bool ok = consent().granted(Purpose::Analytics)) {
    if (all.empty() || !ok)
      return;
    track(all.back().phone); // ok
    all.pop_back();
  }
}

void chain(const User &u, int kind) {
  const std::string s = kind == 1                                  ? "one"
                        : consent().granted(Purpose::Analytics) ? u.phone
                                                                : "none";
  track(s); // ok
}

void nestedTernary(const User &u) {
  const std::string s =
      featureOn() ? (consent().granted(Purpose::Analytics) ? u.phone : "-")
                  : "off";
  track(s); // ok
  const std::string t =
      consent().granted(Purpose::Analytics) ? "on" : (featureOn() ? u.phone : "-");
  track(t); // expect: privacy-inverted-consent
}

void attributes(const User &u) {
  if (!consent().granted(Purpose::Analytics)) [[unlikely]]
    return;
  track(u.phone); // ok
}

void comma(const User &u) {
  if (redraw(), consent().granted(Purpose::Analytics))
    track(u.phone); // ok
  if (redraw(), featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

void shortCircuit(const User &u) {
  consent().granted(Purpose::Analytics) && (track(u.phone), true); // ok
  featureOn() && (track(u.phone), true); // expect: privacy-unconsented-flow
  consent().granted(Purpose::Analytics) || (track(u.phone), true); // expect: privacy-inverted-consent
}

void memberPointer(const User &u) {
  bool (Consent::*ask)(Purpose) const = &Consent::granted;
  if ((consent().*ask)(Purpose::Analytics))
    track(u.phone); // ok
}

void calledInPlace(const User &u) {
  const bool ok = [] {
    if (!featureOn())
      return false;
    return consent().granted(Purpose::Analytics);
  }();
  if (ok)
    track(u.phone); // ok
  const bool bad = [] {
    if (featureOn())
      return true;
    return consent().granted(Purpose::Analytics);
  }();
  if (bad)
    track(u.phone); // expect: privacy-unconsented-flow
}

void exchanged(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  const bool had = std::exchange(ok, false);
  if (had)
    track(u.phone); // ok
}

void switchedOnBool(const User &u) {
  switch (consent().granted(Purpose::Analytics)) {
  case true:
    track(u.phone); // ok
    break;
  case false:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  }
}

template <class C> static bool permits(const C &c) {
  if constexpr (requires { c.granted(Purpose::Analytics); })
    return c.granted(Purpose::Analytics);
  else
    return false;
}
void conceptual(const User &u, const Consent &c) {
  if (permits(c))
    track(u.phone); // ok
}

void allOf(const User &u) {
  const std::array<Purpose, 2> needed{Purpose::Analytics, Purpose::Crash};
  bool all = true;
  for (Purpose p : needed)
    if (!consent().granted(p))
      all = false;
  if (all && consent().granted(Purpose::Analytics))
    track(u.phone); // ok
}

} // namespace form_spelling
