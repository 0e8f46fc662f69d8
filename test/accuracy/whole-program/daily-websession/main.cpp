#include "web.h"

void served(const app::Person &p) {
  Router router;
  router.route("/account", accountPage);
  router.route("/about", aboutPage);
  auto session = Sessions::instance().open("s1");
  session->setUser(p);
  session->setLanguage(p.name.empty() ? "de" : "en");
  Response account = router.handle({"/account", {}}, *session);
  app::track(account.body);         // expect: privacy-unconsented-flow
  app::trackNumber(account.status); // ok
  router.handle({"/about", {}}, *session);
}

void returned(const app::Person &p) {
  Sessions::instance().open("s2")->setUser(p);
  auto again = Sessions::instance().find("s2");
  if (!again)
    return;
  app::track(again->mail());           // expect: privacy-unconsented-flow
  app::trackNumber(again->loggedIn()); // ok
}

void left(const app::Person &p) {
  Session session;
  session.setUser(p);
  session.logOut();
  app::track(session.mail()); // ok
  session.setUser(p);
  app::track(session.mail()); // expect: privacy-unconsented-flow
}
