// Answers nobody gave: defaults, migrations, answers thrown away or shared.
// POLICY: Inputs/real.yaml
// norun: what a program starts with or throws away shows in no run
#include "Inputs/app.h"
#include <cassert>

namespace real_state {
using namespace app;

// What a new profile starts with.
struct Prefs {
  bool usage = false;  // ok
  bool crashes = true; // expect: privacy-default-consent
  bool banners = false; // ok
  bool toolbar = true; // ok
};

struct OldPrefs {
  OldPrefs()
      : usage(true), // expect: privacy-default-consent
        level(0),    // ok
        zoom(100) {}
  bool usage;
  int level;
  int zoom;
};

bool g_usage = true; // expect: privacy-default-consent
bool g_reports;      // ok

void profileOpened(const User &u, const Prefs &p, const OldPrefs &old) {
  if (p.usage)
    track(u.email); // ok
  if (p.banners)
    advertise(u.email); // ok
  if (old.level >= 1)
    track(u.phone); // ok
  if (g_reports)
    track(u.phone); // ok
}

// Getters with defaults.
void defaultsRead(const User &u, const Store &s) {
  if (s.value("telemetry/enabled", false).toBool())
    track(u.email); // ok
  if (s.value("ads/enabled", true).toBool()) // expect: privacy-default-consent
    advertise(u.email); // behind
  if (s.value("ui/dark", true).toBool())
    redraw(); // ok
}

static bool storedOr(const Store &s) {
  const auto found = s.find("telemetry/enabled");
  if (!found)
    return true; // expect: privacy-default-consent
  return *found;
}
static bool storedOrNo(const Store &s) {
  const auto found = s.find("telemetry/enabled");
  if (!found)
    return false; // ok
  return *found;
}

void storedRead(const User &u, const Store &s) {
  if (storedOr(s))
    track(u.email); // behind
  if (storedOrNo(s))
    track(u.phone); // ok
}

// Files that cannot be read.
static bool parsed(const Store &s) {
  try {
    return s.value("telemetry/enabled").toBool();
  } catch (const std::exception &) {
    return true; // expect: privacy-default-consent
  }
}
static bool parsedSafely(const Store &s) {
  try {
    return s.value("telemetry/enabled").toBool();
  } catch (const std::exception &) {
    return false; // ok
  }
}

void fileParsed(const User &u, const Store &s) {
  if (parsed(s))
    track(u.email); // behind
  if (parsedSafely(s))
    track(u.phone); // ok
}

// A default argument that says yes.
static void submit(const User &u, bool allowed = true) { // expect: privacy-default-consent
  if (allowed)
    track(u.email); // behind
}
static void submitIf(const User &u, bool allowed = false) { // ok
  if (allowed)
    track(u.email); // ok
}

void submitted(const User &u, const Consent &c) {
  submit(u, c.granted(Purpose::Analytics));
  submit(u);
  submitIf(u, c.granted(Purpose::Analytics));
  submitIf(u);
}

// Unknown is no yes.
void unknownPasses(const User &u, const Consent &c) {
  if (c.answer() != Answer::Denied) // expect: privacy-default-consent
    track(u.email); // behind
}
void unknownStays(const User &u, const Consent &c) {
  if (c.answer() == Answer::Given)
    track(u.email); // ok
}

// Updates that write an answer.
void migrated(Settings &s, int from) {
  if (from < 2)
    s.shareUsage = true; // expect: privacy-default-consent
  s.darkTheme = true; // ok
}
void migratedSafely(Settings &s, int from) {
  if (from < 2)
    s.shareUsage = false; // ok
  s.darkTheme = true; // ok
}

// The user said yes in the dialog.
class Welcome : public TermsDialog {
public:
  void onAccept() override {
    settings().shareUsage = true; // ok
  }
  void onCancel() override {
    settings().shareUsage = false; // ok
  }
};
void welcomed() {
  Welcome welcome;
  welcome.show();
}

// Answers that make no difference.
void dropped(const User &u, Consent &c) {
  c.granted(Purpose::Analytics); // expect: privacy-ignored-consent
  track(u.email); // behind
}

void bothWays(const User &u, Consent &c) {
  std::string body = u.email;
  if (c.granted(Purpose::Analytics)) // expect: privacy-ignored-consent
    track(body); // behind
  else
    track(body); // behind
}

void assertedOnly(const User &u, Consent &c) {
  assert(c.granted(Purpose::Analytics)); // expect: privacy-ignored-consent
  track(u.email); // behind
}

void assertedToo(const User &u, Consent &c) {
  if (!c.granted(Purpose::Analytics))
    return;
  assert(c.granted(Purpose::Analytics)); // ok
  track(u.email); // ok
}

// One answer for two purposes.
void oneBox(Prefs &p, const ConsentDialog &box) {
  p.usage = p.banners = box.isChecked(); // expect: privacy-bundled-consent
}
void twoBoxes(Prefs &p, const ConsentDialog &usage,
              const ConsentDialog &banners, const ConsentDialog &crashes) {
  p.crashes = crashes.isChecked(); // ok
  p.usage = usage.isChecked();     // ok
  p.banners = banners.isChecked(); // ok
}

void oneQuestion(const User &u, const Consent &c) {
  if (c.grantedAll()) { // expect: privacy-bundled-consent
    track(u.email);     // ok
    advertise(u.email); // ok
  }
}
void twoQuestions(const User &u, const Consent &c) {
  if (c.granted(Purpose::Analytics)) // ok
    track(u.email); // ok
  if (c.granted(Purpose::Ads)) // ok
    advertise(u.email); // ok
}

} // namespace real_state
