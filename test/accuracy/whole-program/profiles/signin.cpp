#include "profile.h"

static std::string state;
static void remember(const std::string &s) { state = s; }

void signIn(const app::Person &p) {
  Profiles::get().current().setMail(p.email);
  Profiles::get().current().setNick(p.name);
  Profiles::get().setLast(p.phone);
  Profiles::get().setTheme("dark");
  Holder<MailTag>::value().text = p.email;
  Holder<ThemeTag>::value().text = p.color;
  remember(p.email);
}
