// Ways to call: tables, folds, bases, closures.
#include "../Inputs/app.h"
#include <any>
#include <cstdarg>
#include <cstdio>
#include <tuple>

namespace common_calls {
using namespace app;

std::string pick(const Person &p, int) { return p.name; }
std::string pick(const Person &p, double) { return p.phone; }

void overloads(const Person &p) {
  track(pick(p, 1)); // ok
  track(pick(p, 1.0)); // expect: privacy-unconsented-flow
}

std::string greet(const Person &p, std::string who = app::version()) { return "hi " + who + p.color; }

void defaults(const Person &p) {
  track(greet(p)); // ok
  track(greet(p, p.email)); // expect: privacy-unconsented-flow
}

std::string text(const char *format, ...) {
  char buf[256];
  va_list ap;
  va_start(ap, format);
  std::vsnprintf(buf, sizeof buf, format, ap);
  va_end(ap);
  return buf;
}

void cVariadic(const Person &p) {
  track(text("%s:%d", p.ssn, 1)); // expect: privacy-unconsented-flow
  track(text("%s:%d", p.color, p.score)); // ok
}

template <class... T> std::string concat(const T &...parts) { return (std::string() + ... + parts); }
template <class First, class... Rest> const First &firstOf(const First &f, const Rest &...) { return f; }
template <class T, class... Rest> decltype(auto) lastOf(const T &t, const Rest &...rest) {
  if constexpr (sizeof...(rest) == 0)
    return (t);
  else
    return lastOf(rest...);
}

void folds(const Person &p) {
  track(concat("<", p.home.zip, ">")); // expect: privacy-unconsented-flow
  track(concat("<", p.home.planet, ">")); // ok
  track(firstOf(p.name, p.email)); // ok
  track(lastOf(p.name, p.color, p.email)); // expect: privacy-unconsented-flow
}

struct Command {
  const char *name;
  std::string (*run)(const Person &);
};
std::string cmdMail(const Person &p) { return p.email; }
std::string cmdNick(const Person &p) { return p.name; }
constexpr Command kPrivate[] = {{"mail", cmdMail}};
constexpr Command kPublic[] = {{"nick", cmdNick}, {"nick2", &cmdNick}};

void tables(const Person &p) {
  for (const Command &c : kPrivate)
    track(c.run(p)); // expect: privacy-unconsented-flow
  for (const Command &c : kPublic) {
    track(c.run(p)); // ok
    trackText(c.name); // ok
  }
}

class Shape {
public:
  virtual ~Shape() = default;
  virtual std::unique_ptr<Shape> clone() const = 0;
  std::string draw() const { return "[" + doDraw() + "]"; }

private:
  virtual std::string doDraw() const = 0;
};
class Label : public Shape {
public:
  explicit Label(std::string t) : text_(std::move(t)) {}
  std::unique_ptr<Shape> clone() const override { return std::make_unique<Label>(*this); }

private:
  std::string doDraw() const override { return text_; }
  std::string text_;
};
class Line : public Shape {
public:
  explicit Line(const Person &p) : p_(p) {}
  std::unique_ptr<Shape> clone() const override { return std::make_unique<Line>(p_); }

private:
  std::string doDraw() const override { return "line"; }
  const Person &p_;
};

void nonVirtualInterface(const Person &p) {
  Label a(p.email);
  Line b(p);
  track(a.draw()); // expect: privacy-unconsented-flow
  track(b.draw()); // ok
  const Shape &s = a;
  track(s.clone()->draw()); // expect: privacy-unconsented-flow
}

struct Root {
  explicit Root(std::string t) : tag(std::move(t)) {}
  std::string tag;
};
struct Left : virtual Root {
  Left() : Root("left") {}
};
struct Right : virtual Root {
  Right() : Root("right") {}
};
struct Both : Left, Right {
  explicit Both(const std::string &t) : Root(t) {}
};

void virtualBases(const Person &p) {
  Both b(p.phone), c(p.name);
  Left only;
  Left &l = b;
  track(l.tag); // expect: privacy-unconsented-flow
  track(static_cast<Right &>(c).tag); // ok
  track(only.tag); // ok
}

auto counter(std::string start) {
  return [text = std::move(start), n = 0]() mutable {
    ++n;
    return std::pair(text, n);
  };
}

void closures(const Person &p) {
  auto a = counter(p.home.street), b = counter(p.home.planet);
  track(a().first); // expect: privacy-unconsented-flow
  track(b().first); // ok
  trackNumber(a().second); // ok
  auto curry = [](auto x) { return [x](auto y) { return x + y; }; };
  track(curry(p.email)("!")); // expect: privacy-unconsented-flow
  track(curry(p.name)("!")); // ok
}

void stored(const Person &p) {
  std::function<std::string()> f = [&p] { return p.phone; };
  std::function<std::string()> g = f;
  f = [&p] { return p.name; };
  track(f()); // ok
  track(g()); // expect: privacy-unconsented-flow
  g = nullptr;
  trackNumber(bool(g)); // ok
}

void bound(const Person &p) {
  using namespace std::placeholders;
  auto swapped = std::bind(firstOf<std::string, std::string>, _2, _1);
  track(swapped(p.name, p.email)); // expect: privacy-unconsented-flow
  track(swapped(p.email, p.name)); // ok
  track(std::apply(firstOf<std::string, std::string>, std::tuple(p.name, p.phone))); // ok
  track(std::invoke(&Person::email, p)); // expect: privacy-unconsented-flow
}

std::string even(const Person &p, int n);
std::string odd(const Person &p, int n) { return n == 0 ? "odd" : even(p, n - 1); }
std::string even(const Person &p, int n) { return n == 0 ? p.email : odd(p, n - 1); }
std::string down(const Person &p, int n) { return n <= 0 ? p.name : down(p, n - 1) + "."; }

void recursion(const Person &p, int n) {
  track(even(p, n)); // expect: privacy-unconsented-flow
  track(down(p, n)); // ok
}

struct Key {
  const Person &p;
  operator std::string() const { return p.home.zip; }
  explicit operator int() const { return p.score; }
  std::string operator()(int) const { return p.email; }
  const std::string &operator[](const char *) const { return p.name; }
};

void conversions(const Person &p) {
  Key k{p};
  track(k); // expect: privacy-unconsented-flow
  trackNumber(static_cast<int>(k)); // ok
  track(k(1)); // expect: privacy-unconsented-flow
  track(k["x"]); // ok
}

std::string &lastSeen() {
  static std::string s;
  return s;
}
std::string &lastNick() {
  static std::string s;
  return s;
}
void see(const Person &p) {
  lastSeen() = p.email;
  lastNick() = p.name;
}
void statics(const Person &p) {
  see(p);
  track(lastSeen()); // expect: privacy-unconsented-flow
  track(lastNick()); // ok
}

} // namespace common_calls
