#include "queue.h"
#include "../../Inputs/app.h"

void drain(const app::Person &p) {
  queue a, b;
  queue_init(&a);
  queue_init(&b);
  queue_put(&a, "hello", 1);
  queue_put(&a, p.ssn, 2);
  queue_put(&b, p.color, 1);
  app::trackNumber(a.length); // ok
  while (message *m = queue_get(&a)) {
    app::trackText(m->body); // expect: privacy-unconsented-flow
    app::trackNumber(m->kind); // ok
    message_free(m);
  }
  while (message *m = queue_get(&b)) {
    app::trackText(m->body); // ok
    message_free(m);
  }
}
int main() { drain(app::loadPerson(1)); }
