// FLAGS: -std=c++23
// A message bus: handlers, subscriptions, signals and slots, bound members.
#include "../Inputs/app.h"
#include <algorithm>
#include <functional>
#include <unordered_map>

namespace bus {
using namespace app;

struct Message {
  std::string topic;
  std::string body;
};

class Bus {
  std::unordered_map<std::string, std::vector<std::function<void(const Message &)>>> m_subs;

public:
  void on(const std::string &topic, std::function<void(const Message &)> f) {
    m_subs[topic].push_back(std::move(f));
  }
  void publish(const Message &m) {
    for (auto &f : m_subs[m.topic])
      f(m);
  }
};

void publishing(const Person &p) {
  Bus a, b;
  a.on("mail", [](const Message &m) {
    track(m.topic); // ok
    track(m.body); // expect: privacy-unconsented-flow
  });
  b.on("nick", [](const Message &m) {
    track(m.body); // ok
  });
  a.publish({"mail", p.email});
  b.publish({"nick", p.name});
}

template <class... Args> class Signal {
  std::vector<std::function<void(Args...)>> m_slots;

public:
  template <class F> void connect(F f) { m_slots.emplace_back(f); }
  template <class O> void connect(O *o, void (O::*m)(Args...)) {
    m_slots.emplace_back([o, m](Args... a) { (o->*m)(a...); });
  }
  void operator()(Args... a) const {
    for (auto &s : m_slots)
      s(a...);
  }
};

class StatusBar {
public:
  std::string shown = "ready";
  int percent = 0;
  void show(std::string s) { shown = s; }
  void progress(int n) { percent = n; }
};

void signals(const Person &p) {
  Signal<std::string> text;
  Signal<int> number;
  StatusBar bar, other;
  text.connect(&bar, &StatusBar::show);
  number.connect(&bar, &StatusBar::progress);
  number(p.score);
  trackNumber(bar.percent); // ok
  text(p.phone);
  track(bar.shown); // expect: privacy-unconsented-flow
  track(other.shown); // ok
}

void lambdas(const Person &p) {
  std::string mail = p.email, nick = p.name;
  auto byValue = [mail] { return mail; };
  auto byRef = [&nick] { return nick; };
  mail = "none";
  track(byValue()); // expect: privacy-unconsented-flow
  track(byRef()); // ok
  nick = p.home.zip;
  track(byRef()); // expect: privacy-unconsented-flow
  auto init = [s = std::move(nick), n = 3] { return s + std::to_string(n); };
  track(init()); // expect: privacy-unconsented-flow
  auto twice = [](const auto &x) { return x + x; };
  track(twice(p.phone)); // expect: privacy-unconsented-flow
  track(twice(p.name)); // ok
  trackNumber(twice(p.score)); // ok
  auto make = [](std::string prefix) {
    return [prefix](const std::string &s) { return prefix + s; };
  };
  auto hello = make("hello ");
  track(hello(p.name)); // ok
  track(hello(p.home.street)); // expect: privacy-unconsented-flow
  auto addr = make(p.email);
  track(addr("x")); // expect: privacy-unconsented-flow
  std::function<std::string(int)> rec = [&](int n) {
    return n == 0 ? p.ssn : "." + rec(n - 1);
  };
  track(rec(2)); // expect: privacy-unconsented-flow
  auto counter = [n = 0]() mutable { return ++n; };
  trackNumber(counter()); // ok
}

struct Formatter {
  std::string prefix;
  std::string operator()(const std::string &s) const { return prefix + s; }
  std::string plain(const std::string &) const { return prefix; }
};
std::string join3(const std::string &a, const std::string &b, int n) {
  return a + b + std::to_string(n);
}
std::string second(const std::string &, const std::string &b, int) { return b; }

void binding(const Person &p) {
  using namespace std::placeholders;
  Formatter f{"to "};
  track(std::invoke(f, p.name)); // ok
  track(std::invoke(f, p.email)); // expect: privacy-unconsented-flow
  track(std::invoke(&Formatter::plain, f, p.email)); // ok
  auto b1 = std::bind(join3, p.email, _1, 3);
  track(b1("x")); // expect: privacy-unconsented-flow
  auto b2 = std::bind(second, p.email, _1, 3);
  track(b2("x")); // ok
  track(b2(p.phone)); // expect: privacy-unconsented-flow
  track(std::apply(join3, std::make_tuple(p.name, version(), 1))); // ok
  track(std::apply(join3, std::make_tuple(p.name, p.home.zip, 1))); // expect: privacy-unconsented-flow
  std::move_only_function<std::string()> job = [q = std::make_unique<std::string>(p.phone)] { return *q; };
  track(job()); // expect: privacy-unconsented-flow
  job = [] { return std::string("idle"); };
  track(job()); // ok
  auto mem = std::mem_fn(&Person::name);
  track(mem(p)); // ok
}

} // namespace bus
