#include "mailer.h"

void onLogin(const app::Person &p) {
  mailer().setFrom(p.email);
  mailer().setSubject(p.name);
  pinger().setFrom(app::version());
}
