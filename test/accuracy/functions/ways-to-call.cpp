// FLAGS: -std=c++23
// Ways to call, one construct each.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstdio>
#include <concepts>
#include <tuple>

namespace ways_to_call {
using namespace app;

// Overloads.
void send(const std::string &s) { track(s); } // expect: privacy-unconsented-flow
void send(const char *) { track("text"); } // ok
void send(int n) { trackNumber(n); } // ok
void overloads(const Person &p) {
  send(p.email);
  send(p.ssn);
  send(p.score);
}

// Defaults.
std::string lastMail;
std::string joined(const std::string &a, const std::string &b = "-") { return a + b; }
void defaults(const Person &p) {
  track(joined(p.name)); // ok
  track(joined(p.name, p.email)); // expect: privacy-unconsented-flow
}

// C's variadics.
void logLine(char *out, const char *form, ...) {
  va_list list;
  va_start(list, form);
  std::vsnprintf(out, 64, form, list);
  va_end(list);
}
void variadic(const Person &p) {
  char a[64], b[64];
  logLine(a, "%s %d", p.ssn, 1);
  logLine(b, "%s %d", p.color, 1);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

long sum(int n, ...) {
  va_list list;
  va_start(list, n);
  long total = 0;
  for (int i = 0; i < n; ++i)
    total += va_arg(list, int);
  va_end(list);
  return total;
}
void variadicSum(const Person &p) {
  trackNumber(sum(2, 1, p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(sum(2, 1, p.score)); // ok
}

// Packs.
template <class... T> std::string concat(const T &...t) {
  std::string s;
  ((s += t), ...);
  return s;
}
void folds(const Person &p) {
  track(concat("a", p.name, p.email)); // expect: privacy-unconsented-flow
  track(concat("a", p.name, "c")); // ok
}

void all() {}
template <class H, class... T> void all(const H &h, const T &...t) {
  track(h); // expect: privacy-unconsented-flow
  all(t...);
}
void recursivePack(const Person &p) { all(std::string("x"), p.email); }

template <class T> T pick(T a, T) { return a; }
void templates(const Person &p) {
  track(pick(p.name, p.email)); // ok
  track(pick(p.email, p.name)); // expect: privacy-unconsented-flow
}

// Deduced class.
template <class T> struct Wrap {
  T value;
  Wrap(T v) : value(std::move(v)) {}
};
void deduced(const Person &p) {
  Wrap a(p.email);
  Wrap b(p.name);
  track(a.value); // expect: privacy-unconsented-flow
  track(b.value); // ok
}

// Concepts.
template <class T>
concept HasMail = requires(T t) { t.email; };
std::string best(const HasMail auto &t) { return t.email; }
std::string best(const auto &t) { return t.planet; }
void concepts(const Person &p) {
  track(best(p)); // expect: privacy-unconsented-flow
  track(best(p.home)); // ok
}

template <bool Mail> std::string chosen(const Person &p) {
  if constexpr (Mail)
    return p.email;
  else
    return p.name;
}
void constexprIf(const Person &p) {
  track(chosen<true>(p)); // expect: privacy-unconsented-flow
  track(chosen<false>(p)); // ok
}

// Recursion.
std::string repeat(const std::string &s, int n) {
  return n <= 0 ? "" : s + repeat(s, n - 1);
}
std::string odd(const std::string &s, int n);
std::string even(const std::string &s, int n) { return n == 0 ? s : odd(s, n - 1); }
std::string odd(const std::string &s, int n) { return n == 0 ? "" : even(s, n - 1); }
void recursion(const Person &p) {
  track(repeat(p.email, 2)); // expect: privacy-unconsented-flow
  track(repeat(p.name, 2)); // ok
  track(even(p.phone, 2)); // expect: privacy-unconsented-flow
  track(even(p.name, 2)); // ok
}

// Virtual calls.
struct Source {
  virtual ~Source() = default;
  virtual std::string text(const Person &p) const = 0;
  std::string twice(const Person &p) const { return text(p) + text(p); }
};
struct Mail : Source {
  std::string text(const Person &p) const override { return p.email; }
};
struct Nick : Source {
  std::string text(const Person &p) const override { return p.name; }
};
struct Louder : Nick {
  std::string text(const Person &p) const override { return Nick::text(p) + "!"; }
};
void virtuals(const Person &p) {
  Mail m;
  Louder l;
  track(m.twice(p)); // expect: privacy-unconsented-flow
  track(l.twice(p)); // ok
  std::unique_ptr<Source> s = std::make_unique<Mail>();
  track(s->text(p)); // expect: privacy-unconsented-flow
  const Source &n = l;
  track(n.text(p)); // ok
}

// Covariant.
struct Maker {
  std::string mail, nick;
  virtual ~Maker() = default;
  virtual Maker *clone() const { return new Maker(*this); }
};
struct Special : Maker {
  Special *clone() const override { return new Special(*this); }
};
void covariant(const Person &p) {
  Special s;
  s.mail = p.email;
  s.nick = p.name;
  std::unique_ptr<Maker> c(s.clone());
  track(c->mail); // expect: privacy-unconsented-flow
  track(c->nick); // ok
}

// A virtual base.
struct Id {
  std::string id;
};
struct Left : virtual Id {
  void setLeft(const std::string &s) { id = s; }
};
struct Right : virtual Id {
  std::string getRight() const { return id; }
};
struct Diamond : Left, Right {};
void diamond(const Person &p) {
  Diamond a, b;
  a.setLeft(p.phone);
  b.setLeft(p.name);
  track(a.getRight()); // expect: privacy-unconsented-flow
  track(b.getRight()); // ok
}

// CRTP.
template <class D> struct Printer {
  void print(const Person &p) { track(static_cast<D *>(this)->line(p)); } // expect: privacy-unconsented-flow
};
struct MailPrinter : Printer<MailPrinter> {
  std::string line(const Person &p) { return p.email; }
};
template <class D> struct Shower {
  void show(const Person &p) { track(static_cast<D *>(this)->line(p)); } // ok
};
struct NickShower : Shower<NickShower> {
  std::string line(const Person &p) { return p.name; }
};
void crtp(const Person &p) {
  MailPrinter().print(p);
  NickShower().show(p);
}

// Tables of functions.
std::string mailOf(const Person &p) { return p.email; }
std::string nickOf(const Person &p) { return p.name; }
using Getter = std::string (*)(const Person &);
const Getter getters[] = {mailOf, nickOf};
struct Entry {
  const char *key;
  Getter get;
};
const Entry entries[] = {{"mail", mailOf}, {"nick", nickOf}};
void tables(const Person &p) {
  track(getters[0](p)); // expect: privacy-unconsented-flow
  track(getters[1](p)); // ok
  track(entries[0].get(p)); // expect: privacy-unconsented-flow
  track(entries[1].get(p)); // ok
  for (const Entry &e : entries)
    track(e.get(p)); // expect: privacy-unconsented-flow
}

struct Ops {
  std::string (*get)(const Person &);
  void (*put)(const std::string &);
};
void putTrack(const std::string &s) { track(s); } // expect: privacy-unconsented-flow
void putNothing(const std::string &) { track("nothing"); } // ok
void opsInStruct(const Person &p) {
  Ops a{mailOf, putTrack}, b{mailOf, putNothing}, c{nickOf, putTrack};
  for (const Ops *o : {&a, &b, &c})
    o->put(o->get(p));
}

// Member functions by pointer.
struct Desk {
  std::string mail(const Person &p) const { return p.email; }
  std::string nick(const Person &p) const { return p.name; }
};
void memberFunctions(const Person &p) {
  std::string (Desk::*m)(const Person &) const = &Desk::mail;
  std::string (Desk::*n)(const Person &) const = &Desk::nick;
  Desk d;
  track((d.*m)(p)); // expect: privacy-unconsented-flow
  track((d.*n)(p)); // ok
  track(std::invoke(&Desk::mail, d, p)); // expect: privacy-unconsented-flow
  track(std::invoke(&Desk::nick, &d, p)); // ok
}

// Lambdas.
void byValue(const Person &p) {
  std::string s = p.email, t = p.name;
  auto f = [s] { track(s); }; // expect: privacy-unconsented-flow
  auto g = [t] { track(t); }; // ok
  s = "changed";
  f();
  g();
}
void byReference(const Person &p) {
  std::string s = "before", t = "before";
  auto f = [&] { track(s); }; // expect: privacy-unconsented-flow
  auto g = [t] { track(t); }; // ok
  s = p.email;
  t = p.email;
  f();
  g();
}
void initCapture(const Person &p) {
  auto f = [m = p.email, n = p.name]() { return std::pair(m, n); };
  track(f().first); // expect: privacy-unconsented-flow
  track(f().second); // ok
  auto owner = [k = std::make_unique<std::string>(p.phone)] { return *k; };
  track(owner()); // expect: privacy-unconsented-flow
}
void genericLambda(const Person &p) {
  auto id = [](const auto &x) { return x; };
  track(id(p.email)); // expect: privacy-unconsented-flow
  track(id(p.name)); // ok
}
struct Handlers {
  std::function<void(const std::string &)> onMail, onNick;
};
void storedLambdas(const Person &p) {
  Handlers h;
  h.onMail = [](const std::string &s) { track(s); }; // expect: privacy-unconsented-flow
  h.onNick = [](const std::string &s) { track(s); }; // ok
  h.onMail(p.email);
  h.onNick(p.name);
}
auto makeGetter(bool mail) -> std::function<std::string(const Person &)> {
  if (mail)
    return [](const Person &p) { return p.email; };
  return [](const Person &p) { return p.phone; };
}
auto makeNick() {
  return [](const Person &p) { return p.name; };
}
void returnedLambdas(const Person &p, bool b) {
  track(makeGetter(b)(p)); // expect: privacy-unconsented-flow
  track(makeNick()(p)); // ok
}
void recursiveLambda(const Person &p) {
  std::function<std::string(const std::string &, int)> rec =
      [&rec](const std::string &s, int n) -> std::string {
    return n ? rec(s + s, n - 1) : s;
  };
  track(rec(p.email, 2)); // expect: privacy-unconsented-flow
  auto self = [](auto &&me, const std::string &s, int n) -> std::string {
    return n ? me(me, s, n - 1) : s;
  };
  track(self(self, p.name, 2)); // ok
  auto deducing = [](this auto &&me, const std::string &s, int n) -> std::string {
    return n ? me(s, n - 1) : s;
  };
  track(deducing(p.phone, 1)); // expect: privacy-unconsented-flow
}

void functions(const Person &p) {
  std::function<std::string()> f = [p] { return p.phone; };
  std::function<std::string()> g = [p] { return p.name; };
  std::swap(f, g);
  track(f()); // ok
  track(g()); // expect: privacy-unconsented-flow
}
void binds(const Person &p) {
  auto f = std::bind(joined, p.email, std::placeholders::_1);
  auto g = std::bind(joined, p.name, std::placeholders::_1);
  track(f("x")); // expect: privacy-unconsented-flow
  track(g("x")); // ok
  track(g(p.phone)); // expect: privacy-unconsented-flow
  auto h = std::bind_front(joined, p.name);
  track(h("x")); // ok
}
void applied(const Person &p) {
  auto second = [](const std::string &, const std::string &b) { return b; };
  track(std::apply(second, std::make_tuple(p.name, p.email))); // expect: privacy-unconsented-flow
  track(std::apply(second, std::make_tuple(p.email, p.name))); // ok
}

// Handed to code without a body.
void handedOver(const Person &p) {
  std::string mail = p.email, nick = p.name;
  runLater([mail] { track(mail); }); // expect: privacy-unconsented-flow
  runLater([nick] { track(nick); }); // ok
}
void visitOne(const std::string &s, void *state) {
  track(s); // expect: privacy-unconsented-flow
  track(*static_cast<std::string *>(state)); // ok
}
void visitTwo(const std::string &s, void *state) {
  track(s); // ok
  track(*static_cast<std::string *>(state)); // expect: privacy-unconsented-flow
}
void handedCallbacks(const Person &p) {
  std::string plain = "s", mail = p.email;
  onEach({p.phone}, visitOne, &plain);
  onEach({p.name}, visitTwo, &mail);
}

// Operators.
struct Text {
  std::string s;
  Text operator+(const Text &o) const { return {s + o.s}; }
  Text &operator<<(const std::string &o) {
    s += o;
    return *this;
  }
  char operator[](int i) const { return s[i]; }
  bool operator==(const Text &o) const { return s == o.s; }
  operator std::string() const { return s; }
  std::string operator()(const std::string &x) const { return x + s; }
};
void operators(const Person &p) {
  Text a{p.email}, b{p.name};
  track((b + a).s); // expect: privacy-unconsented-flow
  track((b + b).s); // ok
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  trackNumber(a == b); // ok
  trackNumber(a[1]); // expect: privacy-unconsented-flow
  track(b(p.phone)); // expect: privacy-unconsented-flow
  b << p.phone;
  track(b.s); // expect: privacy-unconsented-flow
}

// Kept inside a function.
std::string remember(const std::string &s) {
  static std::string last;
  std::string was = last;
  last = s;
  return was;
}
std::string counter(const std::string &) {
  static int n = 0;
  return std::to_string(++n);
}
void statics(const Person &p) {
  remember(p.email);
  track(remember("x")); // expect: privacy-unconsented-flow
  counter(p.email);
  track(counter("x")); // ok
}

void moveOnly(const Person &p) {
  std::move_only_function<std::string()> f = [k = std::make_unique<Person>(p)] { return k->email; };
  std::move_only_function<std::string()> g = [k = std::make_unique<Person>(p)] { return k->name; };
  auto h = std::move(f);
  track(h()); // expect: privacy-unconsented-flow
  track(g()); // ok
}
} // namespace ways_to_call
