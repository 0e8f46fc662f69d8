// Two variables of one class, and what is put into one of them.
#include "outbox.h"
#include "../../Inputs/app.h"

void collect(const app::Person &p) {
  errors().put("cannot reach " + p.phone);
  hints().put("hello " + p.name);
  g_spoken.put(p.email);
  g_quiet.put(p.color);
  pick(true).put(p.ssn);
}
void flushErrors() {
  app::track(errors().take()); // expect: privacy-unconsented-flow
  app::track(errors().last()); // expect: privacy-unconsented-flow
}
void flushHints() {
  app::track(hints().take()); // ok
  app::track(hints().last()); // ok
}
void flushSpoken() {
  app::track(g_spoken.take()); // expect: privacy-unconsented-flow
  app::track(g_quiet.take());  // ok
  app::track(g_quiet.last());  // ok
}
// By way of a reference.
static void flush(Outbox &o) {
  app::track(o.last()); // expect: privacy-unconsented-flow
}
static void flushQuiet(Outbox &o) {
  app::track(o.last()); // ok
}
void references() {
  flush(errors());
  flush(hints());
  flushQuiet(hints());
  Outbox &mine = g_quiet;
  flushQuiet(mine);
}
void picked(bool urgent) {
  app::track(pick(urgent).last()); // expect: privacy-unconsented-flow
}
