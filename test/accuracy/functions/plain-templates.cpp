// FLAGS: -std=c++20
// Templates of every day: wrappers, policies, folds, traits.
#include "../Inputs/app.h"
#include <concepts>
#include <sstream>
#include <type_traits>

namespace templates {
using namespace app;

template <class T> T larger(const T &a, const T &b) { return a < b ? b : a; }

void simple(const Person &p) {
  trackNumber(larger(p.birthYear, 3)); // expect: privacy-unconsented-flow
  trackNumber(larger(p.score, 3)); // ok
  track(larger<std::string>(p.email, "a")); // expect: privacy-unconsented-flow
}

template <class... T> std::string join(const T &...all) {
  std::ostringstream out;
  ((out << all << ';'), ...);
  return out.str();
}
inline std::string chain() { return ""; }
template <class First, class... Rest> std::string chain(const First &f, const Rest &...rest) {
  return std::string(f) + chain(rest...);
}
template <class... T> auto sum(T... all) { return (all + ... + 0); }

void packs(const Person &p) {
  track(join(1, p.name, p.score)); // ok
  track(join(1, p.name, p.birthYear)); // expect: privacy-unconsented-flow
  track(chain("a", p.color, p.name)); // ok
  track(chain("a", p.ssn, p.name)); // expect: privacy-unconsented-flow
  trackNumber(sum(1, p.score)); // ok
  trackNumber(sum(1, p.birthYear)); // expect: privacy-unconsented-flow
}

template <class T> struct Field {
  std::string name;
  T value;
  Field(std::string n, T v) : name(std::move(n)), value(std::move(v)) {}
};
template <class T> Field(const char *, T) -> Field<T>;

void deduced(const Person &p) {
  Field year("year", p.birthYear);
  Field nick("nick", p.name);
  trackNumber(year.value); // expect: privacy-unconsented-flow
  track(year.name); // ok
  track(nick.value); // ok
  std::pair both(p.name, p.phone);
  track(both.first); // ok
  track(both.second); // expect: privacy-unconsented-flow
}

template <class T>
concept Described = requires(const T &t) {
  { t.describe() } -> std::convertible_to<std::string>;
};
struct Open {
  std::string who;
  std::string describe() const { return "open " + who; }
};
struct Closed {
  std::string who;
  std::string describe() const { return "closed"; }
};

std::string text(const Described auto &t) { return t.describe(); }
std::string text(const std::string &s) { return s; }

void constrained(const Person &p) {
  track(text(Open{p.email})); // expect: privacy-unconsented-flow
  track(text(Closed{p.email})); // ok
  track(text(p.name)); // ok
}

template <class T> std::string encode(const T &t) {
  if constexpr (std::is_same_v<T, Person>)
    return t.email;
  else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(t);
  else if constexpr (std::is_same_v<T, Address>)
    return t.planet;
  else
    return std::string(t);
}

void chosen(const Person &p) {
  track(encode(p)); // expect: privacy-unconsented-flow
  track(encode(p.home)); // ok
  track(encode(p.score)); // ok
  track(encode(p.latitude)); // expect: privacy-unconsented-flow
}

// The base calls what the derived class says.
template <class D> class Serializer {
public:
  std::string run(const Person &p) { return "{" + self().body(p) + "}"; }

private:
  D &self() { return static_cast<D &>(*this); }
};
class Full : public Serializer<Full> {
public:
  std::string body(const Person &p) { return p.name + "," + p.home.street; }
};
class Brief : public Serializer<Brief> {
public:
  std::string body(const Person &p) { return p.name + ",-"; }
};

void crtp(const Person &p) {
  track(Full().run(p)); // expect: privacy-unconsented-flow
  track(Brief().run(p)); // ok
}

// What is done with a value is a parameter.
struct Plain {
  static std::string apply(const std::string &s) { return s; }
};
struct Hide {
  static std::string apply(const std::string &) { return "hidden"; }
};
template <class Policy> class Writer {
public:
  void add(const std::string &s) { out_ += Policy::apply(s) + "\n"; }
  const std::string &str() const { return out_; }

private:
  std::string out_;
};

void policies(const Person &p) {
  Writer<Plain> a, c;
  Writer<Hide> b;
  a.add(p.email);
  b.add(p.email);
  c.add(p.name);
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
  track(c.str()); // ok
}

template <class T> struct Traits {
  static std::string of(const T &t) { return std::to_string(t); }
};
template <> struct Traits<std::string> {
  static std::string of(const std::string &s) { return "s:" + s; }
};
template <> struct Traits<bool> {
  static std::string of(bool) { return "flag"; }
};

void specialised(const Person &p) {
  track(Traits<std::string>::of(p.phone)); // expect: privacy-unconsented-flow
  track(Traits<bool>::of(p.birthYear > 2000)); // ok
  track(Traits<int>::of(p.birthYear)); // expect: privacy-unconsented-flow
  track(Traits<int>::of(p.score)); // ok
}

template <class F, class... A> auto timed(F &&f, A &&...a) { return std::forward<F>(f)(std::forward<A>(a)...); }

void forwarded(const Person &p) {
  track(timed([](const Person &q) { return q.email; }, p)); // expect: privacy-unconsented-flow
  track(timed([](const Person &q) { return q.name; }, p)); // ok
}

template <auto Member> std::string column(const Person &p) { return p.*Member; }

void values(const Person &p) {
  track(column<&Person::name>(p)); // ok
  track(column<&Person::email>(p)); // expect: privacy-unconsented-flow
}

} // namespace templates
