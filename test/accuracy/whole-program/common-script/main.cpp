#include "ast.h"
using namespace script;

void variables(const app::Person &p) {
  Machine a, b;
  a.define("user", p.email);
  b.define("user", p.name);
  NodePtr n = parse("\"hi \" + user");
  app::track(a.run(*n)); // expect: privacy-unconsented-flow
  app::track(b.run(*n)); // ok
  Depth d;
  app::trackNumber(d.of(*n)); // ok
}

void natives(const app::Person &p) {
  Machine m, c;
  m.native("tag", [&p](const std::string &s) { return s + p.phone; });
  c.native("tag", [&p](const std::string &s) { return s + p.name; });
  app::track(m.run(*parse("tag(\"t\")"))); // expect: privacy-unconsented-flow
  app::track(c.run(*parse("tag(\"t\")"))); // ok
}

void dropsArgument(const app::Person &p) {
  Machine m;
  m.define("x", p.home.zip);
  std::string seen;
  m.native("hide", [](const std::string &) { return std::string("***"); });
  m.native("peek", [&](const std::string &s) { seen = s; return std::string(); });
  app::track(m.run(*parse("hide(x)"))); // ok
  m.run(*parse("peek(x)"));
  app::track(seen); // expect: privacy-unconsented-flow
}

void literals(const app::Person &p) {
  NodePtr n = parse('"' + p.email + '"');
  if (auto *s = dynamic_cast<const Str *>(n.get()))
    app::track(s->text); // expect: privacy-unconsented-flow
  NodePtr calm = parse('"' + p.name + '"');
  if (auto *s = dynamic_cast<const Str *>(calm.get()))
    app::track(s->text); // ok
}

void errors(const app::Person &p) {
  try {
    parse("\"" + p.home.street);
  } catch (const Error &e) {
    app::trackText(e.what()); // ok
    app::track(e.near()); // expect: privacy-unconsented-flow
  }
  try {
    Machine().run(Var("nobody"));
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}

void byHand(const app::Person &p) {
  Cat c(std::make_unique<Str>(p.phone), std::make_unique<Str>("!"));
  Cat d(std::make_unique<Str>(p.color), std::make_unique<Str>("!"));
  Machine m;
  app::track(Machine().run(d)); // ok
  app::track(m.run(c)); // expect: privacy-unconsented-flow
}

int main() {
  app::Person p = app::loadPerson(6);
  variables(p);
  natives(p);
  dropsArgument(p);
  literals(p);
  errors(p);
  byHand(p);
}
