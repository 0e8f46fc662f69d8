#include "button.h"

void run(const app::Person &p) {
  Window w;
  setUp(w);
  w.mail.type(p.email);
  w.search.type(p.name);
  app::track(w.search.text()); // ok
  app::track(w.mail.text()); // expect: privacy-unconsented-flow
}
int main() { run(app::loadPerson(1)); }
