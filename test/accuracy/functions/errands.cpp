// FLAGS: -std=c++20
// Errands: who is asked to do what with which data.
#include "../Inputs/app.h"
#include <optional>

namespace errands {
using namespace app;

// A pipeline by operator|.
template <class F> struct Stage {
  F f;
};
template <class F> Stage(F) -> Stage<F>;
template <class T, class F> auto operator|(T &&t, const Stage<F> &s) { return s.f(std::forward<T>(t)); }
void pipeline(const Person &p) {
  Stage quote{[](const std::string &s) { return "'" + s + "'"; }};
  Stage length{[](const std::string &s) { return s.size(); }};
  track(p.email | quote); // expect: privacy-unconsented-flow
  track(p.name | quote); // ok
  trackNumber(static_cast<long long>(p.email | length)); // ok
}

// Tag dispatch.
struct MailTag {};
struct NickTag {};
std::string read(const Person &p, MailTag) { return p.email; }
std::string read(const Person &p, NickTag) { return p.name; }
template <class Tag> std::string readAs(const Person &p) { return read(p, Tag{}); }
void tags(const Person &p) {
  track(readAs<MailTag>(p)); // expect: privacy-unconsented-flow
  track(readAs<NickTag>(p)); // ok
}

// A state that is passed through callbacks in C's way.
typedef void (*each_fn)(const char *text, void *data);
void eachLine(const char *text, each_fn f, void *data) {
  f("begin", data);
  f(text, data);
}
void gather(const char *text, void *data) { *static_cast<std::string *>(data) += text; }
void count(const char *, void *data) { ++*static_cast<int *>(data); }
void cCallbacks(const Person &p) {
  std::string a, b;
  int n = 0;
  eachLine(p.ssn, gather, &a);
  eachLine(p.color, gather, &b);
  eachLine(p.ssn, count, &n);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  trackNumber(n); // ok
}

// Template method with hooks at two levels.
class Report {
public:
  virtual ~Report() = default;
  std::string make(const Person &p) const { return head() + body(p) + foot(); }

protected:
  virtual std::string head() const { return "<"; }
  virtual std::string body(const Person &p) const = 0;
  virtual std::string foot() const { return ">"; }
};
class Public : public Report {
  std::string body(const Person &p) const override { return p.name; }
};
class Internal : public Public {
  std::string body(const Person &p) const override { return p.name + p.phone; }
};
void reports(const Person &p) {
  track(Internal().make(p)); // expect: privacy-unconsented-flow
  track(Public().make(p)); // ok
}

// A closure that counts and one that collects.
void closures(const std::vector<Person> &all) {
  auto counter = [n = 0](const Person &) mutable { return ++n; };
  auto collector = [s = std::string()](const Person &p) mutable { return s += p.email; };
  for (const Person &p : all) {
    trackNumber(counter(p)); // ok
    track(collector(p)); // expect: privacy-unconsented-flow
  }
}

// Conversion operators, implicit and explicit.
class Secret {
public:
  explicit Secret(std::string s) : s(std::move(s)) {}
  explicit operator std::string() const { return s; }
  explicit operator bool() const { return !s.empty(); }
  operator int() const = delete;

private:
  std::string s;
};
void conversions(const Person &p) {
  Secret a(p.email), b(p.name);
  track(static_cast<std::string>(a)); // expect: privacy-unconsented-flow
  track(static_cast<std::string>(b)); // ok
  trackNumber(a ? 1 : 0); // ok
}

// Mutual recursion over a tree of expressions.
struct Expr {
  std::string text;
  std::vector<Expr> parts;
};
std::string show(const Expr &e);
std::string showAll(const std::vector<Expr> &es) {
  std::string s;
  for (const Expr &e : es)
    s += show(e);
  return s;
}
std::string show(const Expr &e) { return e.parts.empty() ? e.text : "(" + showAll(e.parts) + ")"; }
void expressions(const Person &p) {
  Expr a{"", {{"x", {}}, {p.email, {}}}}, b{"", {{"x", {}}, {p.name, {}}}};
  track(show(a)); // expect: privacy-unconsented-flow
  track(show(b)); // ok
}
} // namespace errands
