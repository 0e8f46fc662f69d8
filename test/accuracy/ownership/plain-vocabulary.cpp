// FLAGS: -std=c++23
// Values that may be missing, or one of several things.
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <variant>

namespace vocabulary {
using namespace app;

std::optional<std::string> mailOf(const Person &p) {
  if (p.score < 0)
    return std::nullopt;
  return p.email;
}
std::optional<std::string> nickOf(const Person &p) {
  if (p.name.empty())
    return std::nullopt;
  return p.name;
}

void optionals(const Person &p) {
  if (auto m = mailOf(p))
    track(*m); // expect: privacy-unconsented-flow
  if (auto n = nickOf(p))
    track(n.value()); // ok
  track(nickOf(p).value_or("anonymous")); // ok
  track(nickOf(p).value_or(p.phone)); // expect: privacy-unconsented-flow
  auto m = mailOf(p);
  trackNumber(m.has_value()); // ok
  m.reset();
  track(m.value_or("none")); // ok
  m.emplace(p.home.zip);
  track(m->substr(0, 2)); // expect: privacy-unconsented-flow
}

struct Credentials {
  std::string user, realm;
};
using Value = std::variant<std::monostate, int, std::string, Credentials>;

void variants(const Person &p) {
  Value v = p.email;
  if (auto *s = std::get_if<std::string>(&v))
    track(*s); // expect: privacy-unconsented-flow
  v = 12;
  trackNumber(std::get<int>(v)); // ok
  v = Credentials{p.phone, "public"};
  track(std::get<Credentials>(v).user); // expect: privacy-unconsented-flow
  track(std::get<Credentials>(v).realm); // ok
  trackNumber(static_cast<long long>(v.index())); // ok
}

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

void dispatch(const Value &v) {
  std::visit(Overloaded{
                 [](std::monostate) { track("nothing"); }, // ok
                 [](int n) { trackNumber(n); }, // ok
                 [](const std::string &s) { track(s); }, // expect: privacy-unconsented-flow
                 [](const Credentials &c) {
                   track(c.realm); // ok
                   track(c.user); // expect: privacy-unconsented-flow
                 },
             },
             v);
}

void dispatched(const Person &p) {
  dispatch(Value{p.email});
  dispatch(Value{3});
  dispatch(Value{Credentials{p.phone, "public"}});
}

struct Printer {
  std::string operator()(int n) const { return std::to_string(n); }
  std::string operator()(const std::string &s) const { return "\"" + s + "\""; }
};

void printed(const Person &p) {
  std::variant<int, std::string> v = p.home.street;
  track(std::visit(Printer{}, v)); // expect: privacy-unconsented-flow
  v = p.name;
  track(std::visit(Printer{}, v)); // ok
}

void anything(const Person &p) {
  std::any a = p.email, b = p.name;
  track(std::any_cast<std::string>(a)); // expect: privacy-unconsented-flow
  track(std::any_cast<const std::string &>(b)); // ok
  a = std::string("reset");
  track(std::any_cast<std::string>(a)); // ok
  if (auto *s = std::any_cast<std::string>(&a))
    *s = p.phone;
  track(std::any_cast<std::string>(a)); // expect: privacy-unconsented-flow
}

std::expected<std::string, std::string> parse(const Person &p) {
  if (p.score == 2)
    return std::unexpected("no entry for " + p.email);
  return "parsed " + p.name;
}

void expected(const Person &p) {
  auto r = parse(p);
  if (r)
    track(*r); // ok
  else
    track(r.error()); // expect: privacy-unconsented-flow
}

std::expected<int, int> yearOf(const Person &p) {
  if (p.birthYear == 0)
    return std::unexpected(404);
  return p.birthYear;
}

void years(const Person &p) {
  auto y = yearOf(p);
  if (!y)
    trackNumber(y.error()); // ok
  else
    trackNumber(y.value()); // expect: privacy-unconsented-flow
  trackNumber(y.has_value()); // ok
}

} // namespace vocabulary
