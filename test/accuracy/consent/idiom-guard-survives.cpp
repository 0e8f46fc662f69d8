// Between the question and the use: what leaves the answer valid and what ends
// it.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"

namespace idiom_guard_survives {
using namespace app;

static void saveWindowState(Journal &j) {
  j.add("geometry");
  redraw();
}
static void applyTheme(Settings &s) { s.darkTheme = !s.darkTheme; }
static void turnOff(Settings &s) { s.shareUsage = false; }
static void leaveProgram(Consent &c) {
  journal().add("leaving");
  c.withdraw(Purpose::Analytics);
}

void windowClosed(const User &u, Journal &j) {
  if (!settings().shareUsage)
    return;
  saveWindowState(j);
  consent().refresh();
  track(u.email); // ok
}
void themeChanged(const User &u) {
  if (!settings().shareUsage)
    return;
  applyTheme(settings());
  track(u.email); // ok
}
void turnedOff(const User &u) {
  if (!settings().shareUsage)
    return;
  turnOff(settings());
  track(u.email); // expect: privacy-stale-consent
}
void turnedOffAsked(const User &u) {
  if (!settings().shareUsage)
    return;
  turnOff(settings());
  if (settings().shareUsage)
    journal().add("still on");
  track("off " + u.name); // ok
}

// Taken back in a helper.
void goodbye(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  leaveProgram(consent());
  track(u.phone); // expect: privacy-stale-consent
}
void goodbyeBefore(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  track(u.phone); // ok
  leaveProgram(consent());
}
void otherPurpose(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  consent().withdraw(Purpose::Email);
  track(u.phone); // ok
}
void samePurpose(const User &u) {
  if (!consent().granted(Purpose::Email))
    return;
  consent().withdraw(Purpose::Email);
  mail(u.email); // expect: privacy-stale-consent
}
void parentPurpose(const User &u) {
  if (!consent().granted(Purpose::Ads))
    return;
  consent().withdraw(Purpose::Marketing);
  advertise(u.email); // expect: privacy-stale-consent
}

// Taken back on some paths only.
void reset(const User &u, bool factory) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (factory)
    consent().withdraw(Purpose::Analytics);
  track(u.phone); // expect: privacy-stale-consent
}
void resetReturns(const User &u, bool factory) {
  if (!consent().granted(Purpose::Analytics))
    return;
  if (factory) {
    consent().withdraw(Purpose::Analytics);
    return;
  }
  track(u.phone); // ok
}

// By name.
void storeWritten(const User &u, Store &s) {
  if (!s.value("telemetry/enabled").toBool())
    return;
  s.set("ui/dark", true);
  track(u.email); // ok
}
void storeWrittenSame(const User &u, Store &s) {
  if (!s.value("telemetry/enabled").toBool())
    return;
  s.set("telemetry/enabled", false);
  track(u.email); // expect: privacy-stale-consent
}

// An account in a loop.
void nextAccount(const std::vector<Account> &all) {
  const Account *current = nullptr;
  for (const Account &a : all) {
    if (!current && a.allows(Purpose::Analytics))
      current = &a;
    if (current)
      track(current->phone); // ok
  }
}
void nextAccountLast(const std::vector<Account> &all) {
  const Account *current = nullptr;
  const Account *last = nullptr;
  for (const Account &a : all) {
    last = &a;
    if (!current && a.allows(Purpose::Analytics))
      current = &a;
    if (current)
      track(last->phone); // expect: privacy-wrong-subject
  }
}

// One person takes it back, another one's data is sent.
void removedAccount(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  consent().withdraw(Purpose::Analytics, b);
  track(a.phone); // ok
}
void removedAccountSame(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  journal().add(b.label.c_str());
  consent().withdraw(Purpose::Analytics, a);
  track(a.phone); // expect: privacy-stale-consent
}

// A copy of the answer that is overwritten.
void flagReused(const User &u) {
  bool on = cmp::has("measurement");
  if (on)
    track(u.phone); // ok
  on = featureOn();
  if (on)
    track(u.phone + "again"); // expect: privacy-unconsented-flow
}
void flagNarrowed(const User &u) {
  bool on = cmp::has("measurement");
  on &= featureOn();
  if (on)
    track(u.phone); // ok
}
void flagWidened(const User &u) {
  bool on = cmp::has("measurement");
  on |= featureOn();
  if (on)
    track(u.phone); // expect: privacy-unconsented-flow
}

} // namespace idiom_guard_survives
