// Levels, tri-states, optionals, status codes, days that are left.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_answers {
using namespace app;

void fullOnly(const User &u) {
  if (consent().mode() == Mode::Full)
    track(u.email); // ok
}
void above(const User &u) {
  if (consent().mode() > Mode::Off)
    track(u.email); // ok
}
void belowFull(const User &u) {
  if (consent().mode() < Mode::Full)
    track(u.email); // expect: privacy-unconsented-flow
}
void atMostOff(const User &u) {
  if (consent().mode() <= Mode::Off)
    track(u.email); // expect: privacy-inverted-consent
}
void levelWord(const User &u) {
  static const char *const names[] = {"off", "basic", "full"};
  const std::string_view now = names[static_cast<int>(consent().mode())];
  journal().add(now.data());
  switch (consent().mode()) {
  default:
    return;
  case Mode::Basic:
  case Mode::Full:
    track(u.phone); // ok
  }
}
void levelDefault(const User &u) {
  switch (consent().mode()) {
  case Mode::Full:
    redraw();
    return;
  default:
    track(u.phone); // expect: privacy-unconsented-flow
  }
}

void daysLeft(const User &u) {
  const int left = consent().days();
  if (left < 0)
    return;
  track(u.email); // ok
}
void daysLeftNonZero(const User &u) {
  if (consent().days())
    track(u.email); // expect: privacy-unconsented-flow
}
void daysMany(const User &u) {
  if (consent().days() > 7)
    track(u.email); // ok
}
void daysRunOut(const User &u) {
  if (consent().days() >= -1)
    track(u.email); // expect: privacy-unconsented-flow
}

void askedZero(const User &u) {
  if (!consent().ask(Purpose::Crash))
    sendCrash(u.email); // ok
}
void askedNonZero(const User &u) {
  if (consent().ask(Purpose::Crash))
    sendCrash(u.email); // expect: privacy-inverted-consent
}
void askedInit(const User &u) {
  if (const int rc = consent().ask(Purpose::Crash); rc == 0)
    sendCrash(u.email); // ok
}
void askedNotNegative(const User &u) {
  if (const int rc = consent().ask(Purpose::Crash); rc >= 0)
    sendCrash(u.email); // expect: privacy-unconsented-flow
}

void hasAnswer(const User &u) {
  if (consent().stored(Purpose::Ads).has_value())
    advertise(u.email); // expect: privacy-unconsented-flow
}
void equalsTrue(const User &u) {
  if (consent().stored(Purpose::Ads) == true)
    advertise(u.email); // ok
}
void derefOther(const User &u) {
  const auto ads = consent().stored(Purpose::Ads);
  const auto crash = consent().stored(Purpose::Crash);
  if (ads && crash && *crash)
    advertise(u.email); // expect: privacy-wrong-purpose
}
void derefRight(const User &u) {
  const auto ads = consent().stored(Purpose::Ads);
  const auto crash = consent().stored(Purpose::Crash);
  if (ads && crash && *ads)
    advertise(u.email); // ok
}

// A tri-state of the program's own.
enum class Tri { Unset = -1, No = 0, Yes = 1 };
static Tri tri() {
  const auto s = consent().stored(Purpose::Analytics);
  if (!s.has_value())
    return Tri::Unset;
  return *s ? Tri::Yes : Tri::No;
}
void triYes(const User &u) {
  if (tri() == Tri::Yes)
    report(u.phone); // ok
}
void triPositive(const User &u) {
  if (static_cast<int>(tri()) > 0)
    report(u.phone); // ok
}
void triSet(const User &u) {
  if (tri() != Tri::Unset)
    report(u.phone); // expect: privacy-unconsented-flow
}

// The question mark is resolved by asking.
void resolved(const User &u) {
  bool ok = false;
  switch (consent().answer()) {
  case Answer::Given:
    ok = true;
    break;
  case Answer::Unknown:
    ok = ConsentDialog(Purpose::Analytics).exec() == DialogResult::Accepted;
    break;
  case Answer::Denied:
    break;
  }
  if (ok)
    track(u.email); // ok
}
void resolvedWrongly(const User &u) {
  bool skip = true;
  switch (consent().answer()) {
  case Answer::Given:
    skip = true;
    break;
  case Answer::Denied:
    skip = false;
    break;
  case Answer::Unknown:
    break;
  }
  if (!skip)
    track(u.email); // expect: privacy-inverted-consent
}

} // namespace common_answers
