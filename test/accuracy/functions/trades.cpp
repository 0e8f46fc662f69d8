// FLAGS: -std=c++20
// Commands, strategies, middleware, signals: functions that are handed on.
#include "../Inputs/app.h"
#include <algorithm>
#include <list>
#include <unordered_map>

namespace trades {
using namespace app;

// A command table by name.
class Shell {
public:
  using Command = std::function<std::string(const Person &)>;
  void add(const std::string &name, Command c) { commands[name] = std::move(c); }
  std::string run(const std::string &name, const Person &p) const {
    auto it = commands.find(name);
    return it == commands.end() ? "unknown" : it->second(p);
  }

private:
  std::unordered_map<std::string, Command> commands;
};
void shell(const Person &p) {
  Shell s, t;
  s.add("mail", [](const Person &q) { return q.email; });
  t.add("nick", [](const Person &q) { return q.name; });
  track(s.run("mail", p)); // expect: privacy-unconsented-flow
  track(t.run("nick", p)); // ok
}

// Strategy by virtual call, chosen at run time.
struct Masker {
  virtual ~Masker() = default;
  virtual std::string mask(const std::string &s) const = 0;
};
struct Stars : Masker {
  std::string mask(const std::string &s) const override { return std::string(s.size(), '*'); }
};
struct LastFour : Masker {
  std::string mask(const std::string &s) const override { return s.substr(s.size() > 4 ? s.size() - 4 : 0); }
};
std::unique_ptr<Masker> choose(bool strict) {
  if (strict)
    return std::make_unique<Stars>();
  return std::make_unique<LastFour>();
}
void masked(const Person &p, bool b) {
  track(Stars().mask(p.phone)); // ok
  track(LastFour().mask(p.phone)); // expect: privacy-unconsented-flow
  track(choose(b)->mask(p.phone)); // expect: privacy-unconsented-flow
  std::unique_ptr<Masker> m = std::make_unique<Stars>();
  track(m->mask(p.phone)); // ok
}

// Middleware: each calls the next.
using Handler = std::function<void(std::string)>;
using Layer = std::function<Handler(Handler)>;
Handler compose(const std::vector<Layer> &layers, Handler last) {
  for (const Layer &l : layers)
    last = l(last);
  return last;
}
void middleware(const Person &p) {
  Layer prefix = [](Handler next) {
    return [next](std::string s) { next("> " + s); };
  };
  Layer drop = [](Handler next) {
    return [next](std::string) { next("dropped"); };
  };
  compose({prefix}, [](std::string s) { track(s); })(p.email); // expect: privacy-unconsented-flow
  compose({drop}, [](std::string s) { track(s); })(p.email); // ok
}

// Signals and slots.
template <class... A> class Signal {
public:
  int connect(std::function<void(A...)> f) {
    slots.emplace_back(next, std::move(f));
    return next++;
  }
  void disconnect(int id) {
    slots.remove_if([id](const auto &s) { return s.first == id; });
  }
  void operator()(A... a) const {
    for (const auto &s : slots)
      s.second(a...);
  }

private:
  std::list<std::pair<int, std::function<void(A...)>>> slots;
  int next = 0;
};
void signals(const Person &p) {
  Signal<const std::string &, int> changed, renamed;
  changed.connect([](const std::string &s, int n) {
    track(s); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  });
  renamed.connect([](const std::string &s, int) { track(s); }); // ok
  changed(p.email, 3);
  renamed(p.name, 4);
}

// Templates with a policy class.
struct Upper {
  static std::string apply(std::string s) { return s + "U"; }
};
struct Nothing {
  static std::string apply(const std::string &) { return "nothing"; }
};
template <class Policy> class Reporter {
public:
  void report(const std::string &s) { last = Policy::apply(s); }
  std::string last;
};
void policies(const Person &p) {
  Reporter<Upper> a;
  Reporter<Nothing> b;
  a.report(p.email);
  b.report(p.email);
  track(a.last); // expect: privacy-unconsented-flow
  track(b.last); // ok
}

// Memoised by a map in a static.
const std::string &memo(int id, const Person &p) {
  static std::map<int, std::string> known;
  auto [it, added] = known.try_emplace(id);
  if (added)
    it->second = p.email;
  return it->second;
}
const std::string &memoNick(int id, const Person &p) {
  static std::map<int, std::string> known;
  auto it = known.find(id);
  if (it == known.end())
    it = known.emplace(id, p.name).first;
  return it->second;
}
void memos(const Person &p) {
  track(memo(1, p)); // expect: privacy-unconsented-flow
  track(memoNick(1, p)); // ok
}

// Visitors with double dispatch.
class Text;
class Number;
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Text &t) = 0;
  virtual void visit(const Number &n) = 0;
};
struct Element {
  virtual ~Element() = default;
  virtual void accept(Visitor &v) const = 0;
};
class Text : public Element {
public:
  explicit Text(std::string s) : value(std::move(s)) {}
  void accept(Visitor &v) const override { v.visit(*this); }
  std::string value;
};
class Number : public Element {
public:
  explicit Number(long n) : value(n) {}
  void accept(Visitor &v) const override { v.visit(*this); }
  long value;
};
struct Sends : Visitor {
  void visit(const Text &t) override { track(t.value); } // expect: privacy-unconsented-flow
  void visit(const Number &n) override { trackNumber(n.value); } // ok
};
void visitors(const Person &p) {
  std::vector<std::unique_ptr<Element>> all;
  all.push_back(std::make_unique<Text>(p.email));
  all.push_back(std::make_unique<Number>(p.score));
  Sends s;
  for (auto &e : all)
    e->accept(s);
}

// Sorting with a comparator, projecting with a member pointer.
void sorted(std::vector<Person> all) {
  std::sort(all.begin(), all.end(), [](const Person &a, const Person &b) { return a.birthYear < b.birthYear; });
  if (!all.empty()) {
    track(all.front().name); // ok
    track(all.front().email); // expect: privacy-unconsented-flow
  }
}

// A function that returns one of its arguments' members by pointer to member.
template <class T, class M> const M &pick(const T &t, M T::*m) { return t.*m; }
void picked(const Person &p) {
  track(pick(p, &Person::phone)); // expect: privacy-unconsented-flow
  track(pick(p, &Person::name)); // ok
}

// Continuations.
void load(const Person &p, const std::function<void(const std::string &)> &done,
          const std::function<void(int)> &failed) {
  if (p.email.empty())
    failed(404);
  else
    done(p.email);
}
void continued(const Person &p) {
  load(
      p, [](const std::string &s) { track(s); }, // expect: privacy-unconsented-flow
      [](int code) { trackNumber(code); }); // ok
}

// A callable class with state, called twice.
class Joiner {
public:
  Joiner &operator()(const std::string &s) {
    all += s + ",";
    ++n;
    return *this;
  }
  std::string all;
  int n = 0;
};
void joined(const Person &p) {
  Joiner j, k;
  j(p.name)(p.email);
  k(p.name)("x");
  track(j.all); // expect: privacy-unconsented-flow
  track(k.all); // ok
  trackNumber(j.n); // ok
}

// An output iterator of one's own.
class Sink {
public:
  explicit Sink(std::string &to) : to(&to) {}
  Sink &operator*() { return *this; }
  Sink &operator++() { return *this; }
  Sink operator++(int) { return *this; }
  Sink &operator=(char c) {
    *to += c;
    return *this;
  }
  using difference_type = std::ptrdiff_t;

private:
  std::string *to;
};
template <class Out> Out encode(const std::string &s, Out out) {
  for (char c : s)
    *out++ = c == ' ' ? '+' : c;
  return out;
}
void encoded(const Person &p) {
  std::string a, b;
  encode(p.home.street, Sink(a));
  encode(p.home.planet, Sink(b));
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}
} // namespace trades
