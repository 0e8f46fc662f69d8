// bind of function objects and closures: only the arguments they use come back.
#include "../Inputs/app.h"
#include <functional>

namespace bound_functors {
using namespace std::placeholders;

struct First {
  std::string operator()(const std::string &a, const std::string &) const {
    return a;
  }
};
struct Either {
  std::string operator()(const std::string &a, const std::string &b) const {
    return a.empty() ? b : a;
  }
};
// Two call operators: which is run is for the arguments to say.
struct Sized {
  std::string operator()(const std::string &a) const { return a; }
  std::string operator()(int n) const { return std::to_string(n); }
};
struct Joiner {
  std::string sep;
  std::string operator()(const std::string &a) const { return a + sep; }
};

void objects(const app::Person &p) {
  app::track(std::bind(First(), p.email, _1)("x"));  // expect: privacy-unconsented-flow
  app::track(std::bind(First(), _1, p.email)("x"));  // ok
  app::track(std::bind(Either(), _1, p.email)("x")); // expect: privacy-unconsented-flow
  app::track(std::bind(First(), _2, _1)(p.email, "x")); // ok
  app::track(std::bind(First(), _2, _1)("x", p.email)); // expect: privacy-unconsented-flow
}
void closures(const app::Person &p) {
  auto first = [](const std::string &a, const std::string &) { return a; };
  app::track(std::bind(first, p.phone, "x")()); // expect: privacy-unconsented-flow
  app::track(std::bind(first, "x", p.phone)()); // ok
  std::string mail = p.email;
  auto size = [mail](const std::string &a) { return a + std::to_string(mail.size()); };
  app::track(std::bind(size, "x")()); // ok
  auto adds = [mail](const std::string &a) { return a + mail; };
  app::track(std::bind(adds, "x")()); // expect: privacy-unconsented-flow
}
void several(const app::Person &p) {
  app::track(std::bind(Sized(), p.email)()); // expect: privacy-unconsented-flow
  app::track(std::bind(Sized(), 1)());       // ok
}
void states(const app::Person &p) {
  app::track(std::bind(Joiner{p.email}, "x")()); // expect: privacy-unconsented-flow
  app::track(std::bind(Joiner{"-"}, p.name)());  // ok
  std::function<std::string(std::string)> f = Joiner{p.phone}, g = Joiner{"-"};
  app::track(std::bind(f, "x")()); // expect: privacy-unconsented-flow
  app::track(std::bind(g, "x")()); // ok
}
} // namespace bound_functors
