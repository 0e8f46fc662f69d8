#include "state.h"

static Slot s_own; // another than that of state.cpp
static Slot s_given, s_empty;

static void report() {
  app::track(g_login.label); // expect: privacy-unconsented-flow
  app::track(g_login.note.text); // expect: privacy-unconsented-flow
  app::track(g_theme.label); // ok
  app::track(g_theme.note.text); // ok
  app::trackNumber(g_login.uses); // ok
  app::track(g_slots[0].label); // expect: privacy-unconsented-flow
  app::track(s_own.label); // ok
}
static void byPointer() {
  app::track(g_shared.label); // expect: privacy-unconsented-flow
  app::track(g_listed.label); // expect: privacy-unconsented-flow
}
static void elsewhere() {
  app::track(g_tabled.label); // expect: privacy-unconsented-flow
  app::track(g_captured.label); // expect: privacy-unconsented-flow
  app::track(g_bound.label); // expect: privacy-unconsented-flow
  app::track(g_free.label); // ok
}
static void methods() {
  app::track(g_mail.get()); // expect: privacy-unconsented-flow
  app::track(g_color.get()); // ok
  app::track(g_watched.get()); // expect: privacy-unconsented-flow
  app::track(g_mail.self().get()); // expect: privacy-unconsented-flow
}
static void handedOn(const app::Person &p) {
  copyInto(s_given, p.email);
  copyInto(s_empty, p.name);
  app::track(s_given.label); // expect: privacy-unconsented-flow
  app::track(s_empty.label); // ok
}
static void copied() {
  Slot c = g_login, d = g_theme;
  app::track(c.label); // expect: privacy-unconsented-flow
  app::track(d.label); // ok
  Slot *here = &g_login, *there = &g_theme;
  app::track(here->label); // expect: privacy-unconsented-flow
  app::track(there->label); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  listAll();
  bindAll();
  listen(&g_watched);
  login(p);
  report();
  byPointer();
  elsewhere();
  methods();
  handedOn(p);
  copied();
}
