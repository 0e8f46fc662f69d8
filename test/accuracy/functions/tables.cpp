// FLAGS: -std=c++20
// A command interpreter: function pointers in tables and structs, variadics,
// templates, overloads, defaults, static state.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstring>
#include <concepts>
#include <sstream>
#include <type_traits>

namespace sh {
using namespace app;

struct Ctx {
  std::string in, out;
};
static void cmdEcho(Ctx *c) { c->out = c->in; }
static void cmdUpper(Ctx *c) {
  c->out.clear();
  for (char ch : c->in)
    c->out += static_cast<char>(toupper(static_cast<unsigned char>(ch)));
}
static void cmdHelp(Ctx *c) { c->out = "help"; }

struct Command {
  const char *name;
  void (*run)(Ctx *);
};
static const Command echoOnly[] = {{"echo", cmdEcho}, {"upper", cmdUpper}};
static const Command helpOnly[] = {{"help", cmdHelp}};

static void dispatch(const Command *t, int n, const char *name, Ctx *c) {
  for (int i = 0; i < n; ++i)
    if (strcmp(t[i].name, name) == 0)
      t[i].run(c);
}

void commands(const Person &p) {
  Ctx a{p.email, ""}, b{p.email, ""}, c{p.name, ""};
  dispatch(echoOnly, 2, "upper", &a);
  dispatch(helpOnly, 1, "help", &b);
  dispatch(echoOnly, 2, "echo", &c);
  track(a.out); // expect: privacy-unconsented-flow
  track(b.out); // ok
  track(b.in); // expect: privacy-unconsented-flow
  track(c.out); // ok
}

struct Ops {
  std::string (*get)(const Person &);
  int (*count)(const Person &);
};
static std::string getNick(const Person &p) { return p.name; }
static std::string getMail(const Person &p) { return p.email; }
static int getScore(const Person &p) { return p.score; }
static int getYear(const Person &p) { return p.birthYear; }

void ops(const Person &p) {
  Ops open = {getNick, getScore}, closed = {getMail, getYear};
  track(open.get(p)); // ok
  trackNumber(open.count(p)); // ok
  track(closed.get(p)); // expect: privacy-unconsented-flow
  trackNumber(closed.count(p)); // expect: privacy-unconsented-flow
  open.get = closed.get;
  track(open.get(p)); // expect: privacy-unconsented-flow
  closed.get = getNick;
  track(closed.get(p)); // ok
}

static std::string concat(int n, ...) {
  std::string r;
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; ++i)
    r += va_arg(ap, const char *);
  va_end(ap);
  return r;
}
template <class... Ts> std::string cat(const Ts &...ts) {
  std::ostringstream os;
  (os << ... << ts);
  return os.str();
}
template <class T> T lastOf(T t) { return t; }
template <class T, class... Ts> auto lastOf(T, Ts... ts) { return lastOf(ts...); }

void variadics(const Person &p) {
  track(concat(2, p.name.c_str(), "x")); // ok
  track(concat(2, "x", p.ssn)); // expect: privacy-unconsented-flow
  track(cat(p.name, ' ', p.score)); // ok
  track(cat("year ", p.birthYear)); // expect: privacy-unconsented-flow
  track(lastOf(1, p.email, p.name)); // ok
  track(lastOf(1, p.name, p.email)); // expect: privacy-unconsented-flow
}

template <class T> std::string show(const T &t) {
  if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(t);
  else if constexpr (requires { t.size(); })
    return "#" + std::to_string(t.size());
  else
    return "?";
}
template <std::integral T> T bump(T t) { return t + 1; }
std::string bump(const std::string &s) { return s + "+"; }

std::string greet(const std::string &who, const std::string &from = version()) {
  return who + " from " + from;
}
std::string describe(int n) { return "n" + std::to_string(n); }
std::string describe(const char *) { return "text"; }
std::string describe(const std::string &s) { return s; }

template <class T> struct Box {
  T value;
  explicit Box(T v) : value(std::move(v)) {}
  template <class F> auto map(F f) const { return Box<decltype(f(value))>(f(value)); }
};

void templates(const Person &p) {
  track(show(p.birthYear)); // expect: privacy-unconsented-flow
  track(show(p.email)); // ok
  trackNumber(bump(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(bump(p.score)); // ok
  track(bump(p.phone)); // expect: privacy-unconsented-flow
  track(greet(p.name)); // ok
  track(greet(p.name, p.home.zip)); // expect: privacy-unconsented-flow
  track(describe(p.birthYear)); // expect: privacy-unconsented-flow
  track(describe(p.ssn)); // ok
  track(describe(p.email)); // expect: privacy-unconsented-flow
  Box b(p.email);
  track(b.value); // expect: privacy-unconsented-flow
  trackNumber(b.map([](const std::string &s) { return s.size(); }).value); // ok
  track(b.map([](const std::string &s) { return s + "!"; }).value); // expect: privacy-unconsented-flow
  Box c(p.name);
  track(c.map([](const std::string &s) { return s + "!"; }).value); // ok
}

static std::string indent(const std::string &s, int n);
static std::string outdent(const std::string &s, int n) {
  return n > 0 ? indent(s, n - 1) : s;
}
static std::string indent(const std::string &s, int n) {
  return n > 0 ? " " + outdent(s, n - 1) : s;
}
static std::string fixed(const std::string &s, int n) {
  return n > 0 ? fixed(s, n - 1) : std::string("base");
}

void recursion(const Person &p) {
  track(indent(p.email, 4)); // expect: privacy-unconsented-flow
  track(indent(p.name, 4)); // ok
  track(fixed(p.email, 4)); // ok
}

std::string &lastCommand() {
  static std::string s;
  return s;
}
std::string &lastPrompt() {
  static std::string s = "$";
  return s;
}
void typed(const Person &p) {
  lastCommand() = "login " + p.email;
  track(lastCommand()); // expect: privacy-unconsented-flow
  track(lastPrompt()); // ok
  lastCommand() = "exit";
  track(lastCommand()); // ok
}

class Shell {
  std::string m_user = "root", m_dir = "/";

public:
  void setUser(const std::string &s) { m_user = s; }
  void setDir(const std::string &s) { m_dir = s; }
  std::string user() const { return m_user; }
  std::string dir() const { return m_dir; }
};
void members(const Person &p) {
  Shell s;
  void (Shell::*set)(const std::string &) = &Shell::setDir;
  (s.*set)(p.home.street);
  std::string (Shell::*get)() const = &Shell::user;
  track((s.*get)()); // ok
  get = &Shell::dir;
  track((s.*get)()); // expect: privacy-unconsented-flow
}

} // namespace sh
