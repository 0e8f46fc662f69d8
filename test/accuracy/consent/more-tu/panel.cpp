// POLICY: ../Inputs/asks.yaml
#include "lift.h"

namespace second_tu {
using namespace app;

bool panelMayReport() { return consent().granted(Purpose::Analytics); }
bool panelIsLit() { return settings().darkTheme; }
bool panelMayMail() { return consent().granted(Purpose::Email); }
void sendRide(const std::string &line) {
  track(line); // ok
}
void sendStop(const std::string &line) {
  track(line); // expect: privacy-unconsented-flow
}
std::string rider(const User &u) {
  return panelMayReport() ? u.email : u.name;
}
std::string anyRider(const User &u) {
  return panelIsLit() ? u.email : u.name;
}
void shutUp() { consent().withdraw(Purpose::Analytics); }
void hush() { journal().add("hush"); }

} // namespace second_tu
