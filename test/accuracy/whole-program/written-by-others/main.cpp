#include "view.h"

void shown(const app::Person &p) {
  View v;
  v.put(p.email);
  app::track(v.shown()); // expect: privacy-unconsented-flow
}
void otherView(const app::Person &p) {
  View v, w;
  v.put(p.email);
  w.put("hello");
  app::track(w.shown()); // ok
  app::track(v.shown()); // expect: privacy-unconsented-flow
}
void otherField(const app::Person &p) {
  View v;
  v.put(p.email);
  app::track(v.title()); // ok
}
void clearedAfter(const app::Person &p) {
  View v;
  v.put(p.email);
  app::track(v.clearedAfter()); // ok
}
void asked(const app::Person &p) {
  View v;
  v.put(p.email);
  app::track(v.asked()); // ok
}
void twice(const app::Person &p) {
  View v;
  v.put(p.phone);
  app::track(v.twice()); // expect: privacy-unconsented-flow
}
void deaf(const app::Person &p) {
  Deaf d;
  d.put(p.email);
  app::track(d.shown()); // ok
}
void panels(const app::Person &p) {
  Panel a, b;
  a.run(p);
  Child c(&b);
  a.runElsewhere(p, c);
  app::track(b.committed); // expect: privacy-unconsented-flow
  app::track(b.label);     // ok
}
