// Middleware, strategies, hooks, command objects, curried and composed code.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

namespace plumbing {
using namespace app;

// Middleware chain around a handler.

struct Request {
  std::string path;
  std::string user;
};
using Next = std::function<std::string(const Request &)>;
using Middleware = std::function<std::string(const Request &, const Next &)>;

class Server {
public:
  void use(Middleware m) { chain_.push_back(std::move(m)); }
  std::string handle(const Request &r, const Next &last) const {
    return run(0, r, last);
  }

private:
  std::string run(std::size_t i, const Request &r, const Next &last) const {
    if (i == chain_.size())
      return last(r);
    return chain_[i](r, [&](const Request &q) { return run(i + 1, q, last); });
  }
  std::vector<Middleware> chain_;
};

void served(const Person &p) {
  Server s;
  s.use([](const Request &r, const Next &n) { return "<" + n(r) + ">"; });
  Request r{"/x", p.email};
  track(s.handle(r, [](const Request &q) { return q.user; })); // expect: privacy-unconsented-flow
  track(s.handle(r, [](const Request &q) { return q.path; })); // ok
}

void stripped(const Person &p) {
  Server s;
  s.use([](const Request &r, const Next &n) {
    Request q = r;
    q.user = "-";
    return n(q);
  });
  track(s.handle({"/x", p.email}, [](const Request &q) { return q.user; })); // ok
}

// Strategy objects chosen by construction.

struct Namer {
  virtual ~Namer() = default;
  virtual std::string name(const Person &p) const = 0;
};
struct ByMail : Namer {
  std::string name(const Person &p) const override { return p.email; }
};
struct ByNick : Namer {
  std::string name(const Person &p) const override { return p.name; }
};

class Badge {
public:
  explicit Badge(std::unique_ptr<Namer> n) : namer_(std::move(n)) {}
  std::string print(const Person &p) const { return "[" + namer_->name(p) + "]"; }

private:
  std::unique_ptr<Namer> namer_;
};

void badges(const Person &p) {
  Badge a(std::make_unique<ByMail>()), b(std::make_unique<ByNick>());
  track(a.print(p)); // expect: privacy-unconsented-flow
  track(b.print(p)); // ok
}

template <class N> std::string shown(const Person &p) { return N().name(p); }

void byType(const Person &p) {
  track(shown<ByMail>(p)); // expect: privacy-unconsented-flow
  track(shown<ByNick>(p)); // ok
}

// Command objects in a queue.

struct Command {
  virtual ~Command() = default;
  virtual void run() = 0;
};
class Send : public Command {
public:
  explicit Send(std::string what) : what_(std::move(what)) {}
  void run() override {
    track(what_); // expect: privacy-unconsented-flow
  }

private:
  std::string what_;
};
class Note : public Command {
public:
  explicit Note(std::string what) : what_(std::move(what)) {}
  void run() override {
    track(what_); // ok
  }

private:
  std::string what_;
};

void commands(const Person &p) {
  std::vector<std::unique_ptr<Command>> all;
  all.push_back(std::make_unique<Send>(p.email));
  all.push_back(std::make_unique<Note>(p.name));
  for (auto &c : all)
    c->run();
}

// Composition and currying.

template <class F, class G> auto compose(F f, G g) {
  return [f, g](const auto &x) { return f(g(x)); };
}
auto field(std::string Person::*m) {
  return [m](const Person &p) { return p.*m; };
}
auto prefixed(std::string with) {
  return [with = std::move(with)](const std::string &s) { return with + s; };
}

void composed(const Person &p) {
  auto mail = compose(prefixed("m:"), [](const Person &q) { return q.email; });
  auto nick = compose(prefixed("n:"), [](const Person &q) { return q.name; });
  track(mail(p)); // expect: privacy-unconsented-flow
  track(nick(p)); // ok
  auto tagged = prefixed(p.phone);
  track(tagged("x")); // expect: privacy-unconsented-flow
  track(prefixed("x")(p.name)); // ok
}

// Hooks in a struct of C style with user data.

struct Hooks {
  void (*onStart)(void *user);
  void (*onText)(void *user, const char *text);
  void *user;
};

struct Gathered {
  std::string text;
  int starts = 0;
};
void countStart(void *u) { ++static_cast<Gathered *>(u)->starts; }
void keepText(void *u, const char *t) { static_cast<Gathered *>(u)->text = t; }
void dropText(void *, const char *) {}

void feed(const Hooks &h, const char *text) {
  h.onStart(h.user);
  h.onText(h.user, text);
}

void hooked(const Person &p) {
  Gathered a, b, c;
  feed({countStart, keepText, &a}, p.email.c_str());
  feed({countStart, dropText, &b}, p.email.c_str());
  feed({countStart, keepText, &c}, p.name.c_str());
  track(a.text); // expect: privacy-unconsented-flow
  track(b.text); // ok
  track(c.text); // ok
  trackNumber(a.starts); // ok
}

// CRTP with state.

template <class D> struct Loggable {
  std::string log() const { return static_cast<const D *>(this)->describe(); }
  std::string twice() const { return log() + log(); }
};
struct Mail : Loggable<Mail> {
  std::string to;
  std::string describe() const { return to; }
};
struct Ping : Loggable<Ping> {
  std::string to;
  std::string describe() const { return "ping"; }
};

void crtp(const Person &p) {
  Mail m;
  m.to = p.email;
  Ping g;
  g.to = p.email;
  Mail n;
  n.to = p.name;
  track(m.twice()); // expect: privacy-unconsented-flow
  track(g.twice()); // ok
  track(n.log()); // ok
}

// Variadics: one of the pack is personal.

template <class... T> std::string csv(const T &...t) {
  std::string out;
  auto add = [&](const auto &x) {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(x)>>)
      out += std::to_string(x) + ",";
    else
      out += std::string(x) + ",";
  };
  (add(t), ...);
  return out;
}
template <class T, class... R> const T &firstOf(const T &t, const R &...) {
  return t;
}
template <class... T> std::size_t countOf(const T &...) { return sizeof...(T); }

void packs(const Person &p) {
  track(csv(p.name, p.score, "x")); // ok
  track(csv(p.name, p.birthYear, "x")); // expect: privacy-unconsented-flow
  track(firstOf(p.name, p.email)); // ok
  track(firstOf(p.email, p.name)); // expect: privacy-unconsented-flow
  trackNumber(countOf(p.email, p.phone)); // ok
}

// Apply over tuples; invoke with members.

void applied(const Person &p) {
  auto join = [](const std::string &a, const std::string &b) { return a + b; };
  auto second = [](const std::string &, const std::string &b) { return b; };
  auto t = std::make_tuple(p.email, p.name);
  track(std::apply(join, t)); // expect: privacy-unconsented-flow
  track(std::apply(second, t)); // ok
  track(std::invoke(&Person::name, p)); // ok
  track(std::invoke(&Person::phone, p)); // expect: privacy-unconsented-flow
}

// Recursion with an accumulator.

struct Tree {
  std::string label, owner;
  std::vector<Tree> children;
};
void owners(const Tree &t, std::string &out) {
  out += t.owner;
  for (const Tree &c : t.children)
    owners(c, out);
}
std::string labels(const Tree &t) {
  std::string out = t.label;
  for (const Tree &c : t.children)
    out += labels(c);
  return out;
}
int depth(const Tree &t) {
  int d = 0;
  for (const Tree &c : t.children)
    d = std::max(d, depth(c));
  return d + 1;
}

void trees(const Person &p) {
  Tree t{"root", "", {{"kid", p.email, {}}}};
  std::string out;
  owners(t, out);
  track(out); // expect: privacy-unconsented-flow
  track(labels(t)); // ok
  trackNumber(depth(t)); // ok
}

// Conversion operators and streams of one's own.

class Quoted {
public:
  Quoted(const std::string &s) : s_("'" + s + "'") {}
  operator std::string() const { return s_; }
  explicit operator bool() const { return s_.size() > 2; }

private:
  std::string s_;
};

class Sink {
public:
  Sink &operator<<(const std::string &s) {
    buffer_ += s;
    return *this;
  }
  Sink &operator<<(int n) {
    buffer_ += std::to_string(n);
    return *this;
  }
  void flush() {
    track(buffer_); // expect: privacy-unconsented-flow
    buffer_.clear();
    track(buffer_); // ok
  }

private:
  std::string buffer_;
};

void operators(const Person &p) {
  track(Quoted(p.email)); // expect: privacy-unconsented-flow
  track(Quoted(p.name)); // ok
  trackNumber(bool(Quoted(p.email))); // ok
  Sink s;
  s << "a" << p.phone << 3;
  s.flush();
}

} // namespace plumbing
