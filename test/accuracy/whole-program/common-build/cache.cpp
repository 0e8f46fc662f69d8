// A cache of outputs with an open-addressing table, and a plain report.
#include "build.h"
#include <cstring>

namespace {
class Table {
public:
  std::string &operator[](std::string_view key) {
    std::size_t i = hash(key) % kSize;
    while (!slots_[i].first.empty() && slots_[i].first != key)
      i = (i + 1) % kSize;
    slots_[i].first = key;
    return slots_[i].second;
  }
  template <class F> void each(F &&f) const {
    for (const auto &[k, v] : slots_)
      if (!k.empty())
        std::forward<F>(f)(k, v);
  }

private:
  static std::size_t hash(std::string_view s) {
    std::size_t h = 5381;
    for (unsigned char c : s)
      h = h * 33 + c;
    return h;
  }
  static constexpr std::size_t kSize = 16;
  std::pair<std::string, std::string> slots_[kSize];
};

struct Report {
  explicit Report(const char *title) { std::strncpy(head, title, sizeof head - 1); }
  Report &add(const char *s) {
    std::strncat(body, s, sizeof body - std::strlen(body) - 1);
    return *this;
  }
  char head[32] = {};
  char body[256] = {};
};
} // namespace

void table(const app::Person &p) {
  Table t, calm;
  t["out"] = p.email;
  calm["out"] = p.color;
  app::track(t["out"]); // expect: privacy-unconsented-flow
  app::track(calm["out"]); // ok
  t.each([](const std::string &k, const std::string &v) {
    app::track(k); // ok
    app::track(v); // expect: privacy-unconsented-flow
  });
}

void report(const app::Person &p) {
  Report r(p.name.c_str()), calm("title");
  r.add("from ").add(p.home.zip.c_str());
  calm.add(p.color);
  app::trackText(r.body); // expect: privacy-unconsented-flow
  app::trackText(r.head); // ok
  app::trackText(calm.body); // ok
  Report copy = r;
  app::trackText(copy.body); // expect: privacy-unconsented-flow
  copy.body[0] = '\0';
  app::trackText(copy.body); // ok
}

void nested(const app::Person &p) {
  build::Scope top, mid(&top), low(&mid);
  top["v"] = p.phone;
  app::track(*low.lookup("v")); // expect: privacy-unconsented-flow
  low["v"] = "shadow";
  mid["w"] = p.home.street;
  app::track(low.expand("/$w")); // expect: privacy-unconsented-flow
  build::Scope calm;
  calm["v"] = p.name;
  app::track(*calm.lookup("v")); // ok
}

void variadicLog(const app::Person &p) {
  build::Log log;
  log.line(1, 'x', p.birthYear);
  app::track(log.text()); // expect: privacy-unconsented-flow
  build::Log other;
  other.line().line(p.score, "x");
  app::track(other.text()); // ok
}
