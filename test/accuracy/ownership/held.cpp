// FLAGS: -std=c++23
// What variant, optional, expected, any and smart pointers hold.
#include "../Inputs/app.h"
#include <any>
#include <atomic>
#include <expected>
#include <variant>

namespace held {
using namespace app;

struct Card {
  std::string mail, nick;
};
struct Failed {
  std::string why;
};

using One = std::variant<std::monostate, long, std::string, Card>;

void alternatives(const Person &p) {
  One a = Card{p.email, p.name}, b = Card{p.name, p.phone};
  track(std::get<Card>(a).mail);     // expect: privacy-unconsented-flow
  track(std::get<Card>(a).nick);     // ok
  track(std::get<3>(b).mail);        // ok
  track(std::get_if<Card>(&b)->nick); // expect: privacy-unconsented-flow
  a = std::string("x");
  track(std::get<std::string>(a)); // ok
  std::get<Card>(b).nick = "y";
  track(std::get<Card>(b).nick); // ok
}

template <class... F> struct Cases : F... {
  using F::operator()...;
};
template <class... F> Cases(F...) -> Cases<F...>;

void visited(const Person &p) {
  One text = p.email, card = Card{p.name, p.phone}, number = 3L;
  std::visit(Cases{[](std::monostate) {},
                   [](long n) { trackNumber(n); }, // ok
                   [](const std::string &s) {
                     track(s); // expect: privacy-unconsented-flow
                   },
                   [](const Card &c) { track(c.nick); }}, // ok
             text);
  std::visit(Cases{[](std::monostate) {}, [](long) {},
                   [](const std::string &s) { track(s); }, // ok
                   [](const Card &c) {
                     track(c.mail); // ok
                     track(c.nick); // expect: privacy-unconsented-flow
                   }},
             card);
  std::visit(Cases{[](std::monostate) {},
                   [](long n) { trackNumber(n); }, // ok
                   [](const std::string &s) { track(s); }, // ok
                   [](const Card &c) { track(c.nick); }}, // ok
             number);
}

void visitedGeneric(const Person &p) {
  std::variant<std::string, std::string_view> a = p.email, b = p.name;
  std::visit([](const auto &s) { track(std::string(s)); }, a); // expect: privacy-unconsented-flow
  std::visit([](const auto &s) { track(std::string(s)); }, b); // ok
}

std::expected<Card, Failed> parse(const std::string &s, bool ok) {
  if (!ok)
    return std::unexpected(Failed{"bad"});
  return Card{s, "n"};
}
std::expected<Card, Failed> refuse(const std::string &s) {
  return std::unexpected(Failed{s});
}

void expectedParts(const Person &p) {
  auto a = parse(p.email, true), b = parse(p.name, true);
  if (a) {
    track(a->mail); // expect: privacy-unconsented-flow
    track(a->nick); // ok
  }
  if (b)
    track(b.value().mail); // ok
  if (!a)
    track(a.error().why); // ok
  auto c = refuse(p.phone), d = refuse(p.name);
  if (!c)
    track(c.error().why); // expect: privacy-unconsented-flow
  if (!d)
    track(d.error().why); // ok
  if (c)
    track(c->mail); // ok
}

void optionalChain(const Person &p) {
  std::optional<Person> one = p;
  auto mail = one.transform([](const Person &q) { return q.email; });
  auto name = one.transform([](const Person &q) { return q.name; });
  track(mail.value_or("")); // expect: privacy-unconsented-flow
  track(name.value_or("")); // ok
  auto then = one.and_then([](const Person &q) {
    return std::optional<std::string>(q.phone);
  });
  track(*then); // expect: privacy-unconsented-flow
  std::optional<std::string> none;
  track(none.value_or(p.email)); // expect: privacy-unconsented-flow
  track(none.value_or(p.name));  // ok
}

void optionalFields(const Person &p) {
  std::optional<Card> a, b;
  a.emplace(Card{p.email, p.name});
  b = Card{p.name, p.phone};
  track(a->mail); // expect: privacy-unconsented-flow
  track(a->nick); // ok
  track(b->mail); // ok
  b->nick = "x";
  track(b->nick); // ok
  a.reset();
  track(a ? a->mail : ""); // ok
}

void aliased(const Person &p) {
  auto whole = std::make_shared<Card>(Card{p.email, p.name});
  std::shared_ptr<std::string> mail(whole, &whole->mail);
  std::shared_ptr<std::string> nick(whole, &whole->nick);
  track(*mail); // expect: privacy-unconsented-flow
  track(*nick); // ok
  *mail = "x";
  track(whole->mail); // ok
}

struct Base {
  virtual ~Base() = default;
  std::string common;
};
struct Derived : Base {
  std::string own;
};

void castPointers(const Person &p) {
  std::shared_ptr<Base> a = std::make_shared<Derived>();
  auto d = std::static_pointer_cast<Derived>(a);
  d->own = p.email;
  d->common = p.name;
  track(std::dynamic_pointer_cast<Derived>(a)->own);    // expect: privacy-unconsented-flow
  track(std::dynamic_pointer_cast<Derived>(a)->common); // ok
  track(a->common);                                     // ok
}

void resetPointers(const Person &p) {
  auto a = std::make_shared<std::string>(p.email);
  a.reset(new std::string("x"));
  track(*a); // ok
  a.reset(new std::string(p.phone));
  track(*a); // expect: privacy-unconsented-flow
  std::unique_ptr<Card> b(new Card{"x", p.name});
  b.reset(new Card{p.email, p.name});
  track(b->mail); // expect: privacy-unconsented-flow
  track(b->nick); // ok
}

void atomicPointers(const Person &p) {
  Card bad{p.email, ""}, good{p.name, ""};
  std::atomic<Card *> at{&bad};
  track(at.load()->mail); // expect: privacy-unconsented-flow
  at.store(&good);
  track(at.load()->mail); // ok
}

void anything(const Person &p) {
  std::any a = Card{p.email, p.name}, b = p.name;
  track(std::any_cast<Card>(a).mail);            // expect: privacy-unconsented-flow
  track(std::any_cast<const Card &>(a).nick);    // ok
  track(std::any_cast<std::string>(b));          // ok
  a = std::string("x");
  track(std::any_cast<std::string>(a)); // ok
}

void weak(const Person &p) {
  auto a = std::make_shared<Card>(), b = std::make_shared<Card>();
  std::weak_ptr<Card> w = a, v = b;
  a->mail = p.email;
  b->mail = p.name;
  if (auto s = w.lock()) {
    track(s->mail); // expect: privacy-unconsented-flow
    track(s->nick); // ok
  }
  if (auto s = v.lock())
    track(s->mail); // ok
}

} // namespace held
