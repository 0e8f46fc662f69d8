#include "store.h"

int Counters::logins = 0;
std::string Counters::lastLogin;

static std::string describe(const app::Person &p) { return p.email; }

void reportUsers() {
  eachPerson(2, [](const app::Person &p) {
    lastUser = describe(p);
    Store::get().put("user.mail", p.email);
    Store::get().put("user.score", p.score);
    ++Counters::logins;
    Counters::lastLogin = p.phone;
  });
}
