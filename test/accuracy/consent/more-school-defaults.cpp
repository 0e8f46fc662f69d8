// A school portal's preferences: what they start with.
// POLICY: Inputs/real.yaml
#include "Inputs/app.h"

namespace real_state {
using namespace app;

// Declared in the policy: usage, crashes and banners are each a yes.
struct Prefs {
  bool usage = true; // expect: privacy-default-consent
  bool crashes = false; // ok (state)
  bool banners{false}; // ok (state)
  bool sounds = true; // ok (state)
};
struct OldPrefs {
  bool usage = false; // ok (state)
  int level = 2; // expect: privacy-default-consent
  int volume = 2; // ok (state)
};
bool g_usage = false; // ok (state)
bool g_reports = true; // expect: privacy-default-consent
bool g_sounds = true; // ok (state)

} // namespace real_state
