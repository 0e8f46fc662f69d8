#include "member.h"

namespace loyalty {

void Profile::sendContact() const {
  app::track(contact_); // expect: privacy-unconsented-flow
}
void Profile::sendLanguage() const {
  app::track(language_); // ok
}

void fill(Session &s, const app::Person &p) {
  s.profile()->setContact(p.phone);
  s.profile()->setLanguage("de");
  s.member().mail = p.email;
  s.member().points = p.score;
}

void report(const Session &s) {
  s.profile()->sendContact();
  s.profile()->sendLanguage();
}

} // namespace loyalty
