// Templates: functions, classes, specialisations, CTAD, concepts,
// if constexpr, policies, variable and alias templates.
#include "../Inputs/app.h"
#include <concepts>
#include <type_traits>

namespace templates {
using namespace app;

template <class T> T same(T t) { return t; }

void identity(const Person &p) {
  track(same(p.email)); // expect: privacy-unconsented-flow
  track(same(p.name)); // ok
  trackNumber(same(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(same(p.score)); // ok
}

template <class T> struct Box {
  T value;
  Box() = default;
  explicit Box(T v) : value(std::move(v)) {}
  const T &get() const { return value; }
  void set(const T &v) { value = v; }
};

void classTemplate(const Person &p) {
  Box<std::string> a, b;
  a.set(p.email);
  b.set(p.name);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
  Box c(p.phone);
  Box d(p.name);
  track(c.value); // expect: privacy-unconsented-flow
  track(d.value); // ok
}

template <class T> struct Printer {
  static std::string print(const T &t) { return std::to_string(t); }
};

template <> struct Printer<std::string> {
  static std::string print(const std::string &s) { return s; }
};

template <> struct Printer<Person> {
  static std::string print(const Person &p) { return p.name; }
};

template <class T> struct Printer<std::vector<T>> {
  static std::string print(const std::vector<T> &v) {
    std::string out;
    for (const T &t : v)
      out += Printer<T>::print(t);
    return out;
  }
};

template <class T> std::string print(const T &t) {
  return Printer<T>::print(t);
}

void specialisations(const Person &p) {
  track(print(p.email)); // expect: privacy-unconsented-flow
  track(print(p)); // ok
  track(print(p.birthYear)); // expect: privacy-unconsented-flow
  track(print(p.score)); // ok
  track(print(std::vector<std::string>{p.phone})); // expect: privacy-unconsented-flow
  track(print(std::vector<std::string>{p.name})); // ok
}

template <class T> std::string render(const T &t) {
  if constexpr (std::is_arithmetic_v<T>)
    return "n";
  else
    return std::string(t);
}

void ifConstexpr(const Person &p) {
  track(render(p.birthYear)); // ok
  track(render(p.email)); // expect: privacy-unconsented-flow
  track(render(p.name)); // ok
}

template <class T>
concept HasEmail = requires(const T &t) {
  { t.email } -> std::convertible_to<std::string>;
};

struct Guest {
  std::string name;
};

template <HasEmail T> std::string contact(const T &t) { return t.email; }
template <class T> std::string contact(const T &t) { return t.name; }

void concepts(const Person &p) {
  Guest g{p.name};
  track(contact(p)); // expect: privacy-unconsented-flow
  track(contact(g)); // ok
}

std::string abbreviated(const auto &who) { return who.home.zip; }
std::string abbreviatedOpen(const auto &who) { return who.home.planet; }

void autoParameters(const Person &p) {
  track(abbreviated(p)); // expect: privacy-unconsented-flow
  track(abbreviatedOpen(p)); // ok
}

template <auto Member> std::string fieldOf(const Person &p) {
  return p.*Member;
}

void valueParameters(const Person &p) {
  track(fieldOf<&Person::email>(p)); // expect: privacy-unconsented-flow
  track(fieldOf<&Person::name>(p)); // ok
}

template <int N> std::string repeat(const std::string &s) {
  if constexpr (N == 0)
    return "";
  else
    return s + repeat<N - 1>(s);
}

void recursionInTypes(const Person &p) {
  track(repeat<2>(p.phone)); // expect: privacy-unconsented-flow
  track(repeat<2>(p.name)); // ok
  track(repeat<0>(p.phone)); // ok
}

struct Keep {
  static std::string apply(const std::string &s) { return s; }
};

struct Hide {
  static std::string apply(const std::string &) { return "***"; }
};

template <class Policy> class Logger {
public:
  void write(const std::string &s) { line = Policy::apply(s); }
  const std::string &last() const { return line; }

private:
  std::string line;
};

void policyClasses(const Person &p) {
  Logger<Keep> keep;
  Logger<Hide> hide;
  keep.write(p.email);
  hide.write(p.email);
  track(keep.last()); // expect: privacy-unconsented-flow
  track(hide.last()); // ok
}

template <template <class...> class C>
std::string firstOf(const C<std::string> &c) {
  return *c.begin();
}

void templateTemplates(const Person &p) {
  std::vector<std::string> a{p.home.street}, b{p.home.planet};
  track(firstOf(a)); // expect: privacy-unconsented-flow
  track(firstOf(b)); // ok
}

template <class T> using Rows = std::vector<std::pair<std::string, T>>;

void aliases(const Person &p) {
  Rows<std::string> rows{{"k", p.email}};
  track(rows[0].first); // ok
  track(rows[0].second); // expect: privacy-unconsented-flow
}

template <class Visitor> void visit(const Person &p, Visitor &&v) {
  v("name", p.name);
  v("phone", p.phone);
}

struct Gather {
  std::string keys, values;
  void operator()(const char *k, const std::string &v) {
    keys += k;
    values += v;
  }
};

void visitors(const Person &p) {
  Gather g;
  visit(p, g);
  track(g.keys); // ok
  track(g.values); // expect: privacy-unconsented-flow
}

template <class T> class Base {
public:
  void store(const T &t) { kept = t; }

protected:
  T kept{};
};

template <class T> class Derived : public Base<T> {
public:
  const T &read() const { return this->kept; }
};

void dependentBase(const Person &p) {
  Derived<std::string> a, b;
  a.store(p.email);
  b.store(p.name);
  track(a.read()); // expect: privacy-unconsented-flow
  track(b.read()); // ok
}

template <class A, class B> struct Both {
  A a;
  B b;
};
template <class A, class B> Both(A, B) -> Both<A, B>;

void deduction(const Person &p) {
  Both both{p.name, p.latitude};
  track(both.a); // ok
  trackReal(both.b); // expect: privacy-unconsented-flow
}

template <class T> T stored{};

void variableTemplates(const Person &p) {
  stored<std::string> = p.name;
  stored<int> = p.birthYear;
  track(stored<std::string>); // ok
  trackNumber(stored<int>); // expect: privacy-unconsented-flow
}

} // namespace templates
