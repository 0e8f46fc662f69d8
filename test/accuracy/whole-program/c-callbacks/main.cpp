#include "../../Inputs/app.h"
#include "bus.h"

struct Counter {
  int seen = 0;
};

extern "C" void onAny(const char *text, void *user) {
  auto *c = static_cast<Counter *>(user);
  ++c->seen;
  app::trackText(text); // expect: privacy-unconsented-flow
  app::trackNumber(c->seen); // ok
}

extern "C" void onFallback(const char *text, void *) {
  app::trackText(text); // ok
}

static const char *readText(void *self) {
  return static_cast<std::string *>(self)->c_str();
}
static void writeText(void *self, const char *text) {
  *static_cast<std::string *>(self) = text;
}

static void moved(const app::Person &p) {
  static const bus_ops ops = {readText, writeText};
  std::string a = p.email, b = p.name, c, d;
  bus_move(&ops, &a, &c);
  bus_move(&ops, &b, &d);
  app::track(c); // expect: privacy-unconsented-flow
  app::track(d); // ok
}

int main() {
  static Counter counter;
  app::Person p = app::loadPerson(1);
  bus_subscribe(1, onAny, &counter);
  bus_publish(1, p.ssn);
  bus_publish(1, p.color);
  bus_fallback = onFallback;
  bus_fall_back(p.color);
  moved(p);
}
