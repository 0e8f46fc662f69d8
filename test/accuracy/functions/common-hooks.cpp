// Hooks: signals, policies, detectors of types, erased callables.
#include "../Inputs/app.h"
#include <algorithm>
#include <type_traits>

namespace common_hooks {
using namespace app;

template <class... A> class Signal {
public:
  int connect(std::function<void(A...)> f) {
    slots_.emplace(++last_, std::move(f));
    return last_;
  }
  void disconnect(int id) { slots_.erase(id); }
  void operator()(A... a) const {
    for (auto &[id, f] : slots_)
      f(a...);
  }

private:
  int last_ = 0;
  std::map<int, std::function<void(A...)>> slots_;
};

void signals(const Person &p) {
  Signal<const std::string &, int> s;
  std::string seen, calm = "calm";
  int number = 0;
  s.connect([&](const std::string &t, int) { seen = t; });
  s.connect([&](const std::string &, int n) { number = n; });
  s(p.email, p.score);
  track(seen); // expect: privacy-unconsented-flow
  trackNumber(number); // ok
  track(calm); // ok
}

struct ByMail {
  static const std::string &key(const Person &p) { return p.email; }
};
struct ByNick {
  static const std::string &key(const Person &p) { return p.name; }
};
template <class Policy> struct Index : private Policy {
  std::string head(const Person &p) const { return "#" + this->key(p); }
};

void policies(const Person &p) {
  track(Index<ByMail>().head(p)); // expect: privacy-unconsented-flow
  track(Index<ByNick>().head(p)); // ok
}

template <class T> std::string show(const T &t) {
  if constexpr (std::is_same_v<T, Person>)
    return t.phone;
  else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(t);
  else
    return t.planet;
}

void byType(const Person &p) {
  track(show(p)); // expect: privacy-unconsented-flow
  track(show(p.home)); // ok
  track(show(p.latitude)); // expect: privacy-unconsented-flow
  track(show(p.score)); // ok
}

class Erased { // a callable by hand
  struct Base {
    virtual ~Base() = default;
    virtual std::string call(const Person &) = 0;
  };
  template <class F> struct Impl : Base {
    explicit Impl(F f) : f(std::move(f)) {}
    std::string call(const Person &p) override { return f(p); }
    F f;
  };
  std::unique_ptr<Base> p_;

public:
  template <class F> Erased(F f) : p_(new Impl<F>(std::move(f))) {}
  std::string operator()(const Person &p) const { return p_->call(p); }
};

void erased(const Person &p) {
  Erased a([](const Person &q) { return q.home.zip; });
  Erased b([](const Person &q) { return q.name; });
  track(a(p)); // expect: privacy-unconsented-flow
  track(b(p)); // ok
}

class Account {
public:
  explicit Account(const Person &p) : p_(p) {}
  const std::string &mail() const { return p_.email; }
  const std::string &nick() const { return p_.name; }

private:
  Person p_;
};
using Getter = const std::string &(Account::*)() const;
struct Column {
  const char *title;
  Getter get;
};

void methodPointers(const Person &p) {
  Account a(p);
  const Column mail{"mail", &Account::mail}, nick{"nick", &Account::nick};
  track((a.*mail.get)()); // expect: privacy-unconsented-flow
  track((a.*nick.get)()); // ok
  track(std::invoke(nick.get, &a)); // ok
  auto f = std::mem_fn(&Account::mail);
  track(f(a)); // expect: privacy-unconsented-flow
}

template <class F> auto twice(F f) {
  return [f = std::move(f)](auto x) { return f(f(x)); };
}
std::string wrap(const std::string &s) { return "(" + s + ")"; }

void higherOrder(const Person &p) {
  track(twice(wrap)(p.phone)); // expect: privacy-unconsented-flow
  track(twice(&wrap)(p.name)); // ok
  auto constant = [](const std::string &) { return std::string("k"); };
  track(twice(constant)(p.phone)); // ok
  auto fix = [](auto self, const std::string &s, int n) -> std::string {
    return n ? self(self, wrap(s), n - 1) : s;
  };
  track(fix(fix, p.email, 2)); // expect: privacy-unconsented-flow
}

void sinkCallback(const Person &p) {
  void (*send)(const std::string &) = [](const std::string &s) { track(s); }; // expect: privacy-unconsented-flow
  send(p.email);
  auto calm = +[](const std::string &s) { track(s); }; // ok
  calm(p.name);
}

int fillOut(const Person &p, std::string *mail, std::string *nick = nullptr) {
  if (mail)
    *mail = p.email;
  if (nick)
    nick->assign(p.name);
  return 2;
}

void outs(const Person &p) {
  std::string m, n;
  trackNumber(fillOut(p, &m, &n)); // ok
  track(m); // expect: privacy-unconsented-flow
  track(n); // ok
}

} // namespace common_hooks
