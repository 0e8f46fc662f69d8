// FLAGS: -std=c++20
// Ordinary calls: overloads, defaults, recursion, virtual functions, operators.
#include "../Inputs/app.h"
#include <cstdarg>

namespace calls {
using namespace app;

std::string show(int n) { return "#" + std::to_string(n); }
std::string show(const std::string &s) { return "'" + s + "'"; }
std::string show(const Person &p) { return show(p.name); }
std::string show(const Address &a) { return show(a.street); }

void overloads(const Person &p) {
  track(show(p)); // ok
  track(show(p.home)); // expect: privacy-unconsented-flow
  track(show(p.score)); // ok
  track(show(p.birthYear)); // expect: privacy-unconsented-flow
}

std::string greet(const std::string &who, const std::string &how = "Hello", const std::string &end = readEmail()) {
  return how + " " + who + end;
}

void defaults(const Person &p) {
  track(greet(p.name, "Hi", "!")); // ok
  track(greet(p.name)); // expect: privacy-unconsented-flow
}

std::string firstOf(const std::string &a, const std::string &) { return a; }

void arguments(const Person &p) {
  track(firstOf(p.name, p.email)); // ok
  track(firstOf(p.email, p.name)); // expect: privacy-unconsented-flow
}

std::string repeat(const std::string &s, int n) {
  if (n == 0)
    return "";
  return s + repeat(s, n - 1);
}

std::string even(const std::string &s, std::size_t i);
std::string odd(const std::string &s, std::size_t i) {
  return i >= s.size() ? "" : "-" + even(s, i + 1);
}
std::string even(const std::string &s, std::size_t i) {
  return i >= s.size() ? "" : s[i] + odd(s, i + 1);
}

void recursive(const Person &p) {
  track(repeat(p.phone, 2)); // expect: privacy-unconsented-flow
  track(repeat(p.name, 2)); // ok
  track(even(p.email, 0)); // expect: privacy-unconsented-flow
  track(odd(p.name, 0)); // ok
}

std::string concat(int n, ...) {
  std::string out;
  va_list all;
  va_start(all, n);
  for (int i = 0; i < n; ++i)
    out += va_arg(all, const char *);
  va_end(all);
  return out;
}

void variadic(const Person &p) {
  track(concat(2, "a", p.color)); // ok
  track(concat(2, "a", p.email.c_str())); // expect: privacy-unconsented-flow
}

// Several floors of virtual functions, covariant results.
class Source {
public:
  virtual ~Source() = default;
  virtual std::string read() const { return "empty"; }
  virtual Source *self() { return this; }
};
class TextSource : public Source {
public:
  explicit TextSource(std::string t) : text_(std::move(t)) {}
  std::string read() const override { return prefix() + text_; }
  TextSource *self() override { return this; }
  void set(std::string t) { text_ = std::move(t); }

protected:
  virtual std::string prefix() const { return ""; }
  std::string text_;
};
class MarkedSource : public TextSource {
public:
  MarkedSource(std::string t, std::string mark) : TextSource(std::move(t)), mark_(std::move(mark)) {}

protected:
  std::string prefix() const override { return mark_; }

private:
  std::string mark_;
};
class MaskedSource : public TextSource {
public:
  using TextSource::TextSource;
  std::string read() const override { return std::string(text_.size() > 0, '*'); }
};

std::string drain(const Source &s) { return s.read(); }

void virtuals(const Person &p) {
  TextSource text(p.email), safe("fixed");
  MarkedSource marked("x", p.phone);
  MaskedSource masked(p.email);
  track(drain(text)); // expect: privacy-unconsented-flow
  track(drain(safe)); // ok
  track(drain(marked)); // expect: privacy-unconsented-flow
  track(drain(masked)); // ok
  track(Source().read()); // ok
  text.self()->set("replaced");
  track(text.read()); // ok
  safe.self()->set(p.home.zip);
  track(safe.read()); // expect: privacy-unconsented-flow
}

// Operators and conversions.
struct Money {
  long cents = 0;
  Money operator+(const Money &o) const { return {cents + o.cents}; }
  Money &operator+=(long c) {
    cents += c;
    return *this;
  }
  bool operator<(const Money &o) const { return cents < o.cents; }
  explicit operator double() const { return static_cast<double>(cents) / 100; }
};
class Masked {
public:
  explicit Masked(std::string s) : s_(std::move(s)) {}
  operator std::string() const { return "***"; }
  const std::string &operator*() const { return s_; }
  char operator[](std::size_t i) const { return s_[i]; }

private:
  std::string s_;
};

void operators(const Person &p) {
  Money a{p.birthYear}, b{p.score}, c{5};
  trackNumber((a + c).cents); // expect: privacy-unconsented-flow
  trackNumber((b + c).cents); // ok
  trackNumber(a < b); // ok
  b += 7;
  trackReal(static_cast<double>(b)); // ok
  trackReal(static_cast<double>(a)); // expect: privacy-unconsented-flow
  Masked m(p.email);
  track(m); // ok
  track(*m); // expect: privacy-unconsented-flow
  trackNumber(m[2]); // expect: privacy-unconsented-flow
}

// What a function keeps between calls.
std::string remember(const std::string &now) {
  static std::string last = "none";
  std::string before = last;
  last = now;
  return before;
}
std::string counted(const std::string &what) {
  static int calls = 0;
  ++calls;
  return what.empty() ? "" : std::to_string(calls);
}

void kept(const Person &p) {
  remember(p.email);
  track(remember("x")); // expect: privacy-unconsented-flow
  track(counted(p.email)); // ok
}

} // namespace calls
