// A weather app: places looked up before anybody was asked.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_retro {
using namespace app;

// One line kept in a global.
static std::string g_last;
static std::string g_lastAgreed;
void sendLast() {
  if (consent().granted(Purpose::Analytics))
    track(g_last); // expect: privacy-retroactive-consent
}
void sendLastAgreed() {
  if (consent().granted(Purpose::Analytics))
    track(g_lastAgreed); // ok
}
void lookedUp(const User &u) { g_last = u.email; }
void lookedUpAgreed(const User &u) {
  if (consent().granted(Purpose::Analytics))
    g_lastAgreed = u.email;
}

// A map of what was seen by day.
static std::map<int, std::string> g_byDay;
static std::map<int, std::string> g_namesByDay;
void sendDays() {
  if (!settings().telemetry)
    return;
  for (const auto &[day, who] : g_byDay)
    track(who); // expect: privacy-retroactive-consent
}
void sendNames() {
  if (!settings().telemetry)
    return;
  for (const auto &[day, who] : g_namesByDay)
    track(who); // ok
}
void rained(const User &u, int day) { g_byDay[day] = u.phone; }
void shone(const User &u, int day) { g_namesByDay[day] = u.name; }

// Taken up now, and sent at once: nothing was kept.
void stormed(const User &u) {
  std::vector<std::string> lines{u.email};
  if (consent().granted(Purpose::Analytics))
    for (const std::string &l : lines)
      track(l); // ok
}
void calmed(const User &u) {
  std::vector<std::string> lines{u.email};
  if (logLevel() > 0)
    for (const std::string &l : lines)
      track(l); // expect: privacy-unconsented-flow
}

} // namespace second_retro
