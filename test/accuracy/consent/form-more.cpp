// More ways to ask, as programs write them.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>

namespace form_more {
using namespace app;

// One operand of a long chain of reasons not to send.
void chainOfReasons(const User &u, const Consent &c, bool offline) {
  if (u.phone.empty() || offline || logLevel() > 3 ||
      !c.granted(Purpose::Analytics) || featureOn())
    return;
  track(u.phone); // ok
}
void chainWithoutIt(const User &u, bool offline) {
  if (u.phone.empty() || offline || logLevel() > 3 || featureOn())
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}
void chainOfAnds(const User &u, const Consent &c, bool offline) {
  if (!u.phone.empty() && !offline && !c.granted(Purpose::Analytics))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// do-while(false) with break.
void breakOut(const User &u, const Consent &c) {
  do {
    if (u.phone.empty())
      break;
    if (!c.granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
  } while (false);
}
void breakOutLater(const User &u, const Consent &c) {
  do {
    if (u.phone.empty())
      break;
    track(u.phone); // expect: privacy-unconsented-flow
    if (!c.granted(Purpose::Analytics))
      break;
  } while (false);
}

// goto to one way out.
void gotoOut(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    goto out;
  track(u.phone); // ok
out:
  journal().add("done");
}
void gotoOutBlindly(const User &u, const Consent &c) {
  if (u.phone.empty())
    goto out;
  track(u.phone); // expect: privacy-unconsented-flow
out:
  journal().add(c.granted(Purpose::Analytics) ? "may" : "may not");
}

// Answers gathered into bits.
enum : unsigned { MayTrack = 1, MayAdvertise = 2 };
void bits(const User &u, const Consent &c) {
  unsigned may = 0;
  if (c.granted(Purpose::Analytics))
    may |= MayTrack;
  if (c.granted(Purpose::Ads))
    may |= MayAdvertise;
  if (may & MayTrack)
    track(u.phone); // ok
  if (may & MayAdvertise)
    advertise(u.phone); // ok
}
void bitsMixedUp(const User &u, const Consent &c) {
  unsigned may = 0;
  if (c.granted(Purpose::Ads))
    may |= MayAdvertise;
  if (featureOn())
    may |= MayTrack;
  if (may & MayTrack)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Accumulated with &=.
void andAssign(const User &u, const Consent &c) {
  bool ok = !u.phone.empty();
  ok &= c.granted(Purpose::Analytics);
  ok &= featureOn();
  if (ok)
    track(u.phone); // ok
}
void orAssign(const User &u, const Consent &c) {
  bool ok = c.granted(Purpose::Analytics);
  ok |= featureOn();
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}
void andThen(const User &u, const Consent &c) {
  bool ok = featureOn();
  ok = ok && c.granted(Purpose::Analytics);
  if (!ok)
    return;
  track(u.phone); // ok
}
void orThen(const User &u, const Consent &c) {
  bool ok = featureOn();
  ok = ok || c.granted(Purpose::Analytics);
  if (!ok)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Comparison of the answer with a constant on either side.
void yoda(const User &u, const Consent &c) {
  if (true == c.granted(Purpose::Analytics))
    track(u.phone); // ok
  if (false == c.granted(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
  if (Mode::Basic <= c.mode())
    track(u.phone); // ok
  if (Mode::Off == c.mode())
    track(u.phone); // expect: privacy-inverted-consent
}
void arithmetic(const User &u, const Consent &c) {
  if (static_cast<int>(c.mode()) > 0)
    track(u.phone); // ok
  if (static_cast<int>(c.mode()) >= 0)
    track(u.phone); // expect: privacy-unconsented-flow
}
void asNumber(const User &u, const Consent &c) {
  int may = c.granted(Purpose::Analytics) ? 1 : 0;
  if (may)
    track(u.phone); // ok
  int loud = featureOn() ? 1 : 0;
  if (loud)
    track(u.phone); // expect: privacy-unconsented-flow
}
void asText(const User &u, const Consent &c) {
  const char *why = nullptr;
  if (!c.granted(Purpose::Analytics))
    why = "no consent";
  else if (u.phone.empty())
    why = "nothing to send";
  if (why) {
    journal().add(why);
    return;
  }
  track(u.phone); // ok
}
void asTextBlindly(const User &u, const Consent &c) {
  const char *why = nullptr;
  if (!c.granted(Purpose::Analytics))
    why = "no consent";
  if (why)
    journal().add(why);
  track(u.phone); // expect: privacy-unconsented-flow
}

// An enumeration of one's own for what may be done.
enum class Allowed { Nothing, Anonymous, Everything };
static Allowed allowed() {
  if (!consent().granted(Purpose::Analytics))
    return Allowed::Nothing;
  return featureOn() ? Allowed::Everything : Allowed::Anonymous;
}
void ownEnum(const User &u) {
  switch (allowed()) {
  case Allowed::Nothing:
    journal().add("nothing");
    break;
  case Allowed::Anonymous:
    track("someone"); // ok
    break;
  case Allowed::Everything:
    track(u.phone); // ok
    break;
  }
}
void ownEnumWrongCase(const User &u) {
  switch (allowed()) {
  case Allowed::Nothing:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  default:
    track(u.email); // ok
    break;
  }
}
void ownEnumFallsThrough(const User &u) {
  switch (allowed()) {
  case Allowed::Nothing:
    journal().add("nothing");
    [[fallthrough]];
  case Allowed::Everything:
    track(u.phone); // expect: privacy-unconsented-flow
    break;
  default:
    break;
  }
}

// A table of who may.
struct Rule {
  const char *name;
  Purpose purpose;
};
static const Rule rules[] = {{"usage", Purpose::Analytics},
                             {"banner", Purpose::Ads}};
static bool mayByName(const char *name) {
  for (const Rule &r : rules)
    if (!std::strcmp(r.name, name))
      return consent().granted(r.purpose);
  return false;
}
void viaLambda(const User &u) {
  auto may = [](Purpose p) { return consent().granted(p); };
  if (may(Purpose::Analytics))
    track(u.phone); // ok
  if (may(Purpose::Ads))
    track(u.phone); // expect: privacy-wrong-purpose
  auto loud = [] { return featureOn(); };
  if (loud())
    track(u.phone); // expect: privacy-unconsented-flow
}

// All of several.
void allOf(const User &u, const Consent &c) {
  const bool answers[] = {c.granted(Purpose::Analytics), featureOn()};
  if (std::all_of(std::begin(answers), std::end(answers),
                  [](bool b) { return b; }))
    track(u.phone); // ok
}
void anyOf(const User &u, const Consent &c) {
  const bool answers[] = {c.granted(Purpose::Analytics), featureOn()};
  if (std::any_of(std::begin(answers), std::end(answers),
                  [](bool b) { return b; }))
    track(u.phone); // expect: privacy-unconsented-flow
}

// Macros.
#define RETURN_UNLESS(cond)                                                    \
  do {                                                                         \
    if (!(cond))                                                               \
      return;                                                                  \
  } while (0)
#define IF_ALLOWED(purpose) if (consent().granted(Purpose::purpose))
void macroReturn(const User &u, const Consent &c) {
  RETURN_UNLESS(c.granted(Purpose::Analytics));
  track(u.phone); // ok
}
void macroReturnOther(const User &u) {
  RETURN_UNLESS(featureOn());
  track(u.phone); // expect: privacy-unconsented-flow
}
void macroIf(const User &u) {
  IF_ALLOWED(Analytics) {
    track(u.phone); // ok
  }
  IF_ALLOWED(Ads)
  track(u.phone); // expect: privacy-wrong-purpose
}

// Through a reference or pointer to the setting.
void settingByReference(const User &u, Settings &s) {
  const bool &share = s.shareUsage;
  const bool &dark = s.darkTheme;
  if (share)
    track(u.phone); // ok
  if (dark)
    track(u.phone); // expect: privacy-unconsented-flow
}
void settingByMemberPointer(const User &u, const Settings &s) {
  bool Settings::*which = &Settings::shareUsage;
  if (s.*which)
    track(u.phone); // ok
  which = &Settings::darkTheme;
  if (s.*which)
    track(u.phone); // expect: privacy-unconsented-flow
}
void settingsByPointer(const User &u) {
  const Settings *s = &Application::instance().settings;
  if (!s || !s->shareUsage)
    return;
  track(u.phone); // ok
}
void settingsCopied(const User &u) {
  const Settings &live = settings();
  struct Snapshot {
    bool share, dark;
  } snap{live.shareUsage, live.darkTheme};
  if (snap.share)
    track(u.phone); // ok
  if (snap.dark)
    track(u.phone); // expect: privacy-unconsented-flow
}

// Optional answers.
void optionalAnswer(const User &u, const Consent &c) {
  if (auto answer = c.stored(Purpose::Analytics); answer && *answer)
    track(u.phone); // ok
  if (c.stored(Purpose::Analytics).value_or(false))
    track(u.phone); // ok
  if (c.stored(Purpose::Analytics) == true)
    track(u.phone); // ok
  if (c.stored(Purpose::Analytics).has_value())
    track(u.phone); // expect: privacy-unconsented-flow
}
void optionalByStep(const User &u, const Consent &c) {
  std::optional<bool> answer = c.stored(Purpose::Analytics);
  if (!answer.has_value())
    return;
  bool yes = answer.value();
  if (!yes)
    return;
  track(u.phone); // ok
}
void optionalOnlyThere(const User &u, const Consent &c) {
  std::optional<bool> answer = c.stored(Purpose::Analytics);
  if (!answer)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Waiting for it.
void untilAsked(const User &u, const Consent &c) {
  int turns = 0;
  while (!c.granted(Purpose::Analytics)) {
    if (++turns > 3)
      return;
    redraw();
  }
  track(u.phone); // ok
}
void whileNot(const User &u, const Consent &c) {
  int turns = 0;
  while (!c.granted(Purpose::Analytics)) {
    if (++turns > 3)
      break;
    redraw();
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

// Comma, and conditions with effects.
void comma(const User &u, const Consent &c) {
  if (journal().add("asking"), c.granted(Purpose::Analytics))
    track(u.phone); // ok
  if (c.granted(Purpose::Analytics), featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_more
