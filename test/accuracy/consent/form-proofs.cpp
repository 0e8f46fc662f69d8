// Proofs, scopes, what throws or aborts, and what is denied.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <cstdlib>

namespace form_proofs {
using namespace app;

using AnalyticsToken = ConsentToken<Purpose::Analytics>;

static void sendWith(AnalyticsToken, const std::string &s) {
  track(s); // ok
}
static void sendWithReference(const AnalyticsToken &t, const std::string &s) {
  track(s + std::to_string(t.proof())); // ok
}
static void sendWithout(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void tokenByValue(const User &u, const Consent &c) {
  auto token = c.analyticsToken();
  if (!token.has_value())
    return;
  sendWith(*token, u.phone);
  sendWithReference(token.value(), u.phone);
}
void tokenIgnored(const User &u, const Consent &c) {
  auto token = c.analyticsToken();
  if (token || featureOn())
    sendWithout(u.phone);
}

void tokenPointer(const User &u, const Consent &c) {
  const auto *token = c.findToken();
  if (!token)
    return;
  track(u.phone); // ok
}
void tokenPointerOrFeature(const User &u, const Consent &c) {
  if (c.findToken() || featureOn())
    track(u.phone); // expect: privacy-unconsented-flow
}
void tokenNotNull(const User &u, const Consent &c) {
  if (c.findToken() != nullptr && !u.phone.empty())
    track(u.phone); // ok
}

static void passOn(const AnalyticsToken *token, const User &u) {
  if (token && featureOn())
    track(u.phone); // ok
  if (!token && featureOn())
    track(u.phone); // expect: privacy-inverted-consent
}
void passed(const User &u, const Consent &c) { passOn(c.findToken(), u); }

// A session holds the token; a part of it may do without.
struct Session {
  explicit Session(std::optional<AnalyticsToken> t) : token(std::move(t)) {}
  void send(const User &u) const {
    if (token)
      track(u.phone); // ok
  }
  void sendBlind(const User &u) const {
    track(u.phone); // expect: privacy-unconsented-flow
  }
  std::optional<AnalyticsToken> token;
};
void sessions(const User &u, const Consent &c) {
  Session s(c.analyticsToken());
  s.send(u);
  s.sendBlind(u);
}

struct Denied : std::runtime_error {
  Denied() : std::runtime_error("denied") {}
};

class Scope {
public:
  explicit Scope(const Consent &c, Purpose p) {
    if (!c.granted(p))
      throw Denied();
  }
};
void scopeOfPurpose(const User &u, const Consent &c) {
  Scope scope(c, Purpose::Analytics);
  track(u.phone); // ok
}
void scopeOfOther(const User &u, const Consent &c) {
  Scope scope(c, Purpose::Ads);
  track(u.phone); // expect: privacy-wrong-purpose
}
void scopeLeft(const User &u, const Consent &c) {
  try {
    Scope scope(c, Purpose::Analytics);
    track(u.phone); // ok
  } catch (const Denied &) {
    journal().add("denied");
  }
  track(u.email); // expect: privacy-unconsented-flow
}

// A scope that knows, and is asked.
class Maybe {
public:
  Maybe(const Consent &c, Purpose p) { may_ = c.granted(p); }
  bool may() const { return may_; }
  explicit operator bool() const { return may(); }

private:
  bool may_ = false;
};
void maybe(const User &u, const Consent &c) {
  const Maybe usage(c, Purpose::Analytics), ads(c, Purpose::Ads);
  if (usage)
    track(u.phone); // ok
  if (usage.may())
    track(u.email); // ok
  if (ads.may())
    track(u.phone); // expect: privacy-wrong-purpose
  if (ads)
    advertise(u.phone); // ok
}

static void expectConsent(const Consent &c, Purpose p) {
  if (c.granted(p))
    return;
  throw Denied();
}
static bool insist(const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    throw Denied();
  return featureOn();
}
void insisted(const User &u, const Consent &c) {
  expectConsent(c, Purpose::Analytics);
  track(u.phone); // ok
}
void insistedInCondition(const User &u, const Consent &c) {
  if (insist(c))
    journal().add("feature");
  track(u.phone); // ok
}
void insistedTooLate(const User &u, const Consent &c) {
  track(u.phone); // expect: privacy-unconsented-flow
  expectConsent(c, Purpose::Analytics);
}
void insistedSometimes(const User &u, const Consent &c) {
  if (featureOn())
    expectConsent(c, Purpose::Analytics);
  track(u.phone); // expect: privacy-unconsented-flow
}

[[noreturn]] static void refuse() { throw Denied(); }
void refuses(const User &u, const Consent &c) {
  if (!c.granted(Purpose::Analytics))
    refuse();
  track(u.phone); // ok
}
void refusesForFeature(const User &u) {
  if (!featureOn())
    refuse();
  track(u.phone); // expect: privacy-unconsented-flow
}

static void check(bool ok) {
  if (!ok)
    throw Denied();
}
#define REQUIRE_CONSENT(c, p) check((c).granted(p))
void macroThrows(const User &u, const Consent &c) {
  REQUIRE_CONSENT(c, Purpose::Analytics);
  track(u.phone); // ok
}
void macroThrowsForOther(const User &u, const Consent &c) {
  REQUIRE_CONSENT(c, Purpose::Crash);
  track(u.phone); // expect: privacy-wrong-purpose
}

// Denials.
void hidden(const User &u, const Settings &s) {
  if (s.hideMe || u.phone.empty())
    return;
  track(u.phone); // ok
}
void hiddenGlobally(const User &u) {
  if (!g_hideLocation.load())
    track(u.phone); // ok
  if (g_hideLocation)
    track(u.phone); // expect: privacy-inverted-consent
}
static bool visible(const Settings &s) { return !s.hideMe; }
static bool invisible(const Settings &s) { return !visible(s); }
void visibleThroughWrappers(const User &u, const Settings &s) {
  if (visible(s))
    track(u.phone); // ok
  if (!invisible(s))
    track(u.phone); // ok
  if (invisible(s))
    track(u.phone); // expect: privacy-inverted-consent
}
void hiddenOrOff(const User &u, const Settings &s) {
  const bool off = s.hideMe || !featureOn();
  if (!off)
    track(u.phone); // ok
  const bool wrong = s.hideMe && !featureOn();
  if (!wrong)
    track(u.phone); // expect: privacy-unconsented-flow
}
void soldUnlessOptedOut(const User &u, const Consent &c) {
  if (!c.optedOut())
    sell(u.phone); // ok
  if (c.optedOut())
    sell(u.phone); // expect: privacy-inverted-consent
}

} // namespace form_proofs
