// Optionals, pointers and the types that prove an answer.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_tokens {
using namespace app;

using AnalyticsToken = ConsentToken<Purpose::Analytics>;
using AdsToken = ConsentToken<Purpose::Ads>;

void optionalAnswer(const User &u, const Consent &c) {
  if (auto a = c.stored(Purpose::Analytics); a && *a)
    track(u.phone); // ok
  if (auto a = c.stored(Purpose::Analytics); a && !*a)
    track(u.phone); // expect: privacy-inverted-consent
}

void optionalThereOnly(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics))
    track(u.phone); // expect: privacy-unconsented-flow
  if (auto a = c.stored(Purpose::Analytics); a.has_value())
    track(u.phone); // expect: privacy-unconsented-flow
  if (auto a = c.stored(Purpose::Analytics); a.has_value() && a.value())
    track(u.phone); // ok
}

void optionalOr(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics).value_or(false))
    track(u.phone); // ok
}

void optionalCompared(const User &u, const Consent &c) {
  if (c.stored(Purpose::Analytics) == true)
    track(u.phone); // ok
  if (c.stored(Purpose::Analytics) == false)
    track(u.phone); // expect: privacy-inverted-consent
}

void optionalLeaves(const User &u, const Consent &c) {
  const std::optional<bool> answer = c.stored(Purpose::Analytics);
  if (!answer)
    return;
  if (!*answer)
    return;
  track(u.phone); // ok
}

void optionalLeavesHalf(const User &u, const Consent &c) {
  const std::optional<bool> answer = c.stored(Purpose::Analytics);
  if (!answer)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void optionalOfOther(const User &u, const Consent &c) {
  if (c.stored(Purpose::Ads).value_or(false))
    track(u.phone); // expect: privacy-wrong-purpose
}

static void withToken(const AnalyticsToken &, const User &u) {
  track(u.phone); // ok
}
static void withOtherToken(const AdsToken &, const User &u) {
  track(u.phone); // expect: privacy-wrong-purpose
}
static void withNumber(int, const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}

void proven(const User &u, const Consent &c) {
  if (auto token = c.analyticsToken())
    withToken(*token, u);
}
void provenForOther(const User &u, const Consent &c) {
  if (c.granted(Purpose::Ads))
    withOtherToken(AdsToken(7), u);
}
void notProven(const User &u) { withNumber(7, u); }

void tokenInHand(const User &u, const Consent &c) {
  auto token = c.analyticsToken();
  if (!token)
    return;
  track(u.phone); // ok
}

void tokenNotLookedAt(const User &u, const Consent &c) {
  auto token = c.analyticsToken();
  journal().add(token ? "token" : "none");
  track(u.phone); // expect: privacy-unconsented-flow
}

static void withMaybe(const std::optional<AnalyticsToken> &token,
                      const User &u) {
  if (token)
    track(u.phone); // ok
}
static void withMaybeBlind(const std::optional<AnalyticsToken> &,
                           const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
void maybe(const User &u, const Consent &c) {
  withMaybe(c.analyticsToken(), u);
  withMaybeBlind(c.analyticsToken(), u);
}

static void withPointer(const AnalyticsToken *token, const User &u) {
  if (token == nullptr)
    return;
  track(u.phone); // ok
}
static void withPointerBlind(const AnalyticsToken *, const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
}
void pointers(const User &u, const Consent &c) {
  withPointer(c.findToken(), u);
  withPointerBlind(c.findToken(), u);
}

void foundToken(const User &u, const Consent &c) {
  if (const AnalyticsToken *token = c.findToken())
    track(u.phone + std::to_string(token->proof())); // ok
}

void tokenNotFound(const User &u, const Consent &c) {
  if (!c.findToken())
    track(u.phone); // expect: privacy-inverted-consent
}

// A reporter that cannot be made without the token.
class Reporter {
public:
  explicit Reporter(AnalyticsToken token) : token_(token) {}
  void send(const User &u) {
    journal().add("sending");
    track(u.phone); // ok
  }

private:
  AnalyticsToken token_;
};
class LooseReporter {
public:
  explicit LooseReporter(int channel) : channel_(channel) {}
  void send(const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  }
  int channel() const { return channel_; }

private:
  int channel_;
};
void madeWithToken(const User &u, const Consent &c) {
  if (auto token = c.analyticsToken()) {
    Reporter reporter(*token);
    reporter.send(u);
  }
}
void madeWithout(const User &u) {
  LooseReporter reporter(3);
  reporter.send(u);
}

} // namespace form_tokens
