#include "../../Inputs/app.h"
#include "hub.h"
#include <cstdio>
#include <cstring>

namespace {
struct Closer {
  void operator()(hub *h) const { hub_close(h); }
};
using Hub = std::unique_ptr<hub, Closer>;

int readGps(void *self, sample *out) {
  const auto *p = static_cast<const app::Person *>(self);
  out->channel = 1;
  out->value = long(p->latitude * 1000);
  std::snprintf(out->label, sizeof out->label, "gps");
  return 0;
}
int readScore(void *self, sample *out) {
  const auto *p = static_cast<const app::Person *>(self);
  out->channel = 2;
  out->value = p->score;
  std::strcpy(out->label, "score");
  return 0;
}
void sum(const sample *s, void *ctx) { *static_cast<long *>(ctx) += s->value; }
void count(const sample *, void *ctx) { ++*static_cast<int *>(ctx); }
} // namespace

void poll(app::Person &p) {
  const driver gps = {"gps", readGps, &p}, score = {"score", readScore, &p};
  Hub a(hub_open("roof")), b(hub_open("cellar"));
  hub_poll(a.get(), &gps);
  hub_poll(b.get(), &score);
  sample s{};
  hub_pop(a.get(), &s);
  app::trackNumber(s.value); // expect: privacy-unconsented-flow
  sample t{};
  hub_pop(b.get(), &t);
  app::trackNumber(t.value); // ok
  app::trackText(s.label); // ok
}

void sites(const app::Person &p) {
  hub *home = hub_open(p.home.street.c_str());
  hub *work = hub_open(p.home.planet.c_str());
  app::trackText(hub_site(home)); // expect: privacy-unconsented-flow
  app::trackText(hub_site(work)); // ok
  hub_reset(home);
  app::trackText(hub_site(home)); // ok
  hub_close(work);
  hub_close(home);
}

void visits(const app::Person &p) {
  Hub h(hub_open("x"));
  sample s = {3, p.birthYear, "year"};
  hub_push(h.get(), &s);
  long total = 0;
  int n = 0;
  hub_each(h.get(), sum, &total);
  hub_each(h.get(), count, &n);
  app::trackNumber(total); // expect: privacy-unconsented-flow
  app::trackNumber(n); // ok
  app::trackNumber((long long)hub_count(h.get())); // ok
}

void dumps(const app::Person &p) {
  Hub h(hub_open("lab")), calm(hub_open("lab"));
  sample s = {};
  s.value = 1;
  std::strncat(s.label, p.ssn, sizeof s.label - 1);
  hub_push(h.get(), &s);
  std::memset(s.label, 0, sizeof s.label);
  std::strncat(s.label, p.color, sizeof s.label - 1);
  hub_push(calm.get(), &s);
  char text[256];
  app::trackText(hub_dump(h.get(), text, sizeof text)); // expect: privacy-unconsented-flow
  app::trackText(hub_dump(calm.get(), text, sizeof text)); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  poll(p);
  sites(p);
  visits(p);
  dumps(p);
}
