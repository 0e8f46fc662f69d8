#include "session.h"

void Session::setTheme(const std::string &t) { themeName = t; }
void Session::setPhone(const std::string &p) { phone = p; }
void Session::reset() { note = "reset"; }

void Session::heartbeat() const {
  app::track(mail); // expect: privacy-unconsented-flow
  app::track(themeName); // ok
}

void Session::ping() const {
  app::track("ping " + phone); // expect: privacy-unconsented-flow
  app::track("ping " + note); // ok
}

Session &theSession() {
  static Session it;
  return it;
}
