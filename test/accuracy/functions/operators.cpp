// Overloaded operators, conversions, literals.
#include "../Inputs/app.h"
#include <compare>
#include <sstream>

namespace operators {
using namespace app;

struct Text {
  std::string s;
  Text() = default;
  Text(const char *c) : s(c) {}
  Text(const std::string &t) : s(t) {}
  Text operator+(const Text &o) const { return Text(s + o.s); }
  Text &operator+=(const Text &o) {
    s += o.s;
    return *this;
  }
  Text &operator<<(const Text &o) { return *this += o; }
  char operator[](std::size_t i) const { return s[i]; }
  const std::string *operator->() const { return &s; }
  const std::string &operator*() const { return s; }
  bool operator==(const Text &o) const { return s == o.s; }
  bool operator!() const { return s.empty(); }
  operator std::string() const { return s; }
  explicit operator bool() const { return !s.empty(); }
};

void arithmetic(const Person &p) {
  Text mail(p.email), name(p.name);
  track((Text("a") + mail).s); // expect: privacy-unconsented-flow
  track((Text("a") + name).s); // ok
  Text sum("x");
  sum += name;
  track(sum.s); // ok
  sum += mail;
  track(sum.s); // expect: privacy-unconsented-flow
}

void shift(const Person &p) {
  Text a, b;
  a << "phone: " << p.phone;
  b << "name: " << p.name;
  track(a.s); // expect: privacy-unconsented-flow
  track(b.s); // ok
}

void access(const Person &p) {
  Text mail(p.email), name(p.name);
  trackNumber(mail[0]); // expect: privacy-unconsented-flow
  trackNumber(name[0]); // ok
  trackText(mail->c_str()); // expect: privacy-unconsented-flow
  trackText(name->c_str()); // ok
  track(*mail); // expect: privacy-unconsented-flow
  track(*name); // ok
}

void questions(const Person &p) {
  Text mail(p.email);
  trackNumber(mail == Text("x")); // ok
  trackNumber(!mail); // ok
  if (mail)
    track("has mail"); // ok
}

void conversions(const Person &p) {
  Text mail(p.email), name(p.name);
  track(mail); // expect: privacy-unconsented-flow
  track(name); // ok
  std::string copy = mail;
  track(copy); // expect: privacy-unconsented-flow
  track(static_cast<std::string>(name)); // ok
}

struct Age {
  int years;
  operator int() const { return years; }
};

void numberConversion(const Person &p) {
  Age a{p.birthYear}, b{p.score};
  trackNumber(a); // expect: privacy-unconsented-flow
  trackNumber(b); // ok
  trackNumber(a + 1); // expect: privacy-unconsented-flow
  trackNumber(b + 1); // ok
}

void converting(const Text &t) {
  track(t.s); // expect: privacy-unconsented-flow
}
void convertingOpen(const Text &t) {
  track(t.s); // ok
}

void implicitConstruction(const Person &p) {
  converting(p.email);
  convertingOpen(p.name);
}

struct Money {
  long cents = 0;
  Money &operator++() {
    ++cents;
    return *this;
  }
  Money operator++(int) {
    Money old = *this;
    ++cents;
    return old;
  }
  friend Money operator*(Money m, long k) { return {m.cents * k}; }
  auto operator<=>(const Money &) const = default;
};

void increments(const Person &p) {
  Money a{p.birthYear}, b{p.score};
  trackNumber((++a).cents); // expect: privacy-unconsented-flow
  trackNumber((++b).cents); // ok
  trackNumber((a++).cents); // expect: privacy-unconsented-flow
  trackNumber((b * 2).cents); // ok
  trackNumber((a * 2).cents); // expect: privacy-unconsented-flow
  trackNumber(a < b); // ok
}

std::ostream &operator<<(std::ostream &os, const Age &a) {
  return os << a.years;
}
struct Hidden {
  Person person;
};
std::ostream &operator<<(std::ostream &os, const Hidden &h) {
  return os << h.person.name;
}
struct Shown {
  Person person;
};
std::ostream &operator<<(std::ostream &os, const Shown &s) {
  return os << s.person.home.street;
}

void streaming(const Person &p) {
  std::ostringstream a, b;
  a << "x " << Shown{p};
  b << "x " << Hidden{p};
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

std::istream &operator>>(std::istream &is, Text &t) { return is >> t.s; }

void extraction(const Person &p) {
  std::istringstream in(p.email), open(p.name);
  Text a, b;
  in >> a;
  open >> b;
  track(a.s); // expect: privacy-unconsented-flow
  track(b.s); // ok
}

struct Properties {
  std::map<std::string, std::string> all;
  struct Slot {
    Properties &owner;
    std::string key;
    Slot &operator=(const std::string &v) {
      owner.all[key] = v;
      return *this;
    }
    operator std::string() const { return owner.all[key]; }
  };
  Slot operator[](const std::string &k) { return {*this, k}; }
};

void proxies(const Person &p) {
  Properties a, b;
  a["k"] = p.phone;
  b["k"] = p.name;
  track(a["k"]); // expect: privacy-unconsented-flow
  track(b["k"]); // ok
}

Text operator""_t(const char *c, std::size_t n) {
  return Text(std::string(c, n));
}

void literals(const Person &p) {
  track(("tel:"_t + p.phone).s); // expect: privacy-unconsented-flow
  track(("n:"_t + p.name).s); // ok
}

struct Matrix {
  double v[4];
  double &operator()(int r, int c) { return v[r * 2 + c]; }
};

void callOperator(const Person &p) {
  Matrix a{}, b{};
  a(1, 0) = p.latitude;
  b(1, 0) = 2.5;
  trackReal(a(1, 0)); // expect: privacy-unconsented-flow
  trackReal(b(1, 0)); // ok
}

struct Pipe {
  std::string (*f)(const std::string &);
};
std::string operator|(const std::string &s, const Pipe &pipe) {
  return pipe.f(s);
}
std::string quote(const std::string &s) { return "'" + s + "'"; }
std::string mask(const std::string &) { return "***"; }

void piped(const Person &p) {
  track(p.email | Pipe{quote}); // expect: privacy-unconsented-flow
  track(p.email | Pipe{mask}); // ok
  track(p.name | Pipe{quote}); // ok
}

struct Comma {
  std::string text;
  Comma &operator,(const std::string &s) {
    text += s;
    return *this;
  }
};

void commas(const Person &p) {
  Comma a, b;
  (a, "x", p.home.zip);
  (b, "x", p.home.planet);
  track(a.text); // expect: privacy-unconsented-flow
  track(b.text); // ok
}

} // namespace operators
