// An old server in C++ clothes: macros, chains of conditions, a dispatcher.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_macros {
using namespace app;

#define PREF_USAGE "telemetry/enabled"
#define PREF_ADS "ads/enabled"
#define PREF_DARK "ui/dark"
#define PREF(name) (store().value(name).toBool())
#define RETURN_UNLESS(cond)                                                    \
  do {                                                                         \
    if (!(cond))                                                               \
      return;                                                                  \
  } while (0)
#define IF_USAGE(stmt)                                                         \
  do {                                                                         \
    if (PREF(PREF_USAGE)) {                                                    \
      stmt;                                                                    \
    }                                                                          \
  } while (0)

void accepted(const User &u) {
  RETURN_UNLESS(PREF(PREF_USAGE));
  track(u.email); // ok
}
void refused(const User &u) {
  RETURN_UNLESS(PREF(PREF_DARK));
  track(u.email); // expect: privacy-unconsented-flow
}
void bound(const User &u) {
  RETURN_UNLESS(PREF(PREF_ADS));
  track(u.email); // expect: privacy-wrong-purpose
}
void listened(const User &u) {
  IF_USAGE(track(u.email)); // ok
}
void connected(const User &u) {
  RETURN_UNLESS(u.score > 2 && PREF(PREF_ADS));
  advertise(u.email); // ok
}
void closed(const User &u) {
  RETURN_UNLESS(u.score > 2 || PREF(PREF_ADS));
  advertise(u.email); // expect: privacy-unconsented-flow
}
void reset(const User &u) {
  RETURN_UNLESS(!PREF(PREF_USAGE));
  track(u.email); // expect: privacy-inverted-consent
}

// A state machine.
enum class State { Idle, Asking, Agreed, Refused };
static State ask() { return consent().granted(Purpose::Analytics) ? State::Agreed : State::Refused; }
void step(const User &u) {
  State state = State::Idle;
  if (featureOn())
    state = ask();
  if (state == State::Agreed)
    track(u.email); // ok
}
void stepBack(const User &u) {
  State state = State::Idle;
  if (featureOn())
    state = ask();
  if (state != State::Refused)
    track(u.email); // expect: privacy-unconsented-flow
}
void stepIn(const User &u) {
  const State state = ask();
  switch (state) {
  case State::Agreed:
    track(u.phone); // ok
    break;
  case State::Refused:
    track(u.phone); // expect: privacy-inverted-consent
    break;
  case State::Idle:
  case State::Asking:
    break;
  }
}

// A dispatcher with handlers.
using Handler = void (*)(const User &);
static void onPing(const User &u) {
  track("ping " + u.email); // ok
}
static void onQuit(const User &u) {
  track("quit " + u.email); // expect: privacy-unconsented-flow
}
static void dispatch(Handler h, const User &u) {
  if (h)
    h(u);
}
void pinged(const User &u) {
  if (PREF(PREF_USAGE))
    dispatch(&onPing, u);
}
void hungUp(const User &u) {
  dispatch(&onQuit, u);
}

// Early exits of a loop.
void retried(const User &u) {
  for (int i = 0; i < 3; ++i) {
    if (i == 2 || !PREF(PREF_USAGE))
      break;
    track(u.email); // ok
  }
}
void retriedAnyway(const User &u) {
  for (int i = 0; i < 3; ++i) {
    if (i == 2 && !PREF(PREF_USAGE))
      break;
    track(u.email); // expect: privacy-unconsented-flow
  }
}
void waited(const User &u) {
  while (!PREF(PREF_USAGE)) {
    if (logLevel() >= 0)
      return;
  }
  track(u.phone); // ok
}

} // namespace usual_macros
