// The check in the callee that sends, in the caller, further up, in every
// caller or in all but one.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace place_callers {
using namespace app;

// In the callee that sends.
static void sendIfAllowed(const std::string &s) {
  if (consent().granted(Purpose::Analytics))
    track(s); // ok
}
static void sendIfOn(const std::string &s) {
  if (featureOn())
    track(s); // expect: privacy-unconsented-flow
}
void calleeAsks(const User &u) {
  sendIfAllowed(u.phone);
  sendIfOn(u.phone);
}

// In the caller.
static void sendAsked(const std::string &s) {
  track(s); // ok
}
void callerAsks(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendAsked(u.phone);
}

static void sendUnasked(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void callerDoesNotAsk(const User &u) {
  if (featureOn())
    sendUnasked(u.phone);
}

// Two frames up.
static void sendDeep(const std::string &s) {
  track(s); // ok
}
static void passOn(const std::string &s) { sendDeep("<" + s + ">"); }
void twoFramesUp(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  passOn(u.phone);
}

static void sendDeepUnasked(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static void passOnUnasked(const std::string &s) {
  sendDeepUnasked("<" + s + ">");
}
void twoFramesUpUnasked(const User &u) {
  passOnUnasked(u.phone);
  if (!consent().granted(Purpose::Analytics))
    return;
  redraw();
}

// In every caller.
static void sendFromAll(const User &u) {
  trackUser(u); // ok
}
void firstOfAll(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendFromAll(u);
}
void secondOfAll(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  sendFromAll(u);
}
void thirdOfAll(const User &u, const Settings &s) {
  if (s.shareUsage)
    sendFromAll(u);
}

// In all but one.
static void sendFromMost(const User &u) {
  trackUser(u); // expect: privacy-unconsented-flow
}
void firstOfMost(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendFromMost(u);
}
void secondOfMost(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendFromMost(u);
}
void theOther(const User &u) { sendFromMost(u); }

// In all but one, but that one has nothing personal to send.
static void sendHarmlessToo(const std::string &s) {
  track(s); // ok
}
void personalAsked(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendHarmlessToo(u.phone);
}
void harmlessUnasked(const User &u) { sendHarmlessToo(u.name); }

// Half of the way is shared: one of two middles asks.
static void sendByTwoWays(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
static void carefulWay(const std::string &s) {
  if (consent().granted(Purpose::Analytics))
    sendByTwoWays(s);
}
static void quickWay(const std::string &s) { sendByTwoWays(s); }
void bothWays(const User &u) {
  carefulWay(u.phone);
  quickWay(u.phone);
}

static void sendByOneWay(const std::string &s) {
  track(s); // ok
}
static void onlyWay(const std::string &s) {
  if (consent().granted(Purpose::Analytics))
    sendByOneWay(s);
}
void manyComeThisWay(const User &u) {
  onlyWay(u.phone);
  onlyWay(u.email);
}

// Two callers with two guards: one for this purpose, one for another.
static void sendForTwoReasons(const std::string &s) {
  track(s); // expect: privacy-wrong-purpose
}
void forAnalytics(const User &u) {
  if (consent().granted(Purpose::Analytics))
    sendForTwoReasons(u.phone);
}
void forAds(const User &u) {
  if (consent().granted(Purpose::Ads))
    sendForTwoReasons(u.phone);
}

// Two callers with two guards, each good.
static void sendForEither(const std::string &s) {
  track(s); // ok
}
void bySetting(const User &u, const Settings &s) {
  if (s.shareUsage)
    sendForEither(u.phone);
}
void byLevel(const User &u, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    sendForEither(u.phone);
}

// Recursion under a check made once.
static void sendTree(const std::vector<User> &all, size_t from) {
  if (from == all.size())
    return;
  track(all[from].phone); // ok
  sendTree(all, from + 1);
}
void wholeTree(const std::vector<User> &all) {
  if (consent().granted(Purpose::Analytics))
    sendTree(all, 0);
}
static void sendTreeUnasked(const std::vector<User> &all, size_t from) {
  if (from == all.size())
    return;
  track(all[from].phone); // expect: privacy-unconsented-flow
  sendTreeUnasked(all, from + 1);
}
void wholeTreeUnasked(const std::vector<User> &all) {
  if (!all.empty())
    sendTreeUnasked(all, 0);
}

// The caller asks after the call.
static void sendEarly(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void asksAfterwards(const User &u) {
  sendEarly(u.phone);
  if (consent().granted(Purpose::Analytics))
    redraw();
}

} // namespace place_callers
