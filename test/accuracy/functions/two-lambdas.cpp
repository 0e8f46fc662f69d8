// Several lambdas of one function handed to one template: each instantiation
// is its own, in whatever order they stand.
#include "../Inputs/app.h"
#include <algorithm>

namespace two_lambdas {
using namespace app;

template <class F> void with(const std::string &s, F f) { f(s); }
template <class F> std::string ask(const Person &p, F f) { return f(p); }

void secretFirst(const Person &p) {
  with(p.email, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  with(p.name, [](const std::string &s) { track(s); }); // ok
}

void secretLast(const Person &p) {
  with(p.name, [](const std::string &s) { track(s); }); // ok
  with(p.email, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
}

void resultFirst(const Person &p) {
  track(ask(p, [](const Person &q) { return q.email; })); // expect: privacy-unconsented-flow
  track(ask(p, [](const Person &q) { return q.name; })); // ok
}

void resultLast(const Person &p) {
  track(ask(p, [](const Person &q) { return q.name; })); // ok
  track(ask(p, [](const Person &q) { return q.email; })); // expect: privacy-unconsented-flow
}

void oneDoesNothing(const Person &p) {
  with(p.email, [](const std::string &) {});
  with(p.phone, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
}

void byAlgorithm(const Person &p) {
  std::vector<Person> people{p};
  std::vector<std::string> names, mails;
  std::transform(people.begin(), people.end(), std::back_inserter(names),
                 [](const Person &q) { return q.name; });
  std::transform(people.begin(), people.end(), std::back_inserter(mails),
                 [](const Person &q) { return q.email; });
  track(names[0]); // ok
  track(mails[0]); // expect: privacy-unconsented-flow
}

void byForEach(const Person &p) {
  std::vector<Person> people{p};
  std::for_each(people.begin(), people.end(), [](const Person &q) {
    track(q.name); // ok
  });
  std::for_each(people.begin(), people.end(), [](const Person &q) {
    track(q.phone); // expect: privacy-unconsented-flow
  });
}

template <class F> class Task {
  F f;

public:
  explicit Task(F g) : f(std::move(g)) {}
  auto run() const { return f(); }
};

void classTemplates(const Person &p) {
  Task a([&] { return p.name; });
  Task b([&] { return p.home.zip; });
  track(a.run()); // ok
  track(b.run()); // expect: privacy-unconsented-flow
}

void branches(const Person &p) {
  if (featureOn())
    with(p.name, [](const std::string &s) { track("a" + s); }); // ok
  else
    with(p.email, [](const std::string &s) { track("b" + s); }); // expect: privacy-unconsented-flow
}

void captures(const Person &p) {
  std::string mail = p.email, name = p.name;
  with("x", [name](const std::string &s) { track(name + s); }); // ok
  with("x", [mail](const std::string &s) { track(mail + s); }); // expect: privacy-unconsented-flow
}

void generic(const Person &p) {
  with(p.name, [](const auto &s) { track(s); }); // ok
  with(p.phone, [](const auto &s) { track(s); }); // expect: privacy-unconsented-flow
}

void nested(const Person &p) {
  auto outer = [&] {
    with(p.name, [](const std::string &s) { track(s); }); // ok
    with(p.email, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  };
  outer();
}

} // namespace two_lambdas
