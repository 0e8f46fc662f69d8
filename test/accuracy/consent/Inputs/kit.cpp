#include "kit.h"
#include "world.h"

using app::Purpose;
static bool is(Purpose p, int who = 0) { return world::given(who, int(p)); }

namespace consentkit {
static Purpose purposeOf(Category c) {
  switch (c) {
  case Category::Measurement:
    return Purpose::Analytics;
  case Category::Personalization:
    return Purpose::Ads;
  case Category::Diagnostics:
    break;
  }
  return Purpose::Crash;
}
Manager &Manager::shared() {
  static Manager the;
  return the;
}
bool Manager::isAccepted(Category c) const { return is(purposeOf(c)); }
bool Manager::isRefused(Category c) const { return !is(purposeOf(c)); }
Verdict Manager::verdict(Category c) const {
  return is(purposeOf(c)) ? Verdict::Accepted
         : world::silent() ? Verdict::Pending
                           : Verdict::Rejected;
}
bool Manager::bannerShown() const { return world::flag(1); }
int flagOf(const char *name) {
  std::string_view n(name);
  bool yes = n == "usage-reporting" ? is(Purpose::Analytics)
             : n == "tailored-ads"  ? is(Purpose::Ads)
                                    : world::flag(1);
  return yes ? 1 : world::silent() ? -1 : 0;
}
} // namespace consentkit

namespace bank {
Client clientOf(int id) {
  Client c;
  c.id = id % world::People;
  c.tier = "gold";
  c.email = world::mark(c.id, "email");
  c.statsOptIn = is(Purpose::Analytics, c.id);
  c.noProfiling = !is(Purpose::Ads, c.id);
  return c;
}
std::vector<Client> branch(int) {
  return {clientOf(1), clientOf(2), clientOf(3)};
}
bool permits(int id, consentkit::Category c) {
  return is(consentkit::purposeOf(c), id % world::People);
}
std::string emailOf(int id) {
  return world::mark(id % world::People, "email");
}
} // namespace bank

namespace wear {
std::string lastFix() { return world::mark(0, "fix"); }
std::string pulseTrace() { return world::mark(0, "diagnosis"); }
std::string firmware() { return "7.2"; }
bool paired() { return world::flag(1); }
} // namespace wear
