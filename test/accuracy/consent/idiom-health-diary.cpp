// A health diary: what is never shared, what needs its own question, logs.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"

namespace idiom_health_diary {
using namespace app;

struct Entry {
  std::string text;
  std::string owner;
};
static Entry entryOf(const User &u) { return {u.diagnosis, u.phone}; }

void sponsor(const User &u) {
  const Entry e = entryOf(u);
  if (consent().granted(Purpose::Ads))
    advertise(e.owner); // ok
}
void sponsorEntry(const User &u) {
  const Entry e = entryOf(u);
  if (consent().granted(Purpose::Ads))
    advertise(e.text); // expect: privacy-forbidden-flow
}

// A study partner. The question has to be one of its own.
void study(const User &u) {
  if (!consent().grantedSeparately(Purpose::Sharing))
    return;
  share(u.phone); // ok
}
void studyWithTheRest(const User &u) {
  if (!consent().granted(Purpose::Sharing))
    return;
  share(u.phone); // expect: privacy-wrong-purpose
}
void studyUnasked(const User &u) {
  share(u.phone + version()); // expect: privacy-unconsented-flow
}
void studyDiagnosis(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.name + u.diagnosis); // expect: privacy-forbidden-flow
}

// Own statistics may know the diagnosis, with a yes.
void trends(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.diagnosis); // ok
}
void trendsUnasked(const User &u) {
  if (consent().answer() == Answer::Denied)
    journal().add("refused");
  track(u.diagnosis); // expect: privacy-unconsented-flow
}
void trendsRefused(const User &u) {
  switch (consent().answer()) {
  case Answer::Given:
    redraw();
    break;
  case Answer::Denied:
    track(u.diagnosis); // expect: privacy-inverted-consent
    break;
  case Answer::Unknown:
    break;
  }
}

// What the support sees.
void debugLog(const User &u) {
  logLine("entry saved by " + pseudonymise(u.phone)); // ok
}
void debugLogPlain(const User &u) {
  logLine("entry saved by " + u.phone); // expect: privacy-forbidden-flow
}
void debugLogAgreed(const User &u) {
  if (consent().granted(Purpose::Analytics))
    logLine("entry saved by " + u.email); // expect: privacy-forbidden-flow
}

// Data brokers.
void broker(const User &u) {
  const bool objected = consent().optedOut();
  if (!objected)
    sell(u.email); // ok
}
void brokerSeparately(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    sell(u.email); // expect: privacy-wrong-purpose
}
void brokerDiagnosis(const User &u) {
  const bool objected = consent().optedOut();
  if (!objected)
    sell(u.diagnosis); // expect: privacy-forbidden-flow
}

// A reminder by mail, chosen from what the person allows.
static const std::string &address(const User &u) {
  return consent().granted(Purpose::Email) ? u.email : u.name;
}
static const std::string &anyAddress(const User &u) {
  return u.email.empty() ? u.phone : u.email;
}
void reminder(const User &u) {
  mail(address(u)); // ok
}
void reminderAny(const User &u) {
  mail(anyAddress(u)); // expect: privacy-unconsented-flow
}

} // namespace idiom_health_diary
