// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// How consents start: each that starts as given beside one that does not.
#include "Inputs/app.h"

namespace members {
struct Bad {
  bool usage = true; // expect: privacy-default-consent
  bool ads{true};    // expect: privacy-default-consent
  bool hide = false; // expect: privacy-default-consent
  Level level = Level::Basic; // expect: privacy-default-consent
  State state = State::Given; // expect: privacy-default-consent
  bool dark = true; // ok
};
struct Good {
  bool usage = false; // ok
  bool ads{};         // ok
  bool hide = true;   // ok
  Level level = Level::Off;     // ok
  State state = State::Unknown; // ok
  bool dark = true; // ok
};
void use(const Bad &b, const Good &g) {
  if (b.usage || g.usage)
    redraw();
}
} // namespace members

namespace constructors {
struct Bad {
  Bad() : usage(true), dark(true) {} // expect: privacy-default-consent
  bool usage;
  bool dark;
};
struct Good {
  Good() : usage(false), dark(true) {} // ok
  bool usage;
  bool dark;
};
struct InBody {
  InBody() {
    hide = false; // expect: privacy-default-consent
    ads = false;  // ok
  }
  bool hide, ads;
};
struct FromParameter {
  explicit FromParameter(bool on) : usage(on) {} // ok
  bool usage;
};
void make(const Dialog &d) {
  FromParameter a(true);         // expect: privacy-default-consent
  FromParameter b(false);        // ok
  FromParameter c(d.checked());  // ok
  auto *e = new FromParameter{true}; // expect: privacy-default-consent
  delete e;
}
FromParameter g_made(true);  // expect: privacy-default-consent
FromParameter g_else(false); // ok
} // namespace constructors

namespace aggregates {
struct Plain {
  bool usage;
  bool ads;
  bool dark;
};
Plain bad() { return {true, false, true}; } // expect: privacy-default-consent
Plain good() { return {false, false, true}; } // ok
Plain named() {
  Plain p{.usage = false, // ok
          .ads = true,    // expect: privacy-default-consent
          .dark = true};  // ok
  return p;
}
Plain g_bad = {true, false, false}; // expect: privacy-default-consent
Plain g_good = {false, false, true}; // ok
struct Nested {
  int number;
  Plain inner;
};
Nested g_nested{1, {false, true, false}}; // expect: privacy-default-consent
struct Denial {
  bool hide;
};
Denial g_zero{}; // expect: privacy-default-consent
Denial g_set{true}; // ok
} // namespace aggregates

namespace statics {
bool g_usageOn = true;   // expect: privacy-default-consent
bool g_usageOff = false; // ok
bool g_usageZero;        // ok
bool g_hideZero;         // expect: privacy-default-consent
bool g_hideOn = true;    // ok
extern bool g_hideElsewhere; // ok
bool g_dark = true;      // ok
std::atomic<bool> g_usageAtomic{true}; // expect: privacy-default-consent
std::atomic<bool> g_usageAtomicOff{false}; // ok
bool first() {
  static bool g_usageLocal = true; // expect: privacy-default-consent
  return g_usageLocal && g_hideElsewhere;
}
struct Holder {
  static bool usage;
  static inline bool ads = true;
};
} // namespace statics

namespace libraries {
struct Bad {
  std::atomic<bool> usage{true}; // expect: privacy-default-consent
  std::optional<bool> ads = true; // expect: privacy-default-consent
};
struct Good {
  std::atomic<bool> usage{false}; // ok
  std::optional<bool> ads;        // ok
};
void use(Bad &b, Good &g) {
  if (b.usage || g.usage)
    redraw();
}
} // namespace libraries

// The policy names a function; what it gives back is where it starts.
namespace behind {
class Direct {
public:
  bool mayTrack() const { return on_; }
  bool other() const { return other_; }

private:
  bool on_ = true;    // expect: privacy-default-consent
  bool other_ = true; // ok
};
class Negated {
public:
  bool mayTrack() const { return !off_; }

private:
  bool off_ = false; // expect: privacy-default-consent
};
class NegatedGood {
public:
  bool mayTrack() const { return !off_; }

private:
  bool off_ = true; // ok
};
class Denial {
public:
  bool hidesMe() const { return hidden_; }

private:
  bool hidden_ = false; // expect: privacy-default-consent
};
class Compared {
public:
  bool mayTrack() const { return kept_ == State::Given; }

private:
  State kept_ = State::Given; // expect: privacy-default-consent
};
class ComparedGood {
public:
  bool mayTrack() const { return kept_ == State::Given; }

private:
  State kept_ = State::Denied; // ok
};
class Wrapped {
public:
  bool mayTrack() const { return inner(); }

private:
  bool inner() const { return on_; }
  bool on_ = true; // expect: privacy-default-consent
};
class WrappedNegated {
public:
  bool mayTrack() const { return !off(); }

private:
  bool off() const { return off_; }
  bool off_ = false; // expect: privacy-default-consent
};
class Several {
public:
  bool allowed(Purpose p) const {
    switch (p) {
    case Purpose::Analytics:
      return analytics_;
    case Purpose::Ads:
      return banners_;
    default:
      return false;
    }
  }

private:
  bool analytics_ = false; // ok
  bool banners_ = true;    // expect: privacy-default-consent
};
class AlsoElse {
public:
  // Two conditions: neither alone is the consent.
  bool mayTrack() const { return on_ && loaded_; }

private:
  bool on_ = false;    // ok
  bool loaded_ = true; // ok
};
class Kept {
public:
  State stateOf() const { return kept_; }

private:
  State kept_ = State::Given; // expect: privacy-default-consent
};
class Atomic {
public:
  bool mayTrack() const { return on_.load(); }

private:
  std::atomic<bool> on_{true}; // expect: privacy-default-consent
};
void use(Direct &a, Negated &b, NegatedGood &c, Denial &d, Compared &e,
         ComparedGood &f, Wrapped &g, WrappedNegated &h, Several &i,
         AlsoElse &j, Kept &k, Atomic &l) {
  if (a.mayTrack() || a.other() || b.mayTrack() || c.mayTrack() ||
      d.hidesMe() || e.mayTrack() || f.mayTrack() || g.mayTrack() ||
      h.mayTrack() || i.allowed(Purpose::Ads) || j.mayTrack() ||
      k.stateOf() == State::Given || l.mayTrack())
    redraw();
}
} // namespace behind
