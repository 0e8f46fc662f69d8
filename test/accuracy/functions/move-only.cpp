// FLAGS: -std=c++23
// C++23 callables: move_only_function, deducing this, static operators,
// multi-dimensional subscripts.
#include "../Inputs/app.h"
#include <functional>

namespace move_only {
using namespace app;

void moveOnly(const Person &p) {
  auto a = std::make_unique<std::string>(p.email);
  auto b = std::make_unique<std::string>(p.name);
  std::move_only_function<std::string()> f = [a = std::move(a)] { return *a; };
  std::move_only_function<std::string()> g = [b = std::move(b)] { return *b; };
  track(f()); // expect: privacy-unconsented-flow
  track(g()); // ok
}

class Jobs {
public:
  void add(std::move_only_function<void()> f) { jobs.push_back(std::move(f)); }
  void run() {
    for (auto &j : jobs)
      j();
  }

private:
  std::vector<std::move_only_function<void()>> jobs;
};

void queued(const Person &p) {
  Jobs jobs;
  jobs.add([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  jobs.add([name = p.name] { track(name); }); // ok
  jobs.run();
}

struct Note {
  std::string text;
  template <class Self> auto &&get(this Self &&self) { return self.text; }
  void put(this Note &self, const std::string &s) { self.text = s; }
};

void deducingThis(const Person &p) {
  Note a, b;
  a.put(p.phone);
  b.put(p.name);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void recursiveLambda(const Person &p) {
  auto f = [](this auto &&self, const std::string &s, int n) -> std::string {
    return n == 0 ? s : self(s, n - 1);
  };
  track(f(p.email, 2)); // expect: privacy-unconsented-flow
  track(f(p.name, 2)); // ok
}

struct Decorate {
  static std::string operator()(const std::string &s) { return "*" + s; }
};

void staticCall(const Person &p) {
  track(Decorate()(p.home.street)); // expect: privacy-unconsented-flow
  track(Decorate()(p.home.planet)); // ok
}

struct Grid {
  std::string cells[4];
  std::string &operator[](int x, int y) { return cells[y * 2 + x]; }
};

void subscripts(const Person &p) {
  Grid a, b;
  a[1, 1] = p.home.zip;
  b[1, 1] = p.home.planet;
  track(a[1, 1]); // expect: privacy-unconsented-flow
  track(b[1, 1]); // ok
}

std::string either(const Person &p) {
  if consteval {
    return "constant";
  } else {
    return p.email;
  }
}

void ifConsteval(const Person &p) {
  track(either(p)); // expect: privacy-unconsented-flow
}

} // namespace move_only
