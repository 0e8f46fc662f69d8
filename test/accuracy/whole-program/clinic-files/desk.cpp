#include "clinic.h"

namespace clinic {

void lines(const app::Person &p) {
  app::track(wardLine(p)); // expect: privacy-unconsented-flow
  app::track(labLine(p));  // ok
}

void morning(const app::Person &p) {
  wardRemember(p);
  labRemember(p);
}
void evening() {
  app::track(wardLast()); // expect: privacy-unconsented-flow
  app::track(labLast());  // ok
}

void admission(const app::Person &p) {
  try {
    admit(p);
  } catch (const Refused &r) {
    app::track(r.who());      // expect: privacy-unconsented-flow
    app::trackText(r.what()); // ok
  }
}

void beds(const app::Person &p) {
  try {
    checkBed(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    admit(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}

void files(const app::Person &p) {
  Diagnosis d;
  d.patient = p.ssn;
  d.code = "J10";
  Invoice i;
  i.payer = p.email;
  i.amount = "12.50";
  const Entry *all[] = {&d, &i};
  Collected c;
  for (const Entry *e : all)
    e->accept(c);
  app::track(c.patient); // expect: privacy-unconsented-flow
  app::track(c.code);    // ok
  app::track(c.amount);  // ok
}

void invoiced(const app::Person &p) {
  Invoice i;
  i.payer = p.email;
  i.amount = p.phone;
  Collected c;
  i.accept(c);
  app::track(i.payer);   // expect: privacy-unconsented-flow
  app::track(c.amount);  // expect: privacy-unconsented-flow
  app::track(c.patient); // ok
}

} // namespace clinic
