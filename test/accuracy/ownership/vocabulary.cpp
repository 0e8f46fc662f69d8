// optional, variant, any, reference_wrapper.
#include "../Inputs/app.h"
#include <any>
#include <variant>

namespace vocabulary {

struct Item {
  std::string mail;
  std::string nick;
};

std::optional<std::string> mailOf(const app::Person &p) {
  if (p.email.empty())
    return std::nullopt;
  return p.email;
}
std::optional<std::string> nameOf(const app::Person &p) {
  return p.name.empty() ? std::nullopt : std::optional(p.name);
}

void optionalReturned(const app::Person &p) {
  auto m = mailOf(p), n = nameOf(p);
  if (m)
    app::track(*m); // expect: privacy-unconsented-flow
  if (n)
    app::track(*n); // ok
  app::track(m.value()); // expect: privacy-unconsented-flow
  app::track(n.value()); // ok
  app::track(m.value_or("none")); // expect: privacy-unconsented-flow
  app::track(n.value_or("none")); // ok
  app::track(n.value_or(p.phone)); // expect: privacy-unconsented-flow
  app::trackNumber(m.has_value()); // ok
}

void optionalWritten(const app::Person &p) {
  std::optional<std::string> a, b;
  a = p.email;
  b = p.name;
  app::track(*a); // expect: privacy-unconsented-flow
  app::track(*b); // ok
  b.emplace(p.phone);
  app::track(*b); // expect: privacy-unconsented-flow
  a.emplace("x");
  app::track(*a); // ok
}

void optionalCleared(const app::Person &p) {
  std::optional<std::string> a = p.email;
  a.reset();
  app::track(a.value_or("none")); // ok
  std::optional<std::string> b = p.email;
  b = std::nullopt;
  app::track(b.value_or("none")); // ok
}

void optionalObject(const app::Person &p) {
  std::optional<Item> i(Item{p.email, p.name});
  app::track(i->mail);         // expect: privacy-unconsented-flow
  app::track(i->nick);         // ok
  app::track(i.value().mail);  // expect: privacy-unconsented-flow
  i->nick = p.phone;
  app::track((*i).nick); // expect: privacy-unconsented-flow
  std::optional<Item> j(std::in_place, "x", p.name);
  app::track(j->mail); // ok
}

void optionalNumber(const app::Person &p) {
  std::optional<int> year = p.birthYear, score = p.score;
  app::trackNumber(*year);              // expect: privacy-unconsented-flow
  app::trackNumber(score.value_or(-1)); // ok
  year.swap(score);
  app::trackNumber(*score); // expect: privacy-unconsented-flow
  app::trackNumber(*year);  // ok
}

using Value = std::variant<std::monostate, long, std::string, Item>;

void variantGet(const app::Person &p) {
  Value v = p.email, w = p.name;
  app::track(std::get<std::string>(v)); // expect: privacy-unconsented-flow
  app::track(std::get<std::string>(w)); // ok
  app::track(std::get<2>(v));           // expect: privacy-unconsented-flow
  v = std::string("none");
  app::track(std::get<2>(v)); // ok
  app::trackNumber(v.index()); // ok
}

void variantGetIf(const app::Person &p) {
  Value v = Item{p.email, p.name}, w = long(p.score);
  if (const Item *i = std::get_if<Item>(&v)) {
    app::track(i->mail); // expect: privacy-unconsented-flow
    app::track(i->nick); // ok
  }
  if (auto *n = std::get_if<long>(&w))
    app::trackNumber(*n); // ok
  w.emplace<long>(p.birthYear);
  if (std::holds_alternative<long>(w))
    app::trackNumber(std::get<long>(w)); // expect: privacy-unconsented-flow
}

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

void variantVisit(const app::Person &p) {
  Value v = p.phone;
  std::visit(Overloaded{
                 [](std::monostate) {},
                 [](long n) { app::trackNumber(n); }, // ok
                 [](const std::string &s) {
                   app::track(s); // expect: privacy-unconsented-flow
                 },
                 [](const Item &i) { app::track(i.mail); }, // ok
             },
             v);
}

void variantVisitClean(const app::Person &p) {
  Value v = p.name;
  std::visit(Overloaded{
                 [](const std::string &s) { app::track(s); }, // ok
                 [](const auto &) {},
             },
             v);
}

struct ToText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(long n) const { return std::to_string(n); }
  std::string operator()(const std::string &s) const { return s; }
  std::string operator()(const Item &i) const { return i.mail; }
};

void visitorResult(const app::Person &p) {
  Value a = p.email, b = p.name, c = Item{p.phone, ""}, d = Item{"", p.phone};
  app::track(std::visit(ToText{}, a)); // expect: privacy-unconsented-flow
  app::track(std::visit(ToText{}, b)); // ok
  app::track(std::visit(ToText{}, c)); // expect: privacy-unconsented-flow
  app::track(std::visit(ToText{}, d)); // ok
}

void genericVisitor(const app::Person &p) {
  std::variant<int, double> a = p.latitude, b = p.score;
  std::visit([](auto x) { app::trackReal(x); }, a); // expect: privacy-unconsented-flow
  std::visit([](auto x) { app::trackReal(x + 0.0); }, b); // ok
}

void anyValue(const app::Person &p) {
  std::any a = p.email, b = p.name;
  app::track(std::any_cast<std::string>(a));          // expect: privacy-unconsented-flow
  app::track(std::any_cast<const std::string &>(b));  // ok
  if (auto *s = std::any_cast<std::string>(&a))
    app::track(*s); // expect: privacy-unconsented-flow
  a = 5;
  app::trackNumber(std::any_cast<int>(a)); // ok
  b.emplace<Item>(Item{p.email, "x"});
  app::track(std::any_cast<Item &>(b).mail); // expect: privacy-unconsented-flow
  a.reset();
  auto made = std::make_any<std::string>(p.phone);
  app::track(std::any_cast<std::string>(made)); // expect: privacy-unconsented-flow
}

void referenceWrapper(const app::Person &p) {
  std::string a, b;
  std::reference_wrapper<std::string> ra = a;
  auto rb = std::ref(b);
  ra.get() = p.email;
  rb.get() = p.name;
  app::track(a);        // expect: privacy-unconsented-flow
  app::track(b);        // ok
  app::track(ra.get()); // expect: privacy-unconsented-flow
  app::track(rb);       // ok
}

void wrappedList(const app::Person &p) {
  std::string a = p.email, b = p.name;
  std::vector<std::reference_wrapper<const std::string>> bad{a, b}, good{b};
  for (const std::string &s : bad)
    app::track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : good)
    app::track(s); // ok
}

void constRef(const app::Person &p) {
  auto c = std::cref(p);
  app::track(c.get().phone); // expect: privacy-unconsented-flow
  app::track(c.get().name);  // ok
}

} // namespace vocabulary
