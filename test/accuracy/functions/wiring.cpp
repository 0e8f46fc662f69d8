// Closures kept twice, callbacks once and again, dispatchers and decorators.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <functional>
#include <list>
#include <unordered_map>

namespace wiring {
using namespace app;

// An action table filled by a method, run by name.

class Actions {
public:
  using Action = std::function<std::string(const Person &)>;
  Actions &add(const std::string &name, Action a) {
    all_.emplace(name, std::move(a));
    return *this;
  }
  std::string run(const std::string &name, const Person &p) const {
    auto it = all_.find(name);
    if (it == all_.end())
      return "unknown";
    ++runs_;
    return it->second(p);
  }
  int runs() const { return runs_; }

private:
  std::unordered_map<std::string, Action> all_;
  mutable int runs_ = 0;
};

void actionsByName(const Person &p) {
  Actions a;
  a.add("mail", [](const Person &q) { return q.email; })
      .add("nick", [](const Person &q) { return q.name; });
  track(a.run("mail", p)); // expect: privacy-unconsented-flow
  track(a.run("nick", p)); // ok
  track(a.run("nick", p)); // ok
  trackNumber(a.runs()); // ok
}

// The same callback, run twice with other things.

void twice(const std::function<void(const std::string &)> &f,
           const std::string &a, const std::string &b) {
  f(a);
  f(b);
}

void callbacks(const Person &p) {
  std::string seen, other;
  std::function<void(const std::string &)> keep = [&](const std::string &s) {
    seen = s;
  };
  keep(p.name);
  track(seen); // ok
  keep(p.email);
  track(seen); // expect: privacy-unconsented-flow
  twice([&](const std::string &s) { other += s; }, p.name, p.color);
  track(other); // ok
}

// A decorator over an interface.

struct Source {
  virtual ~Source() = default;
  virtual std::string read() = 0;
};
class MailSource : public Source {
public:
  explicit MailSource(const Person &p) : p_(p) {}
  std::string read() override { return p_.email; }

private:
  const Person &p_;
};
class TextSource : public Source {
public:
  explicit TextSource(std::string s) : s_(std::move(s)) {}
  std::string read() override { return s_; }

private:
  std::string s_;
};
class Prefixed : public Source {
public:
  Prefixed(std::string with, std::unique_ptr<Source> in)
      : with_(std::move(with)), in_(std::move(in)) {}
  std::string read() override { return with_ + in_->read(); }

private:
  std::string with_;
  std::unique_ptr<Source> in_;
};
class Cached : public Source {
public:
  explicit Cached(std::unique_ptr<Source> in) : in_(std::move(in)) {}
  std::string read() override {
    if (!value_)
      value_ = in_->read();
    return *value_;
  }

private:
  std::unique_ptr<Source> in_;
  std::optional<std::string> value_;
};

void decorated(const Person &p) {
  Prefixed a("m:", std::make_unique<MailSource>(p));
  Prefixed b("n:", std::make_unique<TextSource>(p.name));
  Cached c(std::make_unique<TextSource>("x"));
  Prefixed d(p.phone, std::make_unique<TextSource>("x"));
  track(a.read()); // expect: privacy-unconsented-flow
  track(b.read()); // ok
  track(c.read()); // ok
  track(d.read()); // expect: privacy-unconsented-flow
}

// A member pointer as a column.

template <class T> class Column {
public:
  Column(std::string title, T Person::*m) : title_(std::move(title)), m_(m) {}
  const T &of(const Person &p) const { return p.*m_; }
  const std::string &title() const { return title_; }

private:
  std::string title_;
  T Person::*m_;
};

template <class T> T get(const Person &p, T Person::*m) { return p.*m; }

void columns(const Person &p) {
  track(get(p, &Person::email)); // expect: privacy-unconsented-flow
  track(get(p, &Person::name)); // ok
  trackNumber(get(p, &Person::birthYear)); // expect: privacy-unconsented-flow
  trackNumber(get(p, &Person::score)); // ok
  Column<std::string> c("mail", &Person::email);
  track(c.of(p)); // expect: privacy-unconsented-flow
  track(c.title()); // ok
}

// A scheduler that runs what is due.

class Scheduler {
public:
  void after(int ms, std::function<void()> f) { jobs_.emplace(ms, std::move(f)); }
  void run() {
    for (auto &[at, f] : jobs_)
      f();
    jobs_.clear();
  }
  std::size_t pending() const { return jobs_.size(); }

private:
  std::multimap<int, std::function<void()>> jobs_;
};

void scheduled(const Person &p) {
  Scheduler s;
  std::string mail = p.email, nick = p.name;
  s.after(1, [mail] {
    track(mail); // expect: privacy-unconsented-flow
  });
  s.after(2, [nick] {
    track(nick); // ok
  });
  s.after(3, [n = mail.size()] {
    trackNumber(n); // ok
  });
  s.run();
  trackNumber(s.pending()); // ok
}

// Default arguments, overloads by const and value category.

std::string shown(const Person &p, const std::string &extra = version()) {
  return p.name + extra;
}
struct Box {
  std::string secret, open;
  std::string &get() & { return secret; }
  std::string get() && { return open; }
  const std::string &get() const & { return open; }
};

void overloads(const Person &p) {
  track(shown(p)); // ok
  track(shown(p, p.phone)); // expect: privacy-unconsented-flow
  Box b{p.email, p.name};
  const Box &c = b;
  track(b.get()); // expect: privacy-unconsented-flow
  track(c.get()); // ok
  track(std::move(b).get()); // ok
}

// Mutual recursion.

std::string even(const Person &p, int n);
std::string odd(const Person &p, int n) {
  return n == 0 ? p.name : even(p, n - 1);
}
std::string even(const Person &p, int n) {
  return n == 0 ? p.color : odd(p, n - 1);
}
std::string down(const Person &p, int n) {
  return n == 0 ? p.email : "." + down(p, n - 1);
}

void recursive(const Person &p) {
  track(even(p, 4)); // ok
  track(down(p, 4)); // expect: privacy-unconsented-flow
}

// Logging through a temporary.

class Record {
public:
  explicit Record(const char *level) { text_ = level; }
  ~Record() {
    track(text_); // expect: privacy-unconsented-flow
  }
  template <class T> Record &operator<<(const T &t) {
    if constexpr (std::is_arithmetic_v<T>)
      text_ += std::to_string(t);
    else
      text_ += t;
    return *this;
  }

private:
  std::string text_;
};
class Quiet {
public:
  ~Quiet() {
    track(text_); // ok
  }
  Quiet &operator<<(const std::string &t) {
    text_ += t;
    return *this;
  }

private:
  std::string text_;
};
#define REPORT Record("info: ")

void logged(const Person &p) {
  REPORT << "user " << p.email << p.score;
  Quiet() << "nick " << p.name;
}

} // namespace wiring
