#include "s.h"
void first(const app::Person &p) {
  Worker w;
  w.start();
  w.inbox.send(p.email);
  w.stop();
}
void byHelper(const app::Person &p) {
  Worker w;
  begin(w);
  w.inbox.send(p.phone);
  w.stop();
}
void another(const app::Person &p) {
  Worker w, other;
  w.watch();
  other.outbox.send(p.phone);
  w.inbox.send(p.email);
  w.stop();
}
int main() {
  app::Person p = app::loadPerson(1);
  first(p);
  byHelper(p);
  another(p);
}
