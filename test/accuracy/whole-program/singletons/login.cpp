#include "hub.h"

static app::Person current;

void login(int id) {
  current = app::loadPerson(id);
  g_current = &current;
  Hub::instance().setMail(current.email);
  Hub::instance().setNick(current.name);
  g_labels["phone"] = current.phone;
  g_labels["theme"] = current.color;
}
