#include "build.h"
using namespace build;

namespace {
std::string decorate(const std::string &) { return "[set]"; }
} // namespace

void scopes(const app::Person &p) {
  Scope site;
  site["user"] = p.email;
  Scope unit(&site);
  unit["cc"] = app::buildName();
  app::track(unit.expand("$cc -u $user")); // expect: privacy-unconsented-flow
  Scope plain;
  plain["user"] = p.name;
  Scope inner(&plain);
  app::track(inner.expand("$cc -u $user")); // ok
}

void decorated(const app::Person &p) {
  app::track(decorate(p.email)); // ok
  Scope s;
  s["x"] = p.phone;
  app::track(decorate(s.expand("$x"))); // ok
  app::track(s.expand("$x")); // expect: privacy-unconsented-flow
}

void lookups(const app::Person &p) {
  Scope a, b;
  a["k"] = p.home.zip;
  b["k"] = "0";
  if (const std::string *v = a.lookup("k"))
    app::track(*v); // expect: privacy-unconsented-flow
  if (const std::string *v = b.lookup("k"))
    app::track(*v); // ok
  a["k"] = "none";
  if (const std::string *v = a.lookup("k"))
    app::trackNumber(v != nullptr); // ok
}

void steps(const app::Person &p) {
  Arena arena;
  List<Step> mine, calm;
  mine.append(*arena.make<Step>("cc", p.ssn));
  mine.append(*arena.make<Step>("ld", "a.out"));
  for (Step &s : mine) {
    app::trackText(s.command); // ok
    app::trackText(s.output); // expect: privacy-unconsented-flow
  }
  app::trackNumber((long long)arena.used()); // ok
}

void calmSteps(const app::Person &p) {
  Arena arena;
  List<Step> calm;
  Step *s = arena.make<Step>(p.color, nullptr);
  s->output = app::buildName();
  calm.append(*s);
  for (auto it = calm.begin(); it != calm.end(); ++it) {
    app::trackText(it->command); // ok
    app::trackText(it->output); // ok
  }
}

void logs(const app::Person &p) {
  Log log, other;
  log.line("user", p.name).line("mail", p.email, 3);
  other.line("user", p.name, p.score);
  app::track(log.text()); // expect: privacy-unconsented-flow
  app::track(other.text()); // ok
}

void sections(const app::Person &p) {
  Log log;
  {
    Log::Section s(log, p.home.street);
    app::track(log.prefix()); // expect: privacy-unconsented-flow
  }
  Log fresh;
  {
    Log::Section s(fresh, p.home.planet);
    app::track(fresh.prefix()); // ok
    fresh.line(1, 2.5, 'c');
  }
  app::track(fresh.text()); // ok
}

int main() {
  app::Person p = app::loadPerson(1);
  scopes(p);
  decorated(p);
  lookups(p);
  steps(p);
  calmSteps(p);
  logs(p);
  sections(p);
}
