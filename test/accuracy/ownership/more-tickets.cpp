// FLAGS: -std=c++23
// A ticket system: variants of events, optional assignees, expected results.
#include "../Inputs/app.h"
#include <any>
#include <expected>
#include <functional>
#include <optional>
#include <variant>

namespace tickets {
using namespace app;

struct Opened {
  std::string reporter, subject;
};
struct Commented {
  std::string text;
};
struct Closed {
  int code = 0;
};
using Event = std::variant<Opened, Commented, Closed>;

template <class... Ts> struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts> overloaded(Ts...) -> overloaded<Ts...>;

void visited(const Person &p) {
  Event e = Opened{p.email, "Printer on fire"};
  std::visit(overloaded{
                 [](const Opened &o) {
                   track(o.reporter); // expect: privacy-unconsented-flow
                   track(o.subject);  // ok
                 },
                 [](const Commented &c) { track(c.text); }, // ok
                 [](const Closed &c) { trackNumber(c.code); }, // ok
             },
             e);
  e = Commented{"works for " + p.name};
  if (auto *c = std::get_if<Commented>(&e))
    track(c->text); // ok
}

std::string toLine(const Event &e) {
  return std::visit(overloaded{
                        [](const Opened &o) { return "opened by " + o.reporter; },
                        [](const Commented &c) { return "comment " + c.text; },
                        [](const Closed &c) { return "closed " + std::to_string(c.code); },
                    },
                    e);
}

void lines(const Person &p) {
  track(toLine(Opened{p.phone, ""})); // expect: privacy-unconsented-flow
  track(toLine(Closed{p.score}));     // ok
  track(toLine(Commented{p.name}));   // ok
  std::vector<Event> history;
  history.emplace_back(Closed{1});
  history.emplace_back(Commented{p.home.street});
  for (const auto &e : history)
    track(toLine(e)); // expect: privacy-unconsented-flow
}

struct Ticket {
  int id = 0;
  std::optional<std::string> assignee;
  std::optional<int> born;
  std::any payload;
};

void optionals(const Person &p) {
  Ticket t;
  track(t.assignee.value_or("nobody")); // ok
  t.assignee = p.email;
  track(t.assignee.value_or("nobody")); // expect: privacy-unconsented-flow
  track(*t.assignee);                   // expect: privacy-unconsented-flow
  trackNumber(t.assignee.has_value());  // ok
  t.assignee.reset();
  track(t.assignee.value_or("nobody")); // ok
  t.assignee.emplace(p.name);
  track(t.assignee.value()); // ok
  t.born = p.birthYear;
  trackNumber(t.born.value()); // expect: privacy-unconsented-flow
  trackNumber(t.id);           // ok
  auto upper = t.born.transform([](int y) { return "y" + std::to_string(y); });
  track(upper.value_or("")); // expect: privacy-unconsented-flow
  auto scored = std::optional<int>(p.score).and_then([](int s) { return std::optional<long>(s); });
  trackNumber(scored.value_or(0)); // ok
}

void payloads(const Person &p) {
  Ticket t;
  t.payload = p.phone;
  track(std::any_cast<std::string>(t.payload)); // expect: privacy-unconsented-flow
  t.payload = std::string("text/plain");
  track(std::any_cast<const std::string &>(t.payload)); // ok
  t.payload = p.home;
  track(std::any_cast<Address>(&t.payload)->planet); // ok
  track(std::any_cast<Address>(&t.payload)->zip);    // expect: privacy-unconsented-flow
}

enum class Failure { notFound, denied };

std::expected<std::string, Failure> lookUp(int id, bool admin) {
  if (!admin)
    return std::unexpected(Failure::denied);
  return loadPerson(id).email;
}
std::expected<std::string, Failure> nick(int id) { return loadPerson(id).name; }

void results(int id) {
  auto r = lookUp(id, true);
  if (r)
    track(*r); // expect: privacy-unconsented-flow
  else
    trackNumber(static_cast<int>(r.error())); // ok
  track(lookUp(id, false).value_or("denied")); // ok
  auto n = nick(id);
  track(n.value()); // ok
  std::expected<int, std::string> failed = std::unexpected("no ticket for " + readEmail());
  if (!failed)
    track(failed.error()); // expect: privacy-unconsented-flow
  std::expected<int, std::string> odd = std::unexpected("no ticket for " + version());
  if (!odd)
    track(odd.error()); // ok
}

void references(const Person &p) {
  std::string a = "open", b = "closed";
  std::vector<std::reference_wrapper<std::string>> watch{a, b};
  watch[0].get() = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  auto r = std::ref(b);
  r.get() += p.home.zip;
  track(b); // expect: privacy-unconsented-flow
  a = "open";
  track(watch[0]); // ok
}

} // namespace tickets
