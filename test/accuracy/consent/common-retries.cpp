// Loops that try again, order of asking and sending, flags that correlate.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_retries {
using namespace app;

static bool online() { return featureOn(); }

void retry(const User &u) {
  for (int tries = 0; tries < 3; ++tries) {
    if (!consent().granted(Purpose::Analytics))
      break;
    track(u.phone); // ok
    if (online())
      return;
  }
}
void retryAskedOnTheWayOut(const User &u) {
  for (int tries = 0; tries < 3; ++tries) {
    track(u.phone); // expect: privacy-unconsented-flow
    if (!consent().granted(Purpose::Analytics))
      break;
  }
}
void sendsThenAsks(const User &u) {
  track(u.email); // expect: privacy-unconsented-flow
  if (!consent().granted(Purpose::Analytics))
    journal().add("should not have");
}
void retryWhile(const User &u) {
  int left = 3;
  while (left-- > 0 && consent().granted(Purpose::Crash)) {
    sendCrash(u.phone); // ok
    if (online())
      break;
  }
}
void retryWhileOr(const User &u) {
  int left = 3;
  while (left-- > 0 || consent().granted(Purpose::Crash)) {
    sendCrash(u.phone); // expect: privacy-unconsented-flow
    if (left < 0)
      break;
  }
}

// A waiting loop that gives up.
static bool waitForYes() {
  for (int i = 0; i < 3; ++i) {
    if (consent().granted(Purpose::Ads))
      return true;
    redraw();
  }
  return false;
}
static bool waitALittle() {
  for (int i = 0; i < 3; ++i) {
    if (consent().granted(Purpose::Ads))
      return true;
    redraw();
  }
  return true;
}
void waited(const User &u) {
  if (waitForYes())
    advertise(u.email); // ok
}
void waitedALittle(const User &u) {
  if (waitALittle())
    advertise(u.email); // expect: privacy-unconsented-flow
}

// Correlated.
void pointerTaken(const User &u) {
  const User *who = nullptr;
  if (settings().shareUsage)
    who = &u;
  redraw();
  if (who)
    track(who->email); // ok
}
void pointerTakenDark(const User &u) {
  const User *who = nullptr;
  if (settings().darkTheme)
    who = &u;
  redraw();
  if (who)
    track(who->email); // expect: privacy-unconsented-flow
}
void counted(const User &u) {
  int yes = 0;
  if (consent().granted(Purpose::Analytics))
    ++yes;
  if (yes > 0)
    track(u.phone); // ok
}
void countedEither(const User &u) {
  int yes = 0;
  if (consent().granted(Purpose::Analytics))
    ++yes;
  if (featureOn())
    ++yes;
  if (yes > 0)
    track(u.phone); // expect: privacy-unconsented-flow
}
void overwritten(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  ok = featureOn();
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}
void narrowed(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  if (featureOn())
    ok = false;
  if (ok)
    track(u.phone); // ok
}
void widened(const User &u) {
  bool ok = consent().granted(Purpose::Analytics);
  if (featureOn())
    ok = true;
  if (ok)
    track(u.phone); // expect: privacy-unconsented-flow
}
void purposeVariable(const User &u) {
  Purpose p = Purpose::Crash;
  if (online())
    p = Purpose::Analytics;
  if (consent().granted(p))
    track(u.email); // expect: privacy-wrong-purpose
}
void purposeVariableSet(const User &u) {
  Purpose p = Purpose::Crash;
  p = Purpose::Analytics;
  if (consent().granted(p))
    track(u.email); // ok
}
void exceptionSkips(const User &u) {
  try {
    if (!consent().granted(Purpose::Analytics))
      throw 1;
    track(u.email); // ok
  } catch (int) {
    track(u.phone); // expect: privacy-inverted-consent
  }
}

} // namespace common_retries
