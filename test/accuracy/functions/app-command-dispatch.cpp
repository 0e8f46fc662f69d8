// FLAGS: -std=c++20
// Ways to call: a command interpreter with tables, overloads and closures.
#include "../Inputs/app.h"
#include <concepts>
#include <cstdarg>
#include <cstdio>
#include <functional>
#include <sstream>
#include <tuple>

namespace dispatch {

// --- tables of functions ---------------------------------------------------------------

using Handler = std::string (*)(const app::Person &);

std::string cmdMail(const app::Person &p) { return "mail " + p.email; }
std::string cmdNick(const app::Person &p) { return "nick " + p.name; }
std::string cmdHelp(const app::Person &) { return "help"; }

struct Command {
  const char *word;
  Handler run;
};
constexpr Command mailCommand{"mail", cmdMail}, nickCommand{"nick", cmdNick};
const Command harmless[] = {{"nick", cmdNick}, {"help", cmdHelp}};

void tables(const app::Person &p, int which) {
  app::track(mailCommand.run(p)); // expect: privacy-unconsented-flow
  app::track(nickCommand.run(p)); // ok
  app::track(harmless[which & 1].run(p)); // ok
}

// --- member functions by pointer ---------------------------------------------------------

class Shell {
public:
  explicit Shell(const app::Person &p) : p_(p) {}
  std::string who() const { return p_.name; }
  std::string phone() const { return p_.phone; }
  std::string run(std::string (Shell::*f)() const) const { return (this->*f)(); }

private:
  const app::Person &p_;
};

void memberPointers(const app::Person &p) {
  Shell s(p);
  app::track(s.run(&Shell::phone));           // expect: privacy-unconsented-flow
  app::track(s.run(&Shell::who));             // ok
  app::track(std::invoke(&Shell::phone, &s)); // expect: privacy-unconsented-flow
  app::track(std::mem_fn(&Shell::who)(s));    // ok
}

// --- variadics -----------------------------------------------------------------------------

std::string vformat(const char *f, va_list args) {
  char line[128];
  std::vsnprintf(line, sizeof line, f, args);
  return line;
}
std::string format(const char *f, ...) {
  va_list args;
  va_start(args, f);
  std::string out = vformat(f, args);
  va_end(args);
  return out;
}

template <class... A> std::string join(const A &...parts) {
  std::ostringstream out;
  ((out << parts << ' '), ...);
  return out.str();
}
template <class Head> const Head &last(const Head &h) { return h; }
template <class Head, class... Tail>
const auto &last(const Head &, const Tail &...rest) {
  return last(rest...);
}

void variadics(const app::Person &p) {
  app::track(format("%s %d", p.ssn, 3));     // expect: privacy-unconsented-flow
  app::track(format("%s %d", p.color, 3));   // ok
  app::track(join("a", p.email, 3));         // expect: privacy-unconsented-flow
  app::track(join("a", p.name, p.email.size())); // ok
  app::track(last(p.name, p.score, p.phone)); // expect: privacy-unconsented-flow
  app::track(last(p.phone, p.score, p.name)); // ok
}

// --- templates by concept --------------------------------------------------------------------

template <class T>
concept Contactable = requires(const T &t) {
  { t.contact() } -> std::convertible_to<std::string>;
};
struct User {
  std::string mail;
  std::string contact() const { return mail; }
};
struct Robot {
  std::string mail;
  std::string contact() const { return "robot@" + std::to_string(mail.size()); }
};
struct Rock {
  std::string mail;
};

template <class T> std::string reach(const T &t) {
  if constexpr (Contactable<T>)
    return t.contact();
  else
    return "silent";
}

void concepts(const app::Person &p) {
  app::track(reach(User{p.email}));  // expect: privacy-unconsented-flow
  app::track(reach(Robot{p.email})); // ok
  app::track(reach(Rock{p.email}));  // ok
}

// --- virtual calls and CRTP -----------------------------------------------------------------------

struct Expr {
  virtual ~Expr() = default;
  virtual std::string eval(const app::Person &p) const = 0;
  virtual Expr *clone() const = 0;
};
struct MailExpr : Expr {
  std::string eval(const app::Person &p) const override { return p.email; }
  MailExpr *clone() const override { return new MailExpr(*this); }
};
struct TextExpr : Expr {
  explicit TextExpr(std::string t) : text(std::move(t)) {}
  std::string eval(const app::Person &) const override { return text; }
  TextExpr *clone() const override { return new TextExpr(*this); }
  std::string text;
};
struct Concat : Expr {
  std::unique_ptr<Expr> l, r;
  Concat(Expr *a, Expr *b) : l(a), r(b) {}
  std::string eval(const app::Person &p) const override {
    return l->eval(p) + r->eval(p);
  }
  Concat *clone() const override { return new Concat(l->clone(), r->clone()); }
};

void trees(const app::Person &p) {
  std::unique_ptr<Expr> mail(new Concat(new TextExpr("<"), new MailExpr));
  TextExpr text("hello");
  std::unique_ptr<TextExpr> copy(text.clone());
  app::track(mail->eval(p)); // expect: privacy-unconsented-flow
  app::track(copy->eval(p)); // ok
}

template <class D> struct Filter {
  std::string run(const std::string &in) const {
    return "[" + static_cast<const D *>(this)->apply(in) + "]";
  }
};
struct Lower : Filter<Lower> {
  std::string apply(std::string in) const {
    for (char &c : in)
      c |= 32;
    return in;
  }
};
struct Count : Filter<Count> {
  std::string apply(const std::string &in) const {
    return std::to_string(in.size());
  }
};

void crtp(const app::Person &p) {
  app::track(Lower().run(p.email)); // expect: privacy-unconsented-flow
  app::track(Count().run(p.email)); // ok
}

// --- closures ----------------------------------------------------------------------------------------

std::function<std::string()> prompt(const std::string &text) {
  return [text] { return text + "> "; };
}

class Menu {
public:
  void on(std::string key, std::function<std::string(int)> f) {
    entries_.emplace_back(std::move(key), std::move(f));
  }
  std::string choose(int n) const {
    std::string out;
    for (const auto &[key, f] : entries_)
      out += f(n);
    return out;
  }
  std::string keys() const {
    std::string out;
    for (const auto &e : entries_)
      out += e.first;
    return out;
  }

private:
  std::vector<std::pair<std::string, std::function<std::string(int)>>> entries_;
};

void closures(const app::Person &p) {
  auto a = prompt(p.email), b = prompt(p.name);
  app::track(a()); // expect: privacy-unconsented-flow
  app::track(b()); // ok
  Menu secret, open;
  secret.on("m", [&p](int n) { return p.phone.substr(n); });
  open.on("n", [nick = p.name](int n) { return nick + std::to_string(n); });
  app::track(secret.choose(1)); // expect: privacy-unconsented-flow
  app::track(secret.keys());    // ok
  app::track(open.choose(1));   // ok
}

void captures(const app::Person &p) {
  std::string text = p.name;
  auto byValue = [text] { return text; };
  auto byRef = [&text] { return text; };
  text = p.home.street;
  app::track(byValue()); // ok
  app::track(byRef());   // expect: privacy-unconsented-flow
  auto fill = [&](auto &to) { to = p.email; };
  std::string filled, left;
  fill(filled);
  app::track(filled); // expect: privacy-unconsented-flow
  app::track(left);   // ok
}

// --- bound and applied -----------------------------------------------------------------------------------

std::string pick(bool second, const std::string &a, const std::string &b) {
  return second ? b : a;
}

void bound(const app::Person &p) {
  using namespace std::placeholders;
  auto swapText = std::bind(join<std::string, std::string>, _2, p.email);
  auto plain = std::bind(join<std::string, std::string>, _1, "x");
  app::track(swapText(std::string("a"), std::string("b"))); // expect: privacy-unconsented-flow
  app::track(plain(p.name));                                // ok
  auto args = std::make_tuple(false, p.name, std::string("b"));
  app::track(std::apply(pick, args)); // ok
  std::get<1>(args) = p.phone;
  app::track(std::apply(pick, args)); // expect: privacy-unconsented-flow
}

// --- conversions and state --------------------------------------------------------------------------------

class Handle {
public:
  Handle(std::string secret, int id) : secret_(std::move(secret)), id_(id) {}
  operator std::string() const { return secret_; }
  explicit operator int() const { return id_; }

private:
  std::string secret_;
  int id_;
};

std::string &lastCommand() {
  static std::string last = "none";
  return last;
}
std::string &lastAnswer() {
  static std::string last = "none";
  return last;
}

void conversions(const app::Person &p) {
  Handle h(p.email, p.score);
  app::track(h);                         // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<int>(h)); // ok
  lastCommand() = p.phone;
  lastAnswer() = p.name;
  app::track(lastCommand()); // expect: privacy-unconsented-flow
  app::track(lastAnswer());  // ok
}

} // namespace dispatch
