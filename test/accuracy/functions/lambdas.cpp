// Lambdas: captures of every kind, generic, stored, returned, recursive.
#include "../Inputs/app.h"
#include <algorithm>

namespace lambdas {
using namespace app;

void byReference(const Person &p) {
  auto secret = [&] { return p.email; };
  auto open = [&] { return p.name; };
  track(secret()); // expect: privacy-unconsented-flow
  track(open()); // ok
}

void byValue(const Person &p) {
  std::string s = p.phone;
  auto keep = [s] { return s; };
  s = "gone";
  track(keep()); // expect: privacy-unconsented-flow
  track(s); // ok
}

void byReferenceSeesLater(const Person &p) {
  std::string s = p.name;
  auto late = [&s] { return s; };
  track(late()); // ok
  s = p.email;
  track(late()); // expect: privacy-unconsented-flow
  s.clear();
  track(late()); // ok
}

void initCapture(const Person &p) {
  auto a = [mail = p.email, name = p.name] { return mail; };
  auto b = [mail = p.email, name = p.name] { return name; };
  track(a()); // expect: privacy-unconsented-flow
  track(b()); // ok
}

void moveCapture(const Person &p) {
  auto box = std::make_unique<std::string>(p.home.street);
  auto calm = std::make_unique<std::string>(p.home.planet);
  auto a = [box = std::move(box)] { return *box; };
  auto b = [calm = std::move(calm)] { return *calm; };
  track(a()); // expect: privacy-unconsented-flow
  track(b()); // ok
}

void referenceInitCapture(const Person &p) {
  std::string out, other;
  auto write = [&slot = out](const std::string &s) { slot = s; };
  write(p.email);
  track(out); // expect: privacy-unconsented-flow
  track(other); // ok
}

void writesOutside(const Person &p) {
  std::string a, b;
  auto fill = [&a, &b](const Person &q) {
    a = q.phone;
    b = q.name;
  };
  fill(p);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void sinksInside(const Person &p) {
  auto send = [](const std::string &s) { track(s); }; // expect: privacy-unconsented-flow
  send(p.email);
  auto show = [](const std::string &s) { track(s); }; // ok
  show(p.name);
}

void generic(const Person &p) {
  auto wrap = [](const auto &x) { return x; };
  track(wrap(p.email)); // expect: privacy-unconsented-flow
  track(wrap(p.name)); // ok
  trackNumber(wrap(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(wrap(p.score)); // ok
}

void genericTemplate(const Person &p) {
  auto get = []<class T>(const T &t, std::string T::*m) { return t.*m; };
  track(get(p, &Person::phone)); // expect: privacy-unconsented-flow
  track(get(p, &Person::name)); // ok
}

auto makeGetter(const Person &p) {
  return [mail = p.email] { return mail; };
}
auto makeOpenGetter(const Person &p) {
  return [name = p.name] { return name; };
}

void returnedLambda(const Person &p) {
  auto a = makeGetter(p);
  auto b = makeOpenGetter(p);
  track(a()); // expect: privacy-unconsented-flow
  track(b()); // ok
}

template <class F> std::string twice(F f) { return f() + f(); }

void handedToTemplate(const Person &p) {
  track(twice([&] { return p.home.zip; })); // expect: privacy-unconsented-flow
  track(twice([&] { return p.home.planet; })); // ok
}

void immediately(const Person &p) {
  const std::string a = [&] {
    std::string s = "x";
    s += p.email;
    return s;
  }();
  const std::string b = [&] {
    std::string s = "x";
    s += p.name;
    return s;
  }();
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void recursive(const Person &p) {
  std::function<std::string(int)> f = [&](int n) -> std::string {
    return n == 0 ? p.phone : f(n - 1);
  };
  std::function<std::string(int)> g = [&](int n) -> std::string {
    return n == 0 ? p.name : g(n - 1);
  };
  track(f(3)); // expect: privacy-unconsented-flow
  track(g(3)); // ok
}

void recursiveByArgument(const Person &p) {
  auto down = [](auto &&self, const std::string &s, int n) -> std::string {
    return n == 0 ? s : self(self, s + ".", n - 1);
  };
  track(down(down, p.email, 2)); // expect: privacy-unconsented-flow
  track(down(down, p.name, 2)); // ok
}

void mutableState(const Person &p) {
  auto collect = [all = std::string()](const std::string &s) mutable {
    all += s;
    return all;
  };
  auto other = collect;
  collect(p.email);
  track(collect("x")); // expect: privacy-unconsented-flow
  other(p.name);
  track(other("x")); // ok
}

void plusToPointer(const Person &p) {
  std::string (*f)(const Person &) = +[](const Person &q) { return q.email; };
  std::string (*g)(const Person &) = +[](const Person &q) { return q.name; };
  track(f(p)); // expect: privacy-unconsented-flow
  track(g(p)); // ok
}

struct Session {
  Person person;
  std::string last;
  auto reader() {
    return [this] { return person.phone; };
  }
  auto openReader() {
    return [this] { return person.name; };
  }
  auto snapshot() {
    return [*this] { return last; };
  }
};

void capturesThis(const Person &p) {
  Session s;
  s.person = p;
  track(s.reader()()); // expect: privacy-unconsented-flow
  track(s.openReader()()); // ok
  s.last = p.email;
  auto before = s.snapshot();
  s.last = "x";
  auto after = s.snapshot();
  track(before()); // expect: privacy-unconsented-flow
  track(after()); // ok
}

void nestedLambdas(const Person &p) {
  auto outer = [&](const std::string &prefix) {
    return [prefix, &p] { return prefix + p.home.street; };
  };
  auto open = [&](const std::string &prefix) {
    return [prefix, &p] { return prefix + p.home.planet; };
  };
  track(outer("x")()); // expect: privacy-unconsented-flow
  track(open("x")()); // ok
}

struct Handlers {
  std::function<void(const std::string &)> onText;
};

void storedInStruct(const Person &p) {
  Handlers h, k;
  h.onText = [](const std::string &s) { track(s); }; // expect: privacy-unconsented-flow
  k.onText = [](const std::string &s) { track(s); }; // ok
  h.onText(p.email);
  k.onText(p.name);
}

void structuredBindingCapture(const Person &p) {
  auto [name, mail] = std::make_pair(p.name, p.email);
  auto a = [mail = mail] { return mail; };
  auto b = [name = name] { return name; };
  track(a()); // expect: privacy-unconsented-flow
  track(b()); // ok
}

void variadicLambda(const Person &p) {
  auto all = [](const auto &...s) { return (std::string() + ... + s); };
  track(all(p.name, p.phone)); // expect: privacy-unconsented-flow
  track(all(p.name, p.color)); // ok
}

void arrayOfLambdas(const Person &p) {
  std::vector<std::function<std::string()>> parts, calm;
  parts.push_back([&] { return p.name; });
  parts.push_back([&] { return p.email; });
  calm.push_back([&] { return p.name; });
  for (auto &f : parts)
    track(f()); // expect: privacy-unconsented-flow
  for (auto &f : calm)
    track(f()); // ok
}

} // namespace lambdas
