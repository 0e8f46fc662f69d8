// std::function, bind, bind_front, mem_fn, invoke, not_fn, function objects.
#include "../Inputs/app.h"
#include <functional>

namespace callables {
using namespace app;
using namespace std::placeholders;

std::string mailOf(const Person &p) { return p.email; }
std::string nameOf(const Person &p) { return p.name; }
std::string join(const std::string &a, const std::string &b) { return a + b; }
std::string keepFirst(const std::string &a, const std::string &) { return a; }
void sendBoth(const std::string &name, const std::string &mail) {
  track(name); // ok
  track(mail); // expect: privacy-unconsented-flow
}

void functions(const Person &p) {
  std::function<std::string(const Person &)> f = mailOf;
  track(f(p)); // expect: privacy-unconsented-flow
  f = nameOf;
  track(f(p)); // ok
  f = [](const Person &q) { return q.phone; };
  track(f(p)); // expect: privacy-unconsented-flow
}

void copiedFunction(const Person &p) {
  std::function<std::string(const Person &)> f = mailOf, g = nameOf;
  auto h = f;
  f.swap(g);
  track(h(p)); // expect: privacy-unconsented-flow
  track(f(p)); // ok
  track(g(p)); // expect: privacy-unconsented-flow
}

std::string run(const std::function<std::string()> &f) { return f(); }

void functionParameter(const Person &p) {
  track(run([&] { return p.home.street; })); // expect: privacy-unconsented-flow
  track(run([&] { return p.home.planet; })); // ok
  track(run(readEmail)); // expect: privacy-unconsented-flow
  track(run(version)); // ok
}

class Feed {
public:
  void subscribe(std::function<void(const std::string &)> f) {
    listeners.push_back(std::move(f));
  }
  void emit(const std::string &s) {
    for (auto &f : listeners)
      f(s);
  }

private:
  std::vector<std::function<void(const std::string &)>> listeners;
};

void listeners(const Person &p) {
  Feed secret, open;
  secret.subscribe([](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  open.subscribe([](const std::string &s) { track(s); }); // ok
  secret.emit(p.email);
  open.emit(p.name);
}

void bound(const Person &p) {
  auto f = std::bind(join, "x", p.email);
  auto g = std::bind(join, "x", p.name);
  track(f()); // expect: privacy-unconsented-flow
  track(g()); // ok
}

void placeholders(const Person &p) {
  auto head = std::bind(keepFirst, _1, "x");
  track(head(p.phone)); // expect: privacy-unconsented-flow
  track(head(p.name)); // ok
  auto flipped = std::bind(keepFirst, _2, _1);
  track(flipped(p.email, p.name)); // ok
  track(flipped(p.name, p.email)); // expect: privacy-unconsented-flow
}

struct Account {
  Person person;
  std::string note;
  std::string mail() const { return person.email; }
  std::string nick() const { return person.name; }
  void setNote(const std::string &s) { note = s; }
  void upload(const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
  void display(const std::string &s) {
    track(s); // ok
  }
};

void boundMembers(const Person &p) {
  Account a{p};
  auto f = std::bind(&Account::mail, &a);
  auto g = std::bind(&Account::nick, &a);
  track(f()); // expect: privacy-unconsented-flow
  track(g()); // ok
  auto up = std::bind(&Account::upload, &a, _1);
  auto show = std::bind(&Account::display, &a, _1);
  up(p.phone);
  show(p.name);
}

void boundSetter(const Person &p) {
  Account a, b;
  std::function<void(const std::string &)> f =
      std::bind(&Account::setNote, &a, _1);
  std::function<void(const std::string &)> g =
      std::bind(&Account::setNote, &b, _1);
  f(p.email);
  g(p.name);
  track(a.note); // expect: privacy-unconsented-flow
  track(b.note); // ok
}

void bindReference(const Person &p) {
  std::string out, calm;
  auto put = [](std::string &to, const std::string &from) { to = from; };
  std::bind(put, std::ref(out), p.email)();
  std::bind(put, std::ref(calm), p.name)();
  track(out); // expect: privacy-unconsented-flow
  track(calm); // ok
}

void bindFront(const Person &p) {
  auto f = std::bind_front(join, p.phone);
  auto g = std::bind_front(join, p.name);
  track(f("x")); // expect: privacy-unconsented-flow
  track(g("x")); // ok
  Account a{p};
  auto m = std::bind_front(&Account::mail, &a);
  track(m()); // expect: privacy-unconsented-flow
}

void memFn(const Person &p) {
  Account a{p};
  auto mail = std::mem_fn(&Account::mail);
  auto nick = std::mem_fn(&Account::nick);
  track(mail(a)); // expect: privacy-unconsented-flow
  track(nick(a)); // ok
  auto zip = std::mem_fn(&Person::email);
  track(zip(p)); // expect: privacy-unconsented-flow
}

void invoked(const Person &p) {
  Account a{p};
  track(std::invoke(mailOf, p)); // expect: privacy-unconsented-flow
  track(std::invoke(nameOf, p)); // ok
  track(std::invoke(&Account::mail, a)); // expect: privacy-unconsented-flow
  track(std::invoke(&Account::nick, &a)); // ok
  track(std::invoke(&Person::phone, p)); // expect: privacy-unconsented-flow
  track(std::invoke(&Person::name, p)); // ok
  std::invoke(sendBoth, p.name, p.email);
}

struct Formatter {
  std::string prefix;
  std::string operator()(const std::string &s) const { return prefix + s; }
};

void functors(const Person &p) {
  Formatter plain{"x"}, loaded{p.email};
  track(plain(p.phone)); // expect: privacy-unconsented-flow
  track(plain(p.name)); // ok
  track(loaded("tail")); // expect: privacy-unconsented-flow
}

void standardFunctors(const Person &p) {
  track(std::plus<std::string>()("tel:", p.phone)); // expect: privacy-unconsented-flow
  track(std::plus<>()(std::string("n:"), p.name)); // ok
  trackNumber(std::negate<int>()(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(std::negate<int>()(p.score)); // ok
  trackNumber(std::equal_to<>()(p.email, p.phone)); // ok
  track(std::identity()(p.home.zip)); // expect: privacy-unconsented-flow
}

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

void overloadedSet(const Person &p) {
  auto show = Overloaded{[](const std::string &s) { return s; },
                         [](int) { return std::string("number"); }};
  track(show(p.email)); // expect: privacy-unconsented-flow
  track(show(p.birthYear)); // ok
}

std::function<std::string()> lazily(const Person &p, bool full) {
  if (full)
    return [p] { return p.email; };
  return [p] { return p.name; };
}
std::function<std::string()> lazilyOpen(const Person &p) {
  return [p] { return p.name; };
}

void returnedFunction(const Person &p) {
  track(lazily(p, true)()); // expect: privacy-unconsented-flow
  track(lazilyOpen(p)()); // ok
}

void composed(const Person &p) {
  auto compose = [](auto f, auto g) {
    return [f, g](const auto &x) { return f(g(x)); };
  };
  auto wrap = [](const std::string &s) { return "<" + s + ">"; };
  track(compose(wrap, mailOf)(p)); // expect: privacy-unconsented-flow
  track(compose(wrap, nameOf)(p)); // ok
}

void resetFunction(const Person &p) {
  std::function<std::string()> f = [&] { return p.email; };
  f = nullptr;
  if (!f)
    f = [&] { return p.name; };
  track(f()); // ok
}

} // namespace callables
