// Settings that begin as a yes, unknown states that pass, answers nobody looks
// at, one box for two things.
// POLICY: Inputs/asks.yaml
// norun: what counts is what is written and asked
#include "Inputs/app.h"
#include <cassert>
#include <cstdlib>
#include <fstream>

namespace asks_state {
using namespace app;

// A preferences page: one of them is ticked beforehand.
struct CheckBox {
  bool checked = false;
  bool isChecked() const { return checked; }
  void setChecked(bool on) { checked = on; }
};
struct Prefs {
  bool usage = true; // expect: privacy-default-consent
  bool crashes = false; // ok
  bool banners{}; // ok
  int level = 0; // ok
  bool sounds = true; // ok
};
struct Other {
  bool usage;
  bool banners;
  Other() : usage(false), banners(true) {} // expect: privacy-default-consent
};
void shown(const User &u, const Prefs &p, const Other &o) {
  if (p.usage)
    track(u.email);
  if (p.crashes)
    sendCrash(u.email);
  if (p.banners || o.banners || o.usage || p.sounds || p.level)
    redraw();
}

// Reading a file.
static Prefs parse(std::istream &in) {
  Prefs p;
  std::string key, value;
  while (in >> key >> value) {
    if (key == "usage")
      p.usage = value == "1"; // ok
    if (key == "crashes")
      p.crashes = value != "0"; // ok
  }
  return p;
}
static Prefs loadOrDefault(const char *path) {
  Prefs p;
  std::ifstream in(path);
  if (!in) {
    p.crashes = true; // expect: privacy-default-consent
    p.sounds = true; // ok
    return p;
  }
  return parse(in);
}
static Prefs loadOrNone(const char *path) {
  Prefs p;
  std::ifstream in(path);
  if (!in) {
    p.crashes = false; // ok
    return p;
  }
  return parse(in);
}
void loads() {
  loadOrDefault("a");
  loadOrNone("b");
}

// Reset and migration.
class Manager {
public:
  void resetToFactory() {
    prefs_.usage = true; // expect: privacy-default-consent
    prefs_.sounds = true; // ok
  }
  void resetAll() {
    prefs_.usage = false; // ok
  }
  void migrate(int from) {
    if (from < 3)
      prefs_.banners = true; // expect: privacy-default-consent
  }
  void migrateKept(int from, bool old) {
    if (from < 3)
      prefs_.banners = old; // ok
  }
  void onToggled(const CheckBox &box) {
    prefs_.usage = box.isChecked(); // ok
  }

private:
  Prefs prefs_;
};
void manage(int from, bool old, const User &) {
  Manager m;
  m.resetToFactory();
  m.resetAll();
  m.migrate(from);
  m.migrateKept(from, old);
  CheckBox box;
  m.onToggled(box);
}

// Defaults handed to getters.
void getterDefault(const User &u) {
  if (store().value("telemetry/enabled", true).toBool()) // expect: privacy-default-consent
    track(u.email);
}
void getterDefaultOff(const User &u) {
  if (store().value("telemetry/enabled", false).toBool())
    track(u.email); // ok
}
void valueOrTrue(const User &u) {
  if (store().find("telemetry/enabled").value_or(true)) // expect: privacy-default-consent
    track(u.email);
}
void valueOrFalse(const User &u) {
  if (store().find("telemetry/enabled").value_or(false))
    track(u.email); // ok
}
void notDenied(const User &u) {
  if (consent().answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.email);
}
void given(const User &u) {
  if (consent().answer() == Answer::Given)
    track(u.email); // ok
}
void unknownInSwitch(const User &u) {
  switch (consent().answer()) {
  case Answer::Denied:
    return;
  case Answer::Unknown: // expect: privacy-default-consent
  case Answer::Given:
    break;
  }
  track(u.email);
}
void unknownReturns(const User &u) {
  switch (consent().answer()) {
  case Answer::Denied:
  case Answer::Unknown:
    return;
  case Answer::Given:
    break;
  }
  track(u.email); // ok
}
static bool readStored() {
  try {
    auto a = consent().stored(Purpose::Analytics);
    return a.value();
  } catch (const std::bad_optional_access &) {
    return true; // expect: privacy-default-consent
  }
}
static bool readStoredOrNo() {
  try {
    auto a = consent().stored(Purpose::Analytics);
    return a.value();
  } catch (const std::bad_optional_access &) {
    return false; // ok
  }
}
void storedThenSent(const User &u) {
  if (readStored())
    track(u.email);
  if (readStoredOrNo())
    track(u.phone); // ok
}
static bool optOutEnv() { return std::getenv("NO_STATS") != nullptr; }
static bool statsOn(const std::optional<bool> &o) {
  return !o.has_value() || *o; // expect: privacy-default-consent
}
static bool statsOnStrict(const std::optional<bool> &o) {
  return o.has_value() && *o; // ok
}
void neverAsked(const User &u) {
  if (!optOutEnv() && statsOn(consent().stored(Purpose::Analytics)))
    track(u.email);
  if (statsOnStrict(consent().stored(Purpose::Analytics)))
    track(u.phone); // ok
}

// Default arguments.
static void sendStats(const User &u,
                      bool allowed = true) { // expect: privacy-default-consent
  if (allowed)
    track(u.email);
}
static void sendStatsAsked(const User &u, bool allowed = false) { // ok
  if (allowed)
    track(u.email); // ok
}
void sends(const User &u) {
  sendStats(u);
  sendStats(u, consent().granted(Purpose::Analytics));
  sendStatsAsked(u);
  sendStatsAsked(u, consent().granted(Purpose::Analytics));
}

// Answers nobody looks at.
void dropped(const User &u) {
  consent().granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.email);
}
void onlyLogged(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  journal().add(ok ? "yes" : "no");
  track(u.email); // expect: privacy-unconsented-flow
}
void bothAlike(const User &u) {
  if (consent().granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(u.email);
  else
    track(u.email);
}
void asserted(const User &u) {
  assert(consent().granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.email);
}
void assertedAndAsked(const User &u) {
  assert(featureOn());
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
}
void bothDifferent(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track(u.email); // ok
  else
    track(u.name); // ok
}
void logsAndReturns(const User &u) {
  const bool ok = consent().granted(Purpose::Analytics);
  journal().add(ok ? "yes" : "no");
  if (!ok)
    return;
  track(u.email); // ok
}
void dialogDropped(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  d.exec(); // expect: privacy-ignored-consent
  track(u.email);
}
void dialogKept(const User &u) {
  ConsentDialog d(Purpose::Analytics);
  if (d.exec() == DialogResult::Accepted)
    track(u.email); // ok
}

// A yes of one's own making.
void onesOwnYes(Settings &s, const User &u) {
  s.shareUsage = true; // expect: privacy-default-consent
  if (s.shareUsage)
    track(u.email);
}
static bool question() {
  ConsentDialog d(Purpose::Analytics);
  return d.exec() == DialogResult::Accepted;
}
void answeredYes(Settings &s, const User &u) {
  s.shareUsage = question(); // ok
  if (s.shareUsage)
    track(u.email); // ok
}

} // namespace asks_state
