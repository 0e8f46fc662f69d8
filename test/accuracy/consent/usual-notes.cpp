// A notes app: sessions that were opened with an answer, and steps that must pass.
// POLICY: Inputs/usual.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"

namespace usual_notes {
using namespace app;


// A session that was opened with an answer.
struct Session {
  explicit Session(bool yes, bool sync) : usage(yes), syncing(sync) {}
  const bool usage;
  const bool syncing;
};
static Session openSession() { return Session(consent().granted(Purpose::Analytics), featureOn()); }
static std::shared_ptr<Session> sharedSession() {
  return std::make_shared<Session>(consent().granted(Purpose::Analytics), featureOn());
}

void noteMade(const User &u) {
  const Session s = openSession();
  if (s.usage)
    track(u.email); // ok
}
void noteCut(const User &u) {
  const Session s = openSession();
  if (s.syncing)
    track(u.email); // expect: privacy-unconsented-flow
}
void noteShared(const User &u) {
  const auto s = sharedSession();
  if (s && s->usage)
    track(u.phone); // ok
}
void noteHidden(const User &u) {
  const auto s = sharedSession();
  if (s || s->usage)
    track(u.phone); // expect: privacy-unconsented-flow
}
void notePrinted(const User &u) {
  const auto s = sharedSession();
  if (!s->usage)
    track(u.phone); // expect: privacy-inverted-consent
  if (s->usage && s->syncing)
    track(u.email); // ok
}

// A list of steps, all of which must pass.
static bool stepConsent() { return consent().granted(Purpose::Analytics); }
static bool stepNetwork() { return featureOn(); }
static bool allSteps() {
  if (!stepNetwork())
    return false;
  if (!stepConsent())
    return false;
  return true;
}
static bool anyStep() {
  if (stepNetwork())
    return true;
  if (stepConsent())
    return true;
  return false;
}
void exported(const User &u) {
  if (allSteps())
    track(u.email); // ok
}
void imported(const User &u) {
  if (anyStep())
    track(u.email); // expect: privacy-unconsented-flow
}

// An unnamed choice, by a conditional operator.
static Mode modeOf(bool full) { return full ? consent().mode() : Mode::Off; }
void tagged(const User &u, bool full) {
  if (modeOf(full) == Mode::Off)
    return;
  track(u.email); // ok
}
void sorted(const User &u) {
  const bool may = featureOn() ? consent().granted(Purpose::Analytics) : false;
  if (may)
    track(u.phone); // ok
}
void unsorted(const User &u) {
  const bool may = featureOn() ? consent().granted(Purpose::Analytics) : true;
  if (may)
    track(u.phone); // expect: privacy-unconsented-flow
}
void numbered(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trackNumber(u.age); // ok
  trackNumber(u.score); // ok
}
void aged(const User &u) {
  trackNumber(u.age); // expect: privacy-unconsented-flow
}
void whole(const User &u) {
  if (consent().granted(Purpose::Analytics))
    trackUser(u); // ok
}
void wholeUnasked(const User &u) {
  trackUser(u); // expect: privacy-unconsented-flow
}

} // namespace usual_notes
