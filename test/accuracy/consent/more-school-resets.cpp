// A school portal: sign-ups, resets, migrations and files that do not parse.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"

namespace real_state {
using namespace app;

struct Prefs {
  bool usage = false; // ok (state)
  bool crashes = false; // ok (state)
  bool banners = false; // ok (state)
  bool sounds = false;
  int version = 1;
};
static Prefs g_prefs;
bool g_usage = false; // ok (state)

// Back to the factory.
void resetAll(Journal &j) {
  j.add("reset");
  g_prefs.sounds = true; // ok (state)
  g_prefs.usage = false; // ok (state)
  g_prefs.crashes = true; // expect: privacy-default-consent
}

// From an older version of the file.
void migrate(int from) {
  if (from < 2) {
    g_prefs.banners = true; // expect: privacy-default-consent
    g_prefs.version = 2;
  }
}
void migrateQuietly(int from) {
  if (from < 2) {
    g_prefs.banners = false; // ok (state)
    g_prefs.version = 2;
  }
}

// A file that does not parse.
static bool parse(const std::string &line) {
  if (line.empty())
    throw std::runtime_error("empty");
  return line == "1";
}
void loadUsage(const std::string &line) {
  try {
    g_prefs.usage = parse(line); // ok (state)
  } catch (const std::exception &) {
    g_prefs.usage = true; // expect: privacy-default-consent
  }
}
void loadCrashes(const std::string &line) {
  try {
    g_prefs.crashes = parse(line); // ok (state)
  } catch (const std::exception &) {
    g_prefs.crashes = false; // ok (state)
  }
}

// A new pupil's sign-up.
void signUp(Journal &j) {
  g_usage = true; // expect: privacy-default-consent
  j.add("signed up");
}
void signOut(Journal &j) {
  g_usage = false; // ok (state)
  j.add("signed out");
}

// The page on which they say yes.
class Page : public TermsDialog {
public:
  void onAccept() override {
    g_prefs.usage = true; // ok (state)
  }
  void onCancel() override {
    g_prefs.usage = false; // ok (state)
  }
};
void page() { Page().show(); }

} // namespace real_state
