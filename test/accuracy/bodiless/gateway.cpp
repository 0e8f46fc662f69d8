// FLAGS: -std=c++20
// A gateway that formats with code nobody sees, then queues and sends.
#include "../Inputs/app.h"
#include <deque>

namespace gate {
using namespace app;

class Outbox {
  std::deque<std::string> m_wait;
  std::string m_prefix;

public:
  explicit Outbox(std::string prefix) : m_prefix(std::move(prefix)) {}
  void add(const std::string &s) { m_wait.push_back(opaque(m_prefix + s)); }
  void addFilled(const std::string &s) {
    std::string t;
    opaqueFill(t, s);
    m_wait.push_back(t);
  }
  std::string take() {
    if (m_wait.empty())
      return "";
    std::string s = m_wait.front();
    m_wait.pop_front();
    return s;
  }
  std::string prefix() const { return opaque(m_prefix); }
  std::size_t size() const { return m_wait.size(); }
};

void boxes(const Person &p) {
  Outbox a("a:"), b("b:"), c(p.email);
  a.add(p.phone);
  b.add(p.name);
  track(a.prefix()); // ok
  track(a.take()); // expect: privacy-unconsented-flow
  track(b.take()); // ok
  trackNumber(a.size()); // ok
  c.add("x");
  track(c.prefix()); // expect: privacy-unconsented-flow
  track(c.take()); // expect: privacy-unconsented-flow
  a.addFilled(p.home.zip);
  b.addFilled(p.color);
  track(a.take()); // expect: privacy-unconsented-flow
  track(b.take()); // ok
}

// Work is kept until the host runs it.
class Deferred {
  std::vector<std::function<void()>> m_jobs;

public:
  void later(std::function<void()> f) { m_jobs.push_back(std::move(f)); }
  void hand() {
    for (auto &j : m_jobs)
      runLater(j);
    m_jobs.clear();
  }
};

void deferred(const Person &p) {
  Deferred d, e;
  std::string x = "x", y = "y";
  d.later([&x, mail = opaque(p.email)] { x = mail; });
  e.later([&y, nick = opaque(p.name)] { y = nick; });
  d.hand();
  e.hand();
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
}

static void firstOnly(const std::string &s, void *state) {
  auto *out = static_cast<std::string *>(state);
  if (out->empty())
    *out = opaque(s);
}
static void longest(const std::string &s, void *state) {
  auto *n = static_cast<std::size_t *>(state);
  if (s.size() > *n)
    *n = s.size();
}

void folding(const Person &p) {
  std::string first, other;
  std::size_t n = 0;
  onEach({p.ssn, "b"}, firstOnly, &first);
  onEach({p.name, "b"}, firstOnly, &other);
  onEach({p.ssn, "b"}, longest, &n);
  track(first); // expect: privacy-unconsented-flow
  track(other); // ok
  trackNumber(n); // ok
}

} // namespace gate
