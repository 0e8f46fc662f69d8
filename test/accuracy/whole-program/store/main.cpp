#include "kv.h"
#include "../../Inputs/app.h"
#include <cstdlib>

void tables(const app::Person &p) {
  kv a, b;
  kv_init(&a);
  kv_init(&b);
  kv_set(&a, KV_MAIL, p.email.c_str());
  kv_set(&a, KV_NICK, p.name.c_str());
  kv_set(&b, KV_MAIL, "none");
  app::trackText(kv_get(&a, KV_MAIL)); // expect: privacy-unconsented-flow
  app::trackText(kv_get(&a, KV_NICK)); // ok
  app::trackText(kv_get(&b, KV_MAIL)); // ok
  app::trackNumber(kv_used(&a)); // ok
  kv_init(&a);
  app::trackText(kv_get(&a, KV_MAIL)); // ok
}

void copies(const app::Person &p) {
  char *x = kv_copy(p.ssn), *y = kv_copy(p.color);
  app::trackText(x); // expect: privacy-unconsented-flow
  app::trackText(y); // ok
  std::free(x);
  std::free(y);
}
