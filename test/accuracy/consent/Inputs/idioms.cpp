#include "idioms.h"
#include "world.h"

using app::Purpose;
static bool is(Purpose p, int who = 0) { return world::given(who, int(p)); }

namespace carlink {
Sharing sharingLevel() {
  if (!is(Purpose::Analytics))
    return Sharing::Nothing;
  return world::flag(2) ? Sharing::Everything : Sharing::Vehicle;
}
bool allowed(Topic topic) {
  switch (topic) {
  case Topic::Usage:
    return is(Purpose::Analytics);
  case Topic::Offers:
    return is(Purpose::Ads);
  case Topic::Service:
    return is(Purpose::Crash);
  }
  return false;
}
int privacyMenu() {
  return is(Purpose::Analytics) ? 1 : world::silent() ? 0 : -1;
}
std::string position() { return world::mark(0, "position"); }
std::string odometer() { return "12345"; }
} // namespace carlink

namespace cmp {
State stateOf(const char *purpose) {
  if (has(purpose))
    return State::Granted;
  return world::silent() ? State::NotAsked : State::Refused;
}
bool has(std::string_view purpose) {
  if (purpose == "measurement")
    return is(Purpose::Analytics);
  if (purpose == "ads")
    return is(Purpose::Ads);
  return world::flag(1);
}
std::string signal() { return world::given(0, world::Sale) ? "1YN" : "1YY"; }
} // namespace cmp

namespace crm {
Customer load(int id) {
  Customer c;
  c.id = id % world::People;
  c.segment = "segment";
  c.phone = world::mark(c.id, "phone");
  c.newsletter = is(Purpose::Email, c.id);
  c.usageStatus = is(Purpose::Analytics, c.id) ? "opted-in" : "opted-out";
  c.doNotContact = !c.newsletter;
  return c;
}
std::vector<Customer> page(int) { return {load(1), load(2), load(3)}; }
bool mayMail(const Customer &who) { return is(Purpose::Email, who.id); }
bool mayMeasure(const Customer &who) { return is(Purpose::Analytics, who.id); }
} // namespace crm

namespace phone {
Status trackingStatus() {
  if (is(Purpose::Ads))
    return Status::Authorized;
  return world::silent()   ? Status::NotDetermined
         : world::flag(2) ? Status::Restricted
                          : Status::Denied;
}
void requestTracking(std::function<void(Status)> done) {
  done(trackingStatus());
}
std::string vendorId() { return world::mark(0, "vendor"); }
} // namespace phone

namespace conf {
bool boolean(const char *, const char *key) {
  std::string_view k(key);
  if (k == "usage-stats")
    return is(Purpose::Analytics);
  if (k == "no-crash-reports")
    return !is(Purpose::Crash);
  return world::flag(1);
}
long number(const char *, const char *key) {
  if (std::string_view(key) == "stats-level")
    return is(Purpose::Analytics) ? (world::flag(2) ? 3 : 1) : 0;
  return world::flag(1);
}
std::string text(const char *, const char *key) {
  if (std::string_view(key) == "usage")
    return is(Purpose::Analytics) ? "yes"
           : world::silent()      ? ""
           : world::flag(2)       ? "later"
                                  : "no";
  return "dark";
}
bool locked(const char *, const char *) { return world::flag(1); }
} // namespace conf
