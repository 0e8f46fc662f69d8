// A mail client: the same question asked twice, flags that go together.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_mailer {
using namespace app;

static std::string pick(const User &u, bool allowed) {
  if (allowed)
    return u.email;
  return {};
}

void composed(const User &u) {
  std::string who;
  const bool ok = consent().granted(Purpose::Analytics);
  if (ok)
    who = u.email;
  redraw();
  if (!who.empty())
    track(who); // ok
}
void sent(const User &u) {
  std::string who;
  const bool ok = featureOn();
  if (ok)
    who = u.email;
  redraw();
  if (!who.empty())
    track(who); // expect: privacy-unconsented-flow
}
void archived(const User &u) {
  const std::string *who = nullptr;
  if (consent().granted(Purpose::Analytics))
    who = &u.email;
  journal().add("archived");
  if (who)
    track(*who); // ok
}
void deleted(const User &u) {
  const std::string *who = nullptr;
  if (journal().size() > 0)
    who = &u.email;
  if (who)
    track(*who); // expect: privacy-unconsented-flow
}
void askedTwice(const User &u) {
  std::string line = "open";
  if (consent().granted(Purpose::Analytics))
    line += u.email;
  if (consent().granted(Purpose::Analytics))
    track(line); // ok
}
void askedTwiceForOther(const User &u) {
  std::string line = "open";
  if (consent().granted(Purpose::Analytics))
    line += u.email;
  if (consent().granted(Purpose::Ads))
    advertise(line); // ok
}
void bothFlags(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool crash = consent().granted(Purpose::Crash);
  const bool both = usage && crash;
  if (both) {
    track(u.email); // ok
    sendCrash(u.email); // ok
  }
}
void eitherFlag(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool crash = consent().granted(Purpose::Crash);
  const bool either = usage || crash;
  if (either)
    track(u.email); // expect: privacy-wrong-purpose
  if (either && crash)
    sendCrash(u.email); // ok
}
void picked(const User &u) {
  track("picked " + pick(u, consent().granted(Purpose::Analytics))); // ok
}
void pickedAnyway(const User &u) {
  track("picked " + pick(u, featureOn())); // expect: privacy-unconsented-flow
}
void negated(const User &u) {
  const bool silent = !consent().granted(Purpose::Analytics);
  if (!silent)
    track(u.email); // ok
}
void negatedTwice(const User &u) {
  const bool silent = !consent().granted(Purpose::Analytics);
  if (silent)
    track(u.email); // expect: privacy-inverted-consent
}
void accumulated(const User &u, bool online) {
  bool may = true;
  may = may && online;
  may = may && consent().granted(Purpose::Analytics);
  if (may)
    track(u.email); // ok
}
void accumulatedOther(const User &u, bool online) {
  bool may = consent().granted(Purpose::Analytics);
  may = may || online;
  if (may)
    track(u.email); // expect: privacy-unconsented-flow
}
void anded(const User &u, bool online) {
  bool may = online;
  may &= consent().granted(Purpose::Analytics);
  if (may)
    track(u.phone); // ok
}
void ored(const User &u, bool online) {
  bool may = online;
  may |= consent().granted(Purpose::Analytics);
  if (may)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace usual_mailer
