// Enumerators, switches, ordered levels, three states, numbers, status codes.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace form_levels {
using namespace app;

void atLeast(const User &u, const Consent &c) {
  if (c.mode() >= Mode::Basic)
    track(u.phone); // ok
  if (Mode::Basic <= c.mode())
    track(u.email); // ok
  if (c.mode() >= Mode::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}

void above(const User &u, const Consent &c) {
  if (c.mode() > Mode::Off)
    track(u.phone); // ok
  if (c.mode() > Mode::Basic)
    track(u.email); // ok
}

void below(const User &u, const Consent &c) {
  if (c.mode() < Mode::Full)
    track(u.phone); // expect: privacy-unconsented-flow
  if (c.mode() < Mode::Basic)
    track(u.phone); // expect: privacy-inverted-consent
}

void levelLeaves(const User &u, const Consent &c) {
  if (c.mode() < Mode::Basic)
    return;
  track(u.phone); // ok
}

void levelLeavesTooSoon(const User &u, const Consent &c) {
  if (c.mode() > Mode::Basic)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void exactLevel(const User &u, const Consent &c) {
  if (c.mode() == Mode::Full)
    track(u.phone); // ok
  if (c.mode() != Mode::Full)
    track(u.phone); // expect: privacy-unconsented-flow
  if (c.mode() != Mode::Off)
    track(u.phone); // ok
  if (c.mode() == Mode::Off)
    track(u.phone); // expect: privacy-inverted-consent
}

void kept(const User &u, const Consent &c) {
  const Mode mode = c.mode();
  journal().add("mode read");
  if (mode == Mode::Basic || mode == Mode::Full)
    track(u.phone); // ok
  if (mode == Mode::Basic || mode == Mode::Off)
    track(u.phone); // expect: privacy-unconsented-flow
}

void switched(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Off:
    track("off"); // ok
    break;
  case Mode::Basic:
    track(u.phone); // ok
    break;
  case Mode::Full:
    trackUser(u); // ok
    break;
  }
}

void fallsThrough(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Off:
    journal().add("off");
    [[fallthrough]];
  case Mode::Basic:
    track(u.phone); // expect: privacy-unconsented-flow
    break;
  case Mode::Full:
    track(u.email); // ok
  }
}

void fallsThroughAmongYes(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Full:
    track(u.email); // ok
    [[fallthrough]];
  case Mode::Basic:
    track(u.phone); // ok
    break;
  case Mode::Off:
    break;
  }
}

void switchLeaves(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Off:
    return;
  default:
    break;
  }
  track(u.phone); // ok
}

void switchLeavesForOther(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Full:
    return;
  default:
    break;
  }
  track(u.phone); // expect: privacy-unconsented-flow
}

void otherwise(const User &u, const Consent &c) {
  switch (c.mode()) {
  case Mode::Full:
    track("full"); // ok
    break;
  default:
    track(u.phone); // expect: privacy-unconsented-flow
  }
}

void answerGiven(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given)
    track(u.phone); // ok
  if (c.answer() != Answer::Given)
    track(u.phone); // expect: privacy-inverted-consent
  if (c.answer() == Answer::Denied)
    track(u.phone); // expect: privacy-inverted-consent
}

void answerLeaves(const User &u, const Consent &c) {
  const Answer answer = c.answer();
  if (answer == Answer::Unknown || answer == Answer::Denied)
    return;
  track(u.phone); // ok
}

void answerSwitched(const User &u, const Consent &c) {
  switch (c.answer()) {
  case Answer::Given:
    track(u.phone); // ok
    break;
  case Answer::Denied:
  case Answer::Unknown:
    track("refused"); // ok
  }
}

void answerIsThere(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given || c.answer() == Answer::Denied)
    track(u.phone); // expect: privacy-unconsented-flow
}

void daysLeft(const User &u, const Consent &c) {
  if (c.days() >= 0)
    track(u.phone); // ok
  if (c.days() > 0)
    track(u.email); // ok
  if (c.days() < 0)
    track(u.phone); // expect: privacy-inverted-consent
  if (c.days() >= -1)
    track(u.phone); // expect: privacy-unconsented-flow
}

void daysLeave(const User &u, const Consent &c) {
  int days = c.days();
  if (days < 0)
    return;
  track(u.phone); // ok
}

void daysAsBool(const User &u, const Consent &c) {
  if (c.days())
    track(u.phone); // expect: privacy-unconsented-flow
  if (c.days() > 7)
    track(u.phone); // ok
}

void statusCode(const User &u, Consent &c) {
  if (c.ask(Purpose::Analytics) == 0)
    track(u.phone); // ok
  if (!c.ask(Purpose::Analytics))
    track(u.email); // ok
  if (c.ask(Purpose::Analytics))
    track(u.phone); // expect: privacy-inverted-consent
}

void statusKept(const User &u, Consent &c) {
  int err = c.ask(Purpose::Analytics);
  if (err != 0) {
    journal().add("refused");
    return;
  }
  track(u.phone); // ok
}

void statusHalfChecked(const User &u, Consent &c) {
  int err = c.ask(Purpose::Analytics);
  if (err < 0)
    return;
  track(u.phone); // expect: privacy-unconsented-flow
}

void statusInInitialiser(const User &u, Consent &c) {
  if (int err = c.ask(Purpose::Analytics); err == 0)
    track(u.phone); // ok
  else
    track(u.email); // expect: privacy-inverted-consent
}

void statusSwitched(const User &u, Consent &c) {
  switch (c.ask(Purpose::Analytics)) {
  case 0:
    track(u.phone); // ok
    break;
  case 5:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  default:
    break;
  }
}

void dialog(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  if (box.exec() == DialogResult::Accepted)
    track(u.phone); // ok
}

void dialogJustShown(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  if (box.exec() != DialogResult::Accepted)
    journal().add("refused");
  track(u.phone); // expect: privacy-unconsented-flow
}

void dialogLeaves(const User &u) {
  ConsentDialog box(Purpose::Analytics);
  const DialogResult result = box.exec();
  if (result != DialogResult::Accepted)
    return;
  track(u.phone); // ok
}

} // namespace form_levels
