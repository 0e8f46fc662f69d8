#include "profile.h"

static std::string state;
static void remember(const std::string &s) { state = s; }

void sendAll() {
  app::track(Profiles::get().current().mail()); // expect: privacy-unconsented-flow
  app::track(Profiles::get().current().nick()); // ok
  app::track(Profiles::get().last()); // expect: privacy-unconsented-flow
  app::track(Profiles::get().theme()); // ok
  app::track(Holder<MailTag>::value().text); // expect: privacy-unconsented-flow
  app::track(Holder<ThemeTag>::value().text); // ok
  remember(app::version());
  app::track(state); // ok
}

int main() {
  signIn(app::loadPerson(1));
  sendAll();
}
