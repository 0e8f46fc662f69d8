#include "roster.h"
#include "../../Inputs/app.h"

namespace {
void showMail(const member *m, void *arg) {
  app::trackText(m->mail); // expect: privacy-unconsented-flow
  static_cast<std::string *>(arg)->append(m->mail);
}
void showNick(const member *m, void *arg) {
  app::trackText(m->nick); // ok
  ++*static_cast<int *>(arg);
}
} // namespace

void filled(const app::Person &p) {
  roster *r = roster_new();
  member *mine = roster_add(r, 7, p.email.c_str(), p.name.c_str(), 1);
  roster_add(r, 8, "none", "guest", 1);
  app::trackText(mine->mail); // expect: privacy-unconsented-flow
  app::trackNumber(mine->id); // ok
  if (member *m = roster_find(r, 7)) {
    app::trackText(m->mail); // expect: privacy-unconsented-flow
    app::trackText(m->nick); // ok
  }
  std::string all;
  int n = 0;
  roster_each(r, 1, showMail, &all);
  roster_each(r, 1, showNick, &n);
  app::track(all); // expect: privacy-unconsented-flow
  app::trackNumber(n); // ok
  app::trackNumber(roster_count(r)); // ok
  char text[256];
  std::size_t used = roster_dump(r, text, sizeof text);
  app::trackText(text); // expect: privacy-unconsented-flow
  app::trackText(r->rooms[1].title); // ok
  app::trackNumber(used > 0); // ok
  roster_free(r);
}

void plain(const app::Person &p) {
  roster *r = roster_new();
  roster_add(r, 7, "none", p.name.c_str(), 2);
  char text[256];
  roster_nicks(r, text, sizeof text);
  app::trackText(text); // ok
  if (member *m = roster_find(r, 7))
    app::trackText(m->mail); // ok
  roster_free(r);
}
