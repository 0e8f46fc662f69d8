// Answers that are no booleans: optionals, pointers, three states, levels,
// numbers, dialogs.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_answers {
using namespace app;

void foundAndYes(const User &u) {
  if (auto on = store().find("telemetry/enabled"); on && *on)
    track(u.phone); // ok
  if (auto on = store().find("telemetry/enabled"); on.value_or(false))
    track(u.phone); // ok
  if (auto on = store().find("telemetry/enabled"))
    track(u.phone); // expect: privacy-unconsented-flow
}

void foundOther(const User &u) {
  if (auto on = store().find("ui/dark"); on && *on)
    track(u.phone); // expect: privacy-unconsented-flow
}

void notFoundLeaves(const User &u) {
  const auto on = store().find("telemetry/enabled");
  if (!on.has_value() || !on.value())
    return;
  track(u.phone); // ok
}

void notFoundLeavesOnly(const User &u) {
  const auto on = store().find("telemetry/enabled");
  if (!on.has_value())
    return;
  track(u.phone + (*on ? "1" : "0")); // expect: privacy-unconsented-flow
}

static const bool *lookUp(const Consent &c) {
  static bool answer;
  answer = c.granted(Purpose::Analytics);
  return &answer;
}
void throughPointer(const User &u, const Consent &c) {
  const bool *answer = lookUp(c);
  if (answer && *answer)
    track(u.phone); // ok
  if (answer != nullptr)
    track(u.phone); // expect: privacy-unconsented-flow
}

void eitherKnownAnswer(const User &u, const Consent &c) {
  const Answer a = c.answer();
  if (a != Answer::Denied && a != Answer::Unknown)
    track(u.phone); // ok
  if (!(a == Answer::Given))
    track(u.phone); // expect: privacy-inverted-consent
}

void askedTwice(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied && c.answer() != Answer::Unknown)
    track(u.phone); // ok
}

void asNumber(const User &u, const Consent &c) {
  const int days = c.days();
  if (days > -1)
    track(u.phone); // ok
  if (!(days < 0))
    track(u.email); // ok
  if (0 > days)
    track(u.phone); // expect: privacy-inverted-consent
}

void asNumberOfOther(const User &u) {
  const int level = logLevel();
  if (level >= 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

static Mode modeOf(const Consent &c) { return c.mode(); }
static bool atLeastBasic(Mode m) { return m >= Mode::Basic; }
static bool isOff(Mode m) { return m == Mode::Off; }
void levelThroughWrappers(const User &u, const Consent &c) {
  if (modeOf(c) >= Mode::Basic)
    track(u.phone); // ok
  if (atLeastBasic(c.mode()))
    track(u.phone); // ok
  if (!isOff(modeOf(c)))
    track(u.phone); // ok
  if (isOff(modeOf(c)))
    track(u.phone); // expect: privacy-inverted-consent
}

void levelEither(const User &u, const Consent &c) {
  const Mode m = modeOf(c);
  if (m == Mode::Full || m == Mode::Basic)
    track(u.phone); // ok
  if (m == Mode::Full || m == Mode::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}

void levelSwitch(const User &u, const Consent &c) {
  bool send = false;
  switch (c.mode()) {
  case Mode::Off:
    break;
  case Mode::Basic:
  case Mode::Full:
    send = true;
  }
  if (send)
    track(u.phone); // ok
}

void levelSwitchWrong(const User &u, const Consent &c) {
  bool send = true;
  switch (c.mode()) {
  case Mode::Full:
    break;
  default:
    send = !featureOn();
  }
  if (send)
    track(u.phone); // expect: privacy-unconsented-flow
}

static DialogResult askUser() {
  ConsentDialog box(Purpose::Analytics);
  return box.exec();
}
void dialogThroughFunction(const User &u) {
  if (askUser() == DialogResult::Accepted)
    track(u.phone); // ok
}
void dialogRefusedOnly(const User &u) {
  const DialogResult r = askUser();
  if (r == DialogResult::Rejected || r == DialogResult::Closed)
    return;
  track(u.phone); // ok
}
static bool agreed() { return askUser() == DialogResult::Accepted; }
void dialogAsBool(const User &u) {
  const bool yes = agreed();
  if (!yes)
    return;
  track(u.phone); // ok
}

static int errorOf(Consent &c) {
  int err = c.ask(Purpose::Analytics);
  if (err)
    return err;
  return featureOn() ? 0 : 7;
}
void statusThroughFunction(const User &u, Consent &c) {
  if (errorOf(c) == 0)
    track(u.phone); // ok
}
void statusAnything(const User &u, Consent &c) {
  if (errorOf(c) >= 0)
    track(u.phone); // expect: privacy-unconsented-flow
}

enum class Verdict { Unknown, No, Yes };
static Verdict verdictOf(const Consent &c) {
  if (!featureOn())
    return Verdict::Unknown;
  return c.granted(Purpose::Analytics) ? Verdict::Yes : Verdict::No;
}
void ownVerdict(const User &u, const Consent &c) {
  const Verdict v = verdictOf(c);
  if (v == Verdict::Yes)
    track(u.phone); // ok
  if (v >= Verdict::No)
    track(u.phone); // expect: privacy-unconsented-flow
  switch (v) {
  case Verdict::Yes:
    track(u.email); // ok
    break;
  case Verdict::No:
    track(u.email); // expect: privacy-inverted-consent
    break;
  case Verdict::Unknown:
    break;
  }
}

static const char *stateOf(const Consent &c) {
  return c.granted(Purpose::Analytics) ? "on" : nullptr;
}
void textOrNothing(const User &u, const Consent &c) {
  if (const char *state = stateOf(c))
    track(u.phone + state); // ok
  if (!stateOf(c))
    track(u.phone); // expect: privacy-inverted-consent
}

static std::optional<bool> remembered(const Consent &c) {
  if (!featureOn())
    return std::nullopt;
  return c.granted(Purpose::Analytics);
}
void optionalOfOurs(const User &u, const Consent &c) {
  if (remembered(c).value_or(false))
    track(u.phone); // ok
  if (remembered(c))
    track(u.phone); // expect: privacy-unconsented-flow
  if (auto r = remembered(c); r && *r)
    track(u.phone); // ok
  if (auto r = remembered(c); r == true)
    track(u.phone); // ok
}

} // namespace form_answers
