// An office suite: feedback, a survey, recent files, modules that are asked
// through macros, scopes, exceptions and status codes.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <cassert>
#include <cstdlib>
#include <tuple>

namespace apps_office {
using namespace app;

class NotAllowed : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// Throws where the user has not agreed.
static void ensure(Purpose p) {
  if (!consent().granted(p))
    throw NotAllowed("ask first");
}
static void ensureLoudly(Purpose p) {
  if (!consent().granted(p))
    journal().add("ask first");
}

void survey(const User &u) {
  try {
    ensure(Purpose::Analytics);
    track(u.phone); // ok
  } catch (const NotAllowed &) {
    journal().add("no survey");
  }
}

void surveyAfterTry(const User &u) {
  try {
    ensure(Purpose::Analytics);
  } catch (const NotAllowed &) {
    journal().add("no survey");
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void surveyReturnsFromHandler(const User &u) {
  try {
    ensure(Purpose::Analytics);
  } catch (const NotAllowed &) {
    return;
  }
  track(u.phone); // ok
}

void surveyLoud(const User &u) {
  ensureLoudly(Purpose::Analytics);
  track(u.phone); // expect: privacy-unconsented-flow
}

// Scopes: what is made throws, or keeps the answer.
class ConsentScope {
public:
  explicit ConsentScope(Purpose p) : open_(consent().granted(p)) {}
  explicit operator bool() const { return open_; }

private:
  bool open_;
};
class StrictScope {
public:
  explicit StrictScope(Purpose p) { ensure(p); }
};

void scope(const User &u) {
  if (ConsentScope s{Purpose::Analytics})
    track(u.phone); // ok
}

void scopeUnread(const User &u) {
  ConsentScope s{Purpose::Analytics};
  track(u.phone); // expect: privacy-unconsented-flow
}

void strict(const User &u) {
  try {
    StrictScope s(Purpose::Analytics);
    track(u.phone); // ok
  } catch (...) {
  }
}

void strictOther(const User &u) {
  try {
    StrictScope s(Purpose::Email);
    track(u.phone); // expect: privacy-wrong-purpose
  } catch (...) {
  }
}

void strictEnded(const User &u) {
  try {
    { StrictScope s(Purpose::Analytics); }
    track(u.phone); // ok
  } catch (...) {
  }
}

// Asserts.
void asserted(const User &u) {
  assert(logLevel() >= 0);
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
}

// Macros.
#define IF_ALLOWED(p) if (consent().granted(Purpose::p))
#define BAIL_UNLESS(cond)                                                      \
  do {                                                                         \
    if (!(cond))                                                               \
      return;                                                                  \
  } while (0)

void macroIf(const User &u) {
  IF_ALLOWED(Analytics) {
    track(u.phone); // ok
  }
}

void macroElse(const User &u) {
  IF_ALLOWED(Analytics)
    journal().add("allowed");
  else
    track(u.phone); // expect: privacy-inverted-consent
}

void macroBail(const User &u, const Settings &s) {
  BAIL_UNLESS(s.shareUsage);
  track(u.phone); // ok
}

void macroBailOther(const User &u, const Settings &s) {
  BAIL_UNLESS(s.shareUsage || s.darkTheme);
  track(u.phone); // expect: privacy-unconsented-flow
}

// Leaving in the middle.
void gotoOut(const User &u) {
  std::string text;
  if (!consent().granted(Purpose::Analytics))
    goto out;
  text = u.phone;
out:
  track(text); // ok
}

void gotoNowhere(const User &u) {
  std::string text = u.phone;
  if (!consent().granted(Purpose::Analytics))
    goto out;
  text += u.email;
out:
  track(text); // expect: privacy-unconsented-flow
}

void once(const User &u) {
  do {
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
  } while (false);
}

void onceLeft(const User &u) {
  do {
    if (!consent().granted(Purpose::Analytics))
      break;
    redraw();
  } while (false);
  track(u.phone); // expect: privacy-unconsented-flow
}

// Answers together.
struct Answers {
  bool usage;
  bool banners;
};
static Answers readAnswers() {
  Answers a{};
  a.usage = consent().granted(Purpose::Analytics);
  a.banners = consent().granted(Purpose::Ads);
  return a;
}
static std::tuple<bool, bool> readBoth() {
  return {consent().granted(Purpose::Analytics),
          consent().granted(Purpose::Ads)};
}

void together(const User &u) {
  const auto [usage, banners] = readAnswers();
  if (usage)
    track(u.phone); // ok
  if (banners)
    advertise(u.phone); // ok
}

void crossed(const User &u) {
  const auto [usage, banners] = readAnswers();
  if (banners)
    track(u.phone); // expect: privacy-wrong-purpose
  if (usage)
    advertise(u.phone); // expect: privacy-wrong-purpose
}

void tupled(const User &u) {
  const auto both = readBoth();
  if (std::get<0>(both))
    track(u.phone); // ok
}

void tupledCrossed(const User &u) {
  bool usage = false, banners = false;
  std::tie(banners, usage) = readBoth();
  if (usage)
    track(u.phone); // expect: privacy-wrong-purpose
}

// Out-parameters and codes.
static int queryConsent(Purpose p, bool *out) {
  if (!out)
    return -1;
  *out = consent().granted(p);
  return 0;
}
static bool tryConsent(Purpose p, bool &out) {
  out = consent().granted(p);
  return true;
}

void queried(const User &u) {
  bool on = false;
  if (queryConsent(Purpose::Analytics, &on) == 0 && on)
    track(u.phone); // ok
}

void queriedButUnread(const User &u) {
  bool on = false;
  if (queryConsent(Purpose::Analytics, &on) == 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

void tried(const User &u) {
  bool on = false;
  if (!tryConsent(Purpose::Analytics, on) || !on)
    return;
  track(u.phone); // ok
}

void triedOnly(const User &u) {
  bool on = false;
  if (!tryConsent(Purpose::Analytics, on))
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

// Ints as C had them.
static int usageEnabled() { return consent().granted(Purpose::Analytics); }
static int usageError() {
  return consent().granted(Purpose::Analytics) ? 0 : -1;
}

void number(const User &u) {
  if (usageEnabled() == 1)
    track(u.phone); // ok
}

void error(const User &u) {
  const int rc = usageError();
  if (rc < 0)
    return;
  track(u.phone); // ok
}

void errorMisread(const User &u) {
  const int rc = usageError();
  if (rc)
    track(u.phone); // expect: privacy-inverted-consent
}

// Optionals.
void stored(const User &u) {
  if (consent().stored(Purpose::Analytics) == true)
    track(u.phone); // ok
}

void storedOr(const User &u) {
  const bool on = consent().stored(Purpose::Analytics).value_or(false);
  if (on)
    track(u.phone); // ok
}

void storedAtAll(const User &u) {
  const auto answer = consent().stored(Purpose::Analytics);
  if (answer.has_value())
    track(u.phone); // expect: privacy-unconsented-flow
}

void storedAndTrue(const User &u) {
  const auto answer = consent().stored(Purpose::Analytics);
  if (answer.has_value() && answer.value())
    track(u.phone); // ok
}

// Text built before, sent where it is allowed.
void draft(const User &u) {
  const std::string text = u.name + u.email;
  std::string extra;
  if (consent().granted(Purpose::Analytics))
    extra = text;
  track(extra); // ok
}

void draftElse(const User &u) {
  const std::string text = u.name + u.email;
  const std::string &extra =
      consent().granted(Purpose::Analytics) ? u.name : text;
  track(extra); // expect: privacy-inverted-consent
}

void pointerToText(const User &u) {
  const std::string *text = nullptr;
  if (settings().shareUsage)
    text = &u.email;
  if (text)
    track(*text); // ok
}

void optionalText(const User &u) {
  std::optional<std::string> text;
  if (settings().shareUsage)
    text = u.email;
  track(text.value_or("")); // ok
}

// Between the check and the use.
void between(const User &u, Journal &j, Settings &s) {
  if (!consent().granted(Purpose::Analytics))
    return;
  j.add("sending");
  s.darkTheme = true;
  redraw();
  consent().refresh();
  track(u.phone); // ok
}

void withdrawnBetween(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}

static void signOut() {
  consent().withdraw(Purpose::Analytics);
  consent().withdraw(Purpose::Ads);
}
static void leaveAds() { consent().withdraw(Purpose::Ads); }

void signedOut(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  signOut();
  if (ok)
    track(u.phone); // expect: privacy-stale-consent
}

void leftAds(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  leaveAds();
  if (ok)
    track(u.phone); // ok
}

} // namespace apps_office
