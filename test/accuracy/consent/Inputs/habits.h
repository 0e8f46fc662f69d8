// What the programs habit-*.cpp ask besides app.h.
#pragma once
#include "app.h"
#include "sdks.h"

namespace habits {

enum class Permission { NotAsked, Refused, Allowed };
Permission permission(app::Purpose p); // a yes if it is Allowed

bool doNotTrack();                         // a no to analytics
int usageLevel();                          // analytics from 1 on
std::string preference(const char *key);   // "usage_stats" is "yes" or "no"

struct PrivacyPrefs {
  bool usage;   // a yes to analytics
  bool crashes; // a yes to crash reports
  bool offers;  // a yes to advertising
  bool compact; // a setting like any other
};
PrivacyPrefs loadPrefs();

// What runs in agreed() runs only once the user has agreed to analytics.
class AgreementPage {
public:
  virtual ~AgreementPage() = default;
  virtual void agreed() {}
  virtual void skipped() {}
  void show();
};

} // namespace habits
