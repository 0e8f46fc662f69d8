// Which function runs: by constant index, by field, by class, by argument.
// FLAGS: -std=c++23
#include "../Inputs/app.h"
#include <array>
#include <tuple>
#include <variant>

namespace selected {
using namespace app;

std::string mail(const Person &p) { return p.email; }
std::string phone(const Person &p) { return p.phone; }
std::string nick(const Person &p) { return p.name; }
std::string planet(const Person &p) { return p.home.planet; }
using Getter = std::string (*)(const Person &);

void byIndex(const Person &p) {
  Getter table[] = {mail, nick};
  track(table[0](p)); // expect: privacy-unconsented-flow
  track(table[1](p)); // ok
  table[0] = planet;
  track(table[0](p)); // ok
}

void byIndexOfArray(const Person &p) {
  std::array<Getter, 2> table{nick, phone};
  track(table[0](p)); // ok
  track(table[1](p)); // expect: privacy-unconsented-flow
}

struct Ops {
  Getter get;
  Getter show;
};

void byField(const Person &p) {
  Ops ops{mail, nick};
  track(ops.get(p)); // expect: privacy-unconsented-flow
  track(ops.show(p)); // ok
  Ops other{.get = planet, .show = phone};
  track(other.get(p)); // ok
  track(other.show(p)); // expect: privacy-unconsented-flow
}

std::string use(const Ops &o, const Person &p) { return o.get(p); }
std::string useShow(const Ops *o, const Person &p) { return o->show(p); }

void byFieldInCallee(const Person &p) {
  Ops a{mail, nick}, b{nick, mail};
  track(use(a, p)); // expect: privacy-unconsented-flow
  track(use(b, p)); // ok
  track(useShow(&a, p)); // ok
  track(useShow(&b, p)); // expect: privacy-unconsented-flow
}

void byKey(const Person &p) {
  std::map<std::string, std::function<std::string(const Person &)>> all;
  all["mail"] = mail;
  all["nick"] = nick;
  track(all["mail"](p)); // expect: privacy-unconsented-flow
  track(all["nick"](p)); // ok
  track(all.at("mail")(p)); // expect: privacy-unconsented-flow
  track(all.at("nick")(p)); // ok
}

struct Shape {
  virtual ~Shape() = default;
  virtual std::string text(const Person &p) const { return p.name; }
};
struct Loud : Shape {
  std::string text(const Person &p) const override { return p.email; }
};
struct Louder final : Loud {
  std::string text(const Person &p) const override {
    return "!" + Loud::text(p);
  }
};
struct Quiet : Loud {
  std::string text(const Person &p) const override { return Shape::text(p); }
};

std::string textOf(const Shape &s, const Person &p) { return s.text(p); }

void byClass(const Person &p) {
  Shape a;
  Loud b;
  Louder c;
  Quiet d;
  track(textOf(a, p)); // ok
  track(textOf(b, p)); // expect: privacy-unconsented-flow
  track(textOf(c, p)); // expect: privacy-unconsented-flow
  track(textOf(d, p)); // ok
}

struct Base {
  virtual ~Base() = default;
  virtual Base *self() { return this; }
  std::string kept;
};
struct Derived : Base {
  Derived *self() override { return this; } // covariant
  std::string extra;
};

void covariant(const Person &p) {
  Derived d, e;
  d.self()->extra = p.email;
  e.self()->extra = p.name;
  track(d.extra); // expect: privacy-unconsented-flow
  track(e.extra); // ok
  track(d.kept); // ok
}

struct Decorate {
  static std::string operator()(const std::string &s) { return "*" + s; }
};

void staticCall(const Person &p) {
  Decorate d;
  track(d(p.email)); // expect: privacy-unconsented-flow
  track(d(p.name)); // ok
  track(Decorate::operator()(p.phone)); // expect: privacy-unconsented-flow
  track(Decorate()(p.home.planet)); // ok
}

template <class... Fs> struct Overload : Fs... {
  using Fs::operator()...;
};
template <class... Fs> Overload(Fs...) -> Overload<Fs...>;

void byArgument(const Person &p) {
  Overload f{[&](int) { return p.email; }, [&](const char *) { return p.name; }};
  track(f(1)); // expect: privacy-unconsented-flow
  track(f("x")); // ok
}

std::string pick(int, const Person &p) { return p.phone; }
std::string pick(long, const Person &p) { return p.name; }

void byOverload(const Person &p) {
  track(pick(1, p)); // expect: privacy-unconsented-flow
  track(pick(1L, p)); // ok
  std::string (*f)(long, const Person &) = pick;
  track(f(1, p)); // ok
  std::string (*g)(int, const Person &) = pick;
  track(g(1, p)); // expect: privacy-unconsented-flow
}

template <Getter G> std::string through(const Person &p) { return G(p); }
template <auto Member> std::string member(const Person &p) { return p.*Member; }

void byTemplateArgument(const Person &p) {
  track(through<mail>(p)); // expect: privacy-unconsented-flow
  track(through<nick>(p)); // ok
  track(member<&Person::phone>(p)); // expect: privacy-unconsented-flow
  track(member<&Person::name>(p)); // ok
}

template <class T> struct Policy;
template <> struct Policy<int> {
  static std::string of(const Person &p) { return p.home.street; }
};
template <> struct Policy<char> {
  static std::string of(const Person &p) { return p.home.planet; }
};

void bySpecialisation(const Person &p) {
  track(Policy<int>::of(p)); // expect: privacy-unconsented-flow
  track(Policy<char>::of(p)); // ok
}

struct Handler {
  std::function<std::string(const Person &)> on;
};

void replaced(const Person &p) {
  Handler h{mail};
  h.on = nick;
  track(h.on(p)); // ok
  h.on = phone;
  track(h.on(p)); // expect: privacy-unconsented-flow
  Handler i = h;
  i.on = [](const Person &q) { return q.name; };
  track(i.on(p)); // ok
}

void conditional(const Person &p) {
  Getter f = featureOn() ? mail : nick;
  track(f(p)); // expect: privacy-unconsented-flow
  Getter g = featureOn() ? planet : nick;
  track(g(p)); // ok
}

int apply(int (*f)(int), int x) { return f(x); }
int same(int x) { return x; }
int zero(int) { return 0; }

void dropped(const Person &p) {
  trackNumber(apply(same, p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(apply(zero, p.birthYear)); // ok
  trackNumber(apply(same, p.score)); // ok
}

} // namespace selected
