#include "pipe.h"
using namespace pipes;

void generated(const std::vector<app::Person> &all) {
  auto m = mails(all), n = names(all);
  while (m.next())
    app::track(m.value()); // expect: privacy-unconsented-flow
  while (n.next())
    app::track(n.value()); // ok
}

void failed(const app::Person &p) {
  auto bad = failing(p.phone);
  try {
    while (bad.next())
      app::track(bad.value()); // ok
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
  auto calm = failing(p.name);
  try {
    calm.next();
    calm.next();
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}

void records(const app::Person &p) {
  Row r = rowOf(p);
  app::track(r.get<Mail>()); // expect: privacy-unconsented-flow
  app::track(r.get<Nick>()); // ok
  app::trackNumber(r.get<Year>()); // expect: privacy-unconsented-flow
  Row s = r.with<Mail>(std::string("-")).with<Year>(1970);
  app::track(s.get<Mail>()); // ok
  app::trackNumber(s.get<Year>()); // ok
  Row t = s.with<Nick>(p.home.zip);
  app::track(t.get<Nick>()); // expect: privacy-unconsented-flow
  app::track(s.get<Nick>()); // ok
}

void staged(const app::Person &p) {
  auto trim = Stage{[](const std::string &s) { return s.substr(0, 30); }};
  auto quote = Stage{[](const std::string &s) { return '"' + s + '"'; }};
  auto size = Stage{[](const std::string &s) { return s.size(); }};
  app::track((trim >> quote)(p.home.street)); // expect: privacy-unconsented-flow
  app::track((trim >> quote)(p.home.planet)); // ok
  app::trackNumber((long long)(trim >> size)(p.home.street)); // ok
}

namespace {
struct Shown {
  std::string mail;
  std::string label() const { return mail; }
};
struct Hidden {
  std::string mail;
};
} // namespace

void concepts(const app::Person &p) {
  app::track(describe(Shown{p.email})); // expect: privacy-unconsented-flow
  app::track(describe(Hidden{p.email})); // ok
  app::track(describe(Shown{p.name})); // ok
}

void views(const std::vector<app::Person> &all) {
  namespace v = std::views;
  auto grown = all | v::filter([](const app::Person &p) { return p.score >= 0; });
  for (const std::string &s : grown | v::transform(&app::Person::email))
    app::track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : grown | v::transform(&app::Person::name) | v::take(2))
    app::track(s); // ok
  for (const auto &s : all | v::transform([](const app::Person &p) { return rowOf(p); }) |
                           v::transform([](const Row &r) { return r.get<Year>(); }))
    app::trackNumber(s); // expect: privacy-unconsented-flow
}

int main() {
  std::vector<app::Person> all{app::loadPerson(1), app::loadPerson(2)};
  generated(all);
  failed(all[0]);
  records(all[1]);
  staged(all[0]);
  concepts(all[1]);
  views(all);
}
