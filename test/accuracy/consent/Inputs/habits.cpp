#include "habits.h"
#include "world.h"
#include <string_view>

namespace habits {

static bool is(app::Purpose p) { return world::given(0, int(p)); }

Permission permission(app::Purpose p) {
  if (is(p))
    return Permission::Allowed;
  return world::silent() ? Permission::NotAsked : Permission::Refused;
}
bool doNotTrack() { return !is(app::Purpose::Analytics); }
int usageLevel() {
  return is(app::Purpose::Analytics) ? (world::flag(2) ? 2 : 1) : 0;
}
std::string preference(const char *key) {
  if (std::string_view(key) == "usage_stats")
    return is(app::Purpose::Analytics) ? "yes" : world::silent() ? "" : "no";
  return world::flag(1) ? "yes" : "no";
}
PrivacyPrefs loadPrefs() {
  return {is(app::Purpose::Analytics), is(app::Purpose::Crash),
          is(app::Purpose::Ads), world::flag(1)};
}
void AgreementPage::show() {
  if (is(app::Purpose::Analytics))
    agreed();
  else
    skipped();
}

} // namespace habits
