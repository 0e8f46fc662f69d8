#include "event.h"
#include "../../Inputs/app.h"

int main() {
  app::Person p = app::loadPerson(1);
  Event e("login");
  e.set("mail", p.email).set("nick", p.name);
  e.send();
  Silent s;
  s.set(p.name);
  app::track(s.last); // ok
  app::track(e.name()); // ok
}
