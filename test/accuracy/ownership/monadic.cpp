// FLAGS: -std=c++23
// Chains of optional, expected and results of one's own.
#include "../Inputs/app.h"
#include <charconv>
#include <expected>
#include <system_error>
#include <variant>

namespace monadic {
using namespace app;

std::optional<Person> lookup(int id) {
  if (id < 0)
    return std::nullopt;
  return loadPerson(id);
}
std::optional<std::string> domainOf(const std::string &mail) {
  auto at = mail.find('@');
  if (at == std::string::npos)
    return std::nullopt;
  return mail.substr(at + 1);
}

void optionalChains(int id) {
  auto domain = lookup(id)
                    .transform([](const Person &p) { return p.email; })
                    .and_then(domainOf)
                    .value_or("none");
  track(domain); // expect: privacy-unconsented-flow
  const auto found = lookup(id);
  auto nick = found.transform([](const Person &p) { return p.name; })
                  .transform([](const std::string &s) { return s + "."; })
                  .or_else([] { return std::optional<std::string>("anon"); });
  track(*nick); // ok
  auto length = lookup(id).transform(
      [](const Person &p) { return p.email.size(); });
  trackNumber(length.value_or(0)); // ok
}

enum class Errc { missing, invalid };
struct Failure {
  Errc code;
  std::string detail;
};
template <class T> using Result = std::expected<T, Failure>;

template <class T, class F>
auto mapped(Result<T> r, F f) -> Result<std::invoke_result_t<F, T>> {
  if (!r)
    return std::unexpected(std::move(r).error());
  return f(*std::move(r));
}
template <class T, class F> auto chained(Result<T> r, F f) {
  using R = std::invoke_result_t<F, T>;
  return r ? f(*r) : R(std::unexpected(r.error()));
}

Result<int> yearOf(const Person &p) {
  if (p.birthYear < 1900)
    return std::unexpected(Failure{Errc::invalid, p.name});
  return p.birthYear;
}
Result<std::string> mailOf(const Person &p) {
  if (p.email.empty())
    return std::unexpected(Failure{Errc::missing, "mail"});
  return p.email;
}
Result<std::string> checked(const std::string &s) {
  if (s.find('@') == s.npos)
    return std::unexpected(Failure{Errc::invalid, "bad: " + s});
  return "ok";
}

void expectedChains(const Person &p) {
  auto r = mapped(yearOf(p), [](int y) { return 2026 - y; });
  if (r)
    trackNumber(*r); // expect: privacy-unconsented-flow
  else
    track(r.error().detail); // ok
  auto c = chained(mailOf(p), checked);
  if (c)
    track(*c); // ok
  auto text = mapped(mailOf(p), [](std::string s) { return "m:" + s; });
  if (text.has_value())
    track(text.value()); // expect: privacy-unconsented-flow
}
void expectedErrors(const Person &p) {
  auto c = checked(p.name + p.phone);
  if (!c)
    track(c.error().detail); // expect: privacy-unconsented-flow
  if (!c)
    trackNumber(static_cast<int>(c.error().code)); // ok
}

// A result by hand with a TRY macro.
template <class T> class Outcome {
  std::variant<T, std::error_code> v_;

public:
  Outcome(T t) : v_(std::move(t)) {}
  Outcome(std::error_code e) : v_(e) {}
  explicit operator bool() const { return v_.index() == 0; }
  const T &value() const & { return std::get<0>(v_); }
  T &&value() && { return std::get<0>(std::move(v_)); }
  std::error_code error() const { return std::get<1>(v_); }
  template <class F> auto then(F f) -> decltype(f(std::declval<T>())) {
    if (!*this)
      return error();
    return f(std::move(*this).value());
  }
};
#define TRY(var, expr)                                                         \
  auto var##Outcome = (expr);                                                  \
  if (!var##Outcome)                                                           \
    return var##Outcome.error();                                               \
  auto var = std::move(var##Outcome).value();

Outcome<std::string> street(const Person &p) { return p.home.street; }
Outcome<std::string> planet(const Person &p) { return p.home.planet; }
Outcome<int> number(std::string s) {
  int n = 0;
  auto [at, ec] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (ec != std::errc())
    return std::make_error_code(ec);
  return n;
}
Outcome<int> houseNumber(const Person &p) {
  TRY(s, street(p));
  TRY(n, number(s));
  return n + 1;
}
Outcome<int> planetNumber(const Person &p) {
  TRY(s, planet(p));
  TRY(n, number(s));
  return n + 1;
}
void outcomes(const Person &p) {
  if (auto n = houseNumber(p))
    trackNumber(n.value()); // expect: privacy-unconsented-flow
  if (auto n = planetNumber(p))
    trackNumber(n.value()); // ok
  auto m = street(p).then(number);
  if (m)
    trackNumber(m.value()); // expect: privacy-unconsented-flow
  else
    trackNumber(m.error().value()); // ok
}

// Either of two, told apart.
template <class L, class R> struct Either {
  std::variant<L, R> v;
  template <class F, class G> auto fold(F f, G g) const {
    return v.index() == 0 ? f(std::get<0>(v)) : g(std::get<1>(v));
  }
};
Either<int, std::string> scoreOrMail(const Person &p, bool mail) {
  if (mail)
    return {p.email};
  return {p.score};
}
void eithers(const Person &p, bool mail) {
  auto e = scoreOrMail(p, mail);
  track(e.fold([](int n) { return std::to_string(n); }, // expect: privacy-unconsented-flow
               [](const std::string &s) { return s; }));
  track(e.fold([](int n) { return std::to_string(n); }, // ok
               [](const std::string &) { return std::string("mail"); }));
}

// Lazy values.
template <class T> class Lazy {
  mutable std::optional<T> value_;
  std::function<T()> make_;

public:
  explicit Lazy(std::function<T()> f) : make_(std::move(f)) {}
  const T &get() const {
    if (!value_)
      value_ = make_();
    return *value_;
  }
  const T &operator*() const { return get(); }
  const T *operator->() const { return &get(); }
};
void lazy(int id) {
  Lazy<Person> who([id] { return loadPerson(id); });
  Lazy<std::string> tel([&who] { return who->phone; });
  track(*tel); // expect: privacy-unconsented-flow
  track(who->name); // ok
  Lazy<std::string> nick([&] { return who.get().name; });
  track(nick.get()); // ok
}

// Nothing is left of what was reset or moved on.
void resets(const Person &p) {
  std::optional<std::string> a = p.email, b = p.email;
  a.reset();
  track(a.value_or("none")); // ok
  std::optional<std::string> c = std::exchange(b, std::nullopt);
  track(b.value_or("none")); // ok
  track(c.value_or("none")); // expect: privacy-unconsented-flow
  std::expected<std::string, int> e = p.phone;
  e = std::unexpected(7);
  if (!e)
    trackNumber(e.error()); // ok
}

// References in optionals, by pointer and by wrapper.
void references(Person p) {
  std::optional<std::reference_wrapper<std::string>> slot;
  std::string out = "none";
  slot = out;
  slot->get() = p.phone;
  track(out); // expect: privacy-unconsented-flow
  std::string other = "none";
  slot = other;
  slot->get() = p.name;
  track(other); // ok
}

} // namespace monadic
