// Named booleans, out-parameters, bindings, numbers that stand for booleans.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <tuple>

namespace form_booleans {
using namespace app;

void named(const User &u) {
  const bool allowed = consent().granted(Purpose::Analytics);
  if (allowed)
    track(u.phone); // ok
  if (!allowed)
    track(u.phone); // expect: privacy-inverted-consent
}

void namedRefusal(const User &u) {
  bool refused = !consent().granted(Purpose::Analytics);
  if (!refused)
    track(u.phone); // ok
  if (refused)
    track(u.phone); // expect: privacy-inverted-consent
}

void namedConjunction(const User &u) {
  bool go = featureOn() && consent().granted(Purpose::Analytics);
  if (go)
    track(u.phone); // ok
}

void namedDisjunction(const User &u) {
  bool go = featureOn() || consent().granted(Purpose::Analytics);
  if (go)
    track(u.phone); // expect: privacy-unconsented-flow
}

void setInBranch(const User &u) {
  bool ok = false;
  if (consent().granted(Purpose::Analytics))
    ok = true;
  if (ok)
    track(u.phone); // ok
}

void setInOtherBranch(const User &u) {
  bool ok = false;
  if (featureOn())
    ok = true;
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void setInTwoBranches(const User &u) {
  bool ok = false;
  if (consent().granted(Purpose::Analytics))
    ok = true;
  if (featureOn())
    ok = true;
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void cleared(const User &u) {
  bool ok = true;
  if (!consent().granted(Purpose::Analytics))
    ok = false;
  if (ok)
    track(u.phone); // ok
}

void clearedForTheFeature(const User &u) {
  bool ok = true;
  if (!featureOn())
    ok = false;
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void andAssigned(const User &u) {
  bool ok = featureOn();
  ok = ok && consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // ok
  bool compound = featureOn();
  compound &= consent().granted(Purpose::Analytics);
  if (compound)
    track(u.phone); // ok
}

void orAssigned(const User &u) {
  bool ok = featureOn();
  ok |= consent().granted(Purpose::Analytics);
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void copied(const User &u) {
  bool answer = consent().granted(Purpose::Analytics);
  bool copy = answer;
  if (copy)
    track(u.phone); // ok
}

void overwritten(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  ok = featureOn();
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void chosen(const User &u) {
  bool ok = featureOn() ? consent().granted(Purpose::Analytics) : false;
  if (ok)
    track(u.phone); // ok
  bool bad = featureOn() ? consent().granted(Purpose::Analytics) : g_verbose;
  if (bad)
    track(u.phone); // expect: privacy-unconsented-flow
}

static void readAnswer(bool &out) {
  out = consent().granted(Purpose::Analytics);
}
static void readFeature(bool &out) { out = featureOn(); }
static void readInto(bool *out) {
  if (out)
    *out = consent().granted(Purpose::Analytics);
}
static bool tryRead(bool &answer) {
  if (!featureOn())
    return false;
  answer = consent().granted(Purpose::Analytics);
  return true;
}

void outReference(const User &u) {
  bool ok = false;
  readAnswer(ok);
  if (ok)
    track(u.phone); // ok
}

void outReferenceOfFeature(const User &u) {
  bool ok = false;
  readFeature(ok);
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}

void outPointer(const User &u) {
  bool ok = false;
  readInto(&ok);
  if (ok)
    track(u.phone); // ok
}

void outTried(const User &u) {
  bool answer = false;
  if (tryRead(answer) && answer)
    track(u.phone); // ok
  bool other = false;
  if (tryRead(other))
    track(u.phone); // expect: privacy-unconsented-flow
}

struct Answers {
  bool analytics;
  bool sounds;
};
static Answers askAll() {
  return {consent().granted(Purpose::Analytics), featureOn()};
}
static std::pair<bool, bool> askPair() {
  return {consent().granted(Purpose::Analytics), featureOn()};
}

void bound(const User &u) {
  auto [analytics, sounds] = askAll();
  if (analytics)
    track(u.phone); // ok
  if (sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void boundPair(const User &u) {
  const auto [first, second] = askPair();
  if (first)
    track(u.phone); // ok
  if (second)
    track(u.phone); // expect: privacy-unconsented-flow
}

void tied(const User &u) {
  bool analytics = false, sounds = false;
  std::tie(analytics, sounds) =
      std::make_tuple(consent().granted(Purpose::Analytics), featureOn());
  if (analytics)
    track(u.phone); // ok
  if (sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void members(const User &u) {
  Answers all = askAll();
  if (all.analytics)
    track(u.phone); // ok
  if (all.sounds)
    track(u.email); // expect: privacy-unconsented-flow
}

void asInt(const User &u) {
  int allowed = consent().granted(Purpose::Analytics) ? 1 : 0;
  if (allowed)
    track(u.phone); // ok
  int feature = featureOn() ? 1 : 0;
  if (feature)
    track(u.phone); // expect: privacy-unconsented-flow
}

void asIntOtherWay(const User &u) {
  int refused = consent().granted(Purpose::Analytics) ? 0 : 1;
  if (refused == 0)
    track(u.phone); // ok
  if (refused == 1)
    track(u.phone); // expect: privacy-inverted-consent
}

void asBits(const User &u) {
  unsigned flags = 0;
  if (consent().granted(Purpose::Analytics))
    flags |= 1u;
  if (featureOn())
    flags |= 2u;
  if (flags & 2u)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace form_booleans
