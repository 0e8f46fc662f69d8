#include "store.h"
#include "../../Inputs/app.h"

namespace {
void report(const char *key, const char *value, void *) {
  app::trackText(key); // ok
  app::trackText(value); // expect: privacy-unconsented-flow
}
void reportOpen(const char *, const char *value, void *user) {
  app::trackText(value); // ok
  ++*static_cast<int *>(user);
}
} // namespace

void two(const app::Person &p) {
  store *bad = store_new(), *good = store_new();
  store_put(bad, "mail", p.email.c_str());
  store_put(good, "nick", p.name.c_str());
  app::trackText(store_get(bad, "mail")); // expect: privacy-unconsented-flow
  app::trackText(store_get(good, "nick")); // ok
  app::trackNumber(store_count(bad)); // ok
  int n = 0;
  store_each(bad, report, nullptr);
  store_each(good, reportOpen, &n);
  app::trackNumber(n); // ok
  store_free(bad);
  store_free(good);
}
