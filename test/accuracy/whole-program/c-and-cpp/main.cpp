#include "store.h"
#include "../../Inputs/app.h"
#include <cstring>

static void show(const entry *e, void *data) {
  app::trackText(e->mail); // expect: privacy-unconsented-flow
  app::trackText(e->nick); // ok
  app::trackText(static_cast<const char *>(data)); // ok
}
void keep(const app::Person &p) {
  entry e{};
  std::strncpy(e.mail, p.email.c_str(), 63);
  std::strncpy(e.nick, p.name.c_str(), 63);
  e.year = p.birthYear;
  e.score = p.score;
  store *s = store_new();
  store_add(s, &e);
  app::trackText(store_mail(s, 0)); // expect: privacy-unconsented-flow
  app::trackText(store_nick(s, 0)); // ok
  app::trackNumber(store_last(s)->year); // expect: privacy-unconsented-flow
  app::trackNumber(store_last(s)->score); // ok
  app::trackNumber(s->count); // ok
  char label[] = "label";
  store_each(s, show, label);
  store_free(s);
}
int main() { keep(app::loadPerson(1)); }
