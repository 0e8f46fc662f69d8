// FLAGS: -std=c++23
// expected, and the monadic calls of optional and expected.
#include "../Inputs/app.h"
#include <expected>

namespace expected {

enum class Error { Missing };

std::expected<std::string, Error> mailOf(const app::Person &p) {
  if (p.email.empty())
    return std::unexpected(Error::Missing);
  return p.email;
}
std::expected<std::string, Error> nameOf(const app::Person &p) {
  if (p.name.empty())
    return std::unexpected(Error::Missing);
  return p.name;
}

void value(const app::Person &p) {
  auto m = mailOf(p), n = nameOf(p);
  if (m) {
    app::track(*m);        // expect: privacy-unconsented-flow
    app::track(m.value()); // expect: privacy-unconsented-flow
  }
  if (n.has_value())
    app::track(*n); // ok
  app::track(m.value_or("none")); // expect: privacy-unconsented-flow
  app::track(n.value_or("none")); // ok
}

// The error carries it.
std::expected<int, std::string> parse(const std::string &s) {
  if (s.empty())
    return 4;
  return std::unexpected("cannot read " + s);
}

void errorCarries(const app::Person &p) {
  auto bad = parse(p.phone), good = parse(p.name);
  if (!bad)
    app::track(bad.error()); // expect: privacy-unconsented-flow
  if (!good)
    app::track(good.error()); // ok
  app::trackNumber(bad.value_or(0)); // ok
}

struct Item {
  std::string mail, nick;
};
std::expected<Item, Error> itemOf(const app::Person &p) {
  return Item{p.email, p.name};
}

void object(const app::Person &p) {
  if (auto i = itemOf(p)) {
    app::track(i->mail); // expect: privacy-unconsented-flow
    app::track(i->nick); // ok
  }
}

void optionalTransform(const app::Person &p) {
  std::optional<std::string> m = p.email, n = p.name;
  auto up = m.transform([](const std::string &s) { return s + "!"; });
  auto same = n.transform([](const std::string &s) { return s + "!"; });
  auto size = m.transform([](const std::string &s) { return s.size(); });
  app::track(*up);         // expect: privacy-unconsented-flow
  app::track(*same);       // ok
  app::trackNumber(*size); // ok
}

void optionalAndThen(const app::Person &p) {
  std::optional<app::Person> o = p;
  auto mail = o.and_then([](const app::Person &q) {
    return q.email.empty() ? std::nullopt : std::optional(q.email);
  });
  auto name = o.and_then(
      [](const app::Person &q) { return std::optional(q.name); });
  app::track(mail.value_or("")); // expect: privacy-unconsented-flow
  app::track(name.value_or("")); // ok
}

void optionalOrElse(const app::Person &p) {
  std::optional<std::string> none, named = p.name;
  auto a = none.or_else([&] { return std::optional(p.phone); });
  auto b = named.or_else([] { return std::optional<std::string>("x"); });
  app::track(*a); // expect: privacy-unconsented-flow
  app::track(*b); // ok
}

void assigned(const app::Person &p) {
  std::expected<std::string, Error> a = "x", b = p.email;
  a = p.phone;
  b = std::unexpected(Error::Missing);
  app::track(a.value());         // expect: privacy-unconsented-flow
  app::track(b.value_or("none")); // ok
  a.swap(b);
  app::track(b.value()); // expect: privacy-unconsented-flow
}

// One by hand, as code bases had before there was a standard one.
template <class T, class E> class Result {
public:
  static Result ok(T v) {
    Result r;
    r.value_ = std::move(v);
    r.good_ = true;
    return r;
  }
  static Result fail(E e) {
    Result r;
    r.error_ = std::move(e);
    return r;
  }
  explicit operator bool() const { return good_; }
  const T &operator*() const { return value_; }
  const E &error() const { return error_; }
  template <class F> auto then(F f) const -> Result<decltype(f(T())), E> {
    using R = Result<decltype(f(T())), E>;
    return good_ ? R::ok(f(value_)) : R::fail(error_);
  }

private:
  template <class, class> friend class Result;
  T value_{};
  E error_{};
  bool good_ = false;
};

using TextResult = Result<std::string, std::string>;

TextResult load(const app::Person &p, bool full) {
  if (full)
    return TextResult::ok(p.email);
  return TextResult::fail("not allowed for " + p.name);
}
TextResult loadName(const app::Person &p) {
  if (p.name.empty())
    return TextResult::fail("no name at " + p.home.street);
  return TextResult::ok(p.name);
}

void ownResult(const app::Person &p) {
  auto m = load(p, true);
  if (m)
    app::track(*m); // expect: privacy-unconsented-flow
  else
    app::track(m.error()); // ok
  auto n = loadName(p);
  if (n)
    app::track(*n); // ok
  else
    app::track(n.error()); // expect: privacy-unconsented-flow
}

void ownChain(const app::Person &p) {
  auto mail = load(p, true).then([](std::string s) { return "<" + s + ">"; });
  auto name = loadName(p).then([](std::string s) { return "<" + s + ">"; });
  auto size = load(p, true).then([](std::string s) { return s.size(); });
  app::track(*mail);       // expect: privacy-unconsented-flow
  app::track(*name);       // ok
  app::trackNumber(*size); // ok
}

} // namespace expected
