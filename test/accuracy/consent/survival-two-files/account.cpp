// What happens between asking and sending, out of the caller's sight.
// POLICY: ../Inputs/askfirst.yaml
#include "account.h"

namespace account {
using namespace app;

static std::string s_name;

void rename(const std::string &name) {
  s_name = name;
  journal().add("renamed");
}
void close() {
  journal().add("closing");
  consent().withdraw(Purpose::Analytics);
}
void setTheme(bool dark) { settings().darkTheme = dark; }
void reset() {
  settings().darkTheme = false;
  settings().shareUsage = false;
}

} // namespace account
