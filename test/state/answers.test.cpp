// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// What stands for an answer that is missing.
#include "Inputs/app.h"

// The default handed to a getter.
void getter(const User &u) {
  if (store().value("ads", true).toBool()) // expect: privacy-default-consent
    advertise(u.interests); // ok
}
void getterNo(const User &u) {
  if (store().value("ads", false).toBool()) // ok
    advertise(u.interests); // ok
}
void getterWrapped() {
  if (store().value("ads", Variant(true)).toBool()) // expect: privacy-default-consent
    redraw();
}
void getterOther() {
  if (store().value("dark", true).toBool()) // ok
    redraw();
}
void getterFlag() {
  if (store().flag("usage", true)) // expect: privacy-default-consent
    redraw();
  if (store().flag("usage", false)) // ok
    redraw();
}
void getterDenial() {
  if (!store().flag("hide", false)) // expect: privacy-default-consent
    redraw();
  if (!store().flag("hide", true)) // ok
    redraw();
}

// value_or.
void valueOr(const User &u) {
  if (consent().stored(Purpose::Analytics).value_or(true)) // expect: privacy-default-consent
    track(u.phone); // ok
}
void valueOrNo(const User &u) {
  if (consent().stored(Purpose::Analytics).value_or(false)) // ok
    track(u.phone); // ok
}
void valueOrState(const User &u) {
  if (consent().storedState().value_or(State::Given) == State::Given) // expect: privacy-default-consent
    track(u.phone); // ok
}
void valueOrUnknown(const User &u) {
  if (consent().storedState().value_or(State::Unknown) == State::Given) // ok
    track(u.phone); // ok
}
void valueOrOther(std::optional<bool> dark) {
  if (dark.value_or(true)) // ok
    redraw();
}
void notFalse(const User &u) {
  if (consent().stored(Purpose::Analytics) != false) // expect: privacy-default-consent
    track(u.phone); // ok
}
void isTrue(const User &u) {
  if (consent().stored(Purpose::Analytics) == true) // ok
    track(u.phone); // ok
}

// What is no refusal.
void notDenied(const User &u) {
  if (consent().state() != State::Denied) // expect: privacy-default-consent
    track(u.phone); // ok
}
void given(const User &u) {
  if (consent().state() == State::Given) // ok
    track(u.phone); // ok
}
void notUnknown(const User &u) {
  if (consent().state() != State::Unknown)
    track(u.phone); // expect: privacy-unconsented-flow
}
void neither(const User &u) {
  State s = consent().state();
  if (s != State::Denied && s != State::Unknown)
    track(u.phone); // ok
}
void deniedLeaves(const User &u) {
  if (consent().state() == State::Denied) // expect: privacy-default-consent
    return;
  track(u.phone); // ok
}
void switched(const User &u) {
  switch (consent().state()) {
  case State::Denied:
  case State::Unknown:
    return;
  default:
    track(u.phone); // ok
  }
}
void notZero(const User &u) {
  if (consent().number() != 0) // expect: privacy-default-consent
    track(u.phone); // ok
}
void isOne(const User &u) {
  if (consent().number() == 1)
    track(u.phone); // ok
}
void notNo(const User &u) {
  if (consent().word() != "no") // expect: privacy-default-consent
    track(u.phone); // ok
}
void isYes(const User &u) {
  if (consent().word() == "yes")
    track(u.phone); // ok
}
void notDeniedElsewhere() {
  // Nothing leaves here: asking again is no flaw.
  if (consent().state() != State::Denied) // ok
    redraw();
}

// After something was thrown.
bool caught() {
  try {
    return consent().granted(Purpose::Analytics);
  } catch (...) {
    return true; // expect: privacy-default-consent
  }
}
bool caughtNo() {
  try {
    return consent().granted(Purpose::Analytics);
  } catch (...) {
    return false; // ok
  }
}
void behindCaught(const User &u) {
  if (caught())
    track(u.phone); // ok
  if (caughtNo())
    track(u.phone); // ok
}
void caughtHere(const User &u) {
  bool ok = false;
  try {
    ok = consent().granted(Purpose::Analytics);
  } catch (...) {
    ok = true; // expect: privacy-default-consent
  }
  if (ok)
    track(u.phone); // ok
}
void caughtBefore(const User &u) {
  bool ok = true; // expect: privacy-default-consent
  try {
    ok = consent().granted(Purpose::Analytics);
  } catch (...) {
  }
  if (ok)
    track(u.phone); // ok
}
void caughtHereNo(const User &u) {
  bool ok = false; // ok
  try {
    ok = consent().granted(Purpose::Analytics);
  } catch (...) {
    ok = false; // ok
  }
  if (ok)
    track(u.phone); // ok
}

// A consent function that found nothing.
namespace found {
struct Answers {
  bool mayTrack() const {
    auto it = kept.find("usage");
    if (it == kept.end())
      return true; // expect: privacy-default-consent
    return it->second;
  }
  std::map<std::string, bool> kept;
};
struct Careful {
  bool mayTrack() const {
    auto it = kept.find("usage");
    if (it == kept.end())
      return false; // ok
    return it->second;
  }
  std::map<std::string, bool> kept;
};
struct Simple {
  bool mayTrack() const {
    if (kept.count("usage"))
      return true; // ok
    return false; // ok
  }
  std::map<std::string, int> kept;
};
struct Essential {
  bool allowed(Purpose p) const {
    if (p == Purpose::Crash)
      return true; // ok
    return kept.at("usage");
  }
  std::map<std::string, bool> kept;
};
struct Caught {
  bool mayTrack() const {
    try {
      return kept.at("usage");
    } catch (...) {
      return true; // expect: privacy-default-consent
    }
  }
  std::map<std::string, bool> kept;
};
void use(Answers &a, Careful &b, Simple &c, Essential &d, Caught &e) {
  if (a.mayTrack() || b.mayTrack() || c.mayTrack() ||
      d.allowed(Purpose::Ads) || e.mayTrack())
    redraw();
}
} // namespace found
