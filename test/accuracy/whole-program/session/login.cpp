#include "session.h"

void login(int id) {
  app::Person p = app::loadPerson(id);
  theSession().setMail(p.email);
  theSession().setTheme(p.color);
  theSession().setPhone(p.phone);
}
