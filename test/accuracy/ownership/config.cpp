// FLAGS: -std=c++23
// Settings of a command-line tool: optional, variant, any, expected.
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <variant>

namespace cli {
using namespace app;

struct Flag {
  bool on = false;
};
struct Named {
  std::string label;
};
struct Contact {
  std::string address;
  int tries = 3;
};
using Setting = std::variant<std::monostate, Flag, Named, Contact>;

struct Options {
  std::optional<std::string> output;
  std::optional<Contact> notify;
  Setting mode;
};

template <class... Fs> struct overloaded : Fs... {
  using Fs::operator()...;
};

Options parse(const Person &p) {
  Options o;
  o.output = "out.txt";
  o.notify = Contact{p.email};
  o.mode = Named{p.name};
  return o;
}

void optionals(const Person &p) {
  Options o = parse(p);
  track(*o.output); // ok
  track(o.output.value_or("-")); // ok
  track(o.notify->address); // expect: privacy-unconsented-flow
  trackNumber(o.notify->tries); // ok
  trackNumber(o.notify.has_value()); // ok
  if (o.notify)
    track(o.notify.value().address); // expect: privacy-unconsented-flow
  o.notify->address = "root@localhost";
  track(o.notify->address); // ok
  o.output.emplace(p.home.zip + ".txt");
  track(*o.output); // expect: privacy-unconsented-flow
  o.output.reset();
  track(o.output.value_or("-")); // ok
}

void variants(const Person &p) {
  Setting s = Named{p.name};
  track(std::get<Named>(s).label); // ok
  s = Contact{p.phone};
  track(std::get<Contact>(s).address); // expect: privacy-unconsented-flow
  trackNumber(s.index()); // ok
  if (const auto *c = std::get_if<Contact>(&s))
    track(c->address); // expect: privacy-unconsented-flow
  s.emplace<Named>("plain");
  track(std::get<Named>(s).label); // ok
}

void visited(const Person &p) {
  Setting quiet = Named{"quiet"};
  Setting loud = Contact{p.email, 5};
  std::visit(overloaded{[](std::monostate) {}, [](const Flag &f) {
                          trackNumber(f.on); // ok
                        },
                        [](const Named &n) {
                          track(n.label); // ok
                        },
                        [](const Contact &c) {
                          track(c.address); // expect: privacy-unconsented-flow
                        }},
             loud);
  std::string text = std::visit(
      overloaded{[](const Named &n) { return n.label; },
                 [](const Contact &c) { return c.address; },
                 [](const auto &) { return std::string("?"); }},
      loud);
  track(text); // expect: privacy-unconsented-flow
  std::string other = std::visit(
      overloaded{[](const Named &n) { return n.label; },
                 [](const Contact &c) { return c.address; },
                 [](const auto &) { return std::string("?"); }},
      quiet);
  track(other); // ok
}

enum class Error { Missing, Bad };
std::expected<std::string, Error> lookup(const Person &p, bool known) {
  if (!known)
    return std::unexpected(Error::Missing);
  return p.home.street;
}
std::expected<int, std::string> strict(const Person &p) {
  if (p.score > 100)
    return p.score;
  return std::unexpected("no rights for " + p.email);
}

void expecteds(const Person &p) {
  auto r = lookup(p, true);
  if (r)
    track(*r); // expect: privacy-unconsented-flow
  else
    trackNumber(static_cast<int>(r.error())); // ok
  auto n = strict(p);
  if (!n)
    track(n.error()); // expect: privacy-unconsented-flow
  else
    trackNumber(*n); // ok
  auto none = lookup(p, false);
  track(none ? "found" : "missing"); // ok
}

void anys(const Person &p) {
  std::any a = std::string("start");
  track(std::any_cast<std::string>(a)); // ok
  a = p.email;
  track(std::any_cast<const std::string &>(a)); // expect: privacy-unconsented-flow
  a = p.score;
  trackNumber(std::any_cast<int>(a)); // ok
  a = Contact{p.phone, 2};
  Contact c = std::any_cast<Contact>(a);
  track(c.address); // expect: privacy-unconsented-flow
  trackNumber(c.tries); // ok
  a.reset();
  trackNumber(a.has_value()); // ok
}

void references(const Person &p) {
  std::string left = "left", right = "right";
  std::vector<std::reference_wrapper<std::string>> refs{left, right};
  refs[1].get() = p.email;
  track(left); // ok
  track(right); // expect: privacy-unconsented-flow
  std::reference_wrapper<std::string> r = std::ref(left);
  r.get() += p.name;
  track(left); // ok
  r = std::ref(right);
  track(r.get()); // expect: privacy-unconsented-flow
  r.get() = "over";
  track(right); // ok
}

} // namespace cli
