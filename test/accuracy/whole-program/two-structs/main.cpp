#include "rec.h"
#include "../../Inputs/app.h"

void records(const app::Person &p) {
  rec *a = rec_new(p.ssn);
  rec *b = rec_new(p.color);
  app::trackText(rec_text(a)); // expect: privacy-unconsented-flow
  app::trackText(rec_text(b)); // ok
  a->next = b;
  app::trackText(a->next->text); // ok
  rec_free(a);
  rec_free(b);
}
int main() { records(app::loadPerson(1)); }
