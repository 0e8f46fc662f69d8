// Registers by id, sessions by token, handles into arenas, event logs.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <variant>

namespace registers {
using namespace app;

// Sessions by token.

struct Session {
  std::string user, agent;
  int hits = 0;
};

class Sessions {
public:
  Session &open(const std::string &token) { return all_[token]; }
  const Session *find(const std::string &token) const {
    auto it = all_.find(token);
    return it == all_.end() ? nullptr : &it->second;
  }
  void close(const std::string &token) { all_.erase(token); }
  std::size_t count() const { return all_.size(); }

private:
  std::unordered_map<std::string, Session> all_;
};

void sessions(const Person &p) {
  Sessions s;
  s.open("a").user = p.email;
  s.open("a").agent = "x";
  s.open("b").user = p.name;
  track(s.find("a")->user); // expect: privacy-unconsented-flow
  track(s.find("a")->agent); // ok
  track(s.find("b")->user); // ok
  trackNumber(s.count()); // ok
  s.close("a");
  if (auto *x = s.find("a"))
    track(x->user); // ok
}

// An arena with handles.

using Handle = std::size_t;

template <class T> class Arena {
public:
  Handle make(T t) {
    all_.push_back(std::make_unique<T>(std::move(t)));
    return all_.size() - 1;
  }
  T &operator[](Handle h) { return *all_[h]; }
  const T &operator[](Handle h) const { return *all_[h]; }

private:
  std::deque<std::unique_ptr<T>> all_;
};

void arenas(const Person &p) {
  Arena<Session> bad, good;
  Handle h = bad.make({p.email, "a"}), g = good.make({p.name, "b"});
  track(bad[h].user); // expect: privacy-unconsented-flow
  track(bad[h].agent); // ok
  track(good[g].user); // ok
  good[g].user = p.phone;
  track(good[g].user); // expect: privacy-unconsented-flow
}

// Lazy singletons per type.

template <class T> T &shared() {
  static T one;
  return one;
}
struct Account {
  std::string mail;
};
struct Theme {
  std::string name;
};

void singletons(const Person &p) {
  shared<Account>().mail = p.email;
  shared<Theme>().name = p.color;
  track(shared<Account>().mail); // expect: privacy-unconsented-flow
  track(shared<Theme>().name); // ok
}

// A log of events kept as variants.

struct Login {
  std::string who;
};
struct Tick {
  int n;
};
using Event = std::variant<Login, Tick>;

class Log {
public:
  template <class E> void add(E e) { all_.emplace_back(std::move(e)); }
  std::size_t size() const { return all_.size(); }
  std::string last() const {
    if (auto *l = std::get_if<Login>(&all_.back()))
      return l->who;
    return std::to_string(std::get<Tick>(all_.back()).n);
  }
  int ticks() const {
    return int(std::count_if(all_.begin(), all_.end(), [](const Event &e) {
      return std::holds_alternative<Tick>(e);
    }));
  }

private:
  std::vector<Event> all_;
};

void logs(const Person &p) {
  Log a, b;
  a.add(Login{p.email});
  b.add(Login{p.name});
  b.add(Tick{p.score});
  track(a.last()); // expect: privacy-unconsented-flow
  track(b.last()); // ok
  trackNumber(b.ticks()); // ok
  trackNumber(a.size()); // ok
}

// A settings store with typed getters and defaults.

class Settings {
public:
  void set(const std::string &k, const std::string &v) { text_[k] = v; }
  void set(const std::string &k, int v) { numbers_[k] = v; }
  std::string text(const std::string &k, const std::string &or_ = "") const {
    auto it = text_.find(k);
    return it == text_.end() ? or_ : it->second;
  }
  int number(const std::string &k, int or_ = 0) const {
    return numbers_.contains(k) ? numbers_.at(k) : or_;
  }

private:
  std::map<std::string, std::string> text_;
  std::map<std::string, int> numbers_;
};

constexpr const char *kMail = "account/mail";
const std::string kTheme = "ui/theme";

void settings(const Person &p) {
  Settings s;
  s.set(kMail, p.email);
  s.set(kTheme, p.color);
  s.set("account/year", p.birthYear);
  s.set("ui/volume", p.score);
  track(s.text(kMail)); // expect: privacy-unconsented-flow
  track(s.text(kTheme)); // ok
  trackNumber(s.number("account/year")); // expect: privacy-unconsented-flow
  trackNumber(s.number("ui/volume")); // ok
  track(s.text("other", p.name)); // ok
  track(s.text("other", p.phone)); // expect: privacy-unconsented-flow
}

// Copy on write.

class Text {
public:
  Text() : d_(std::make_shared<std::string>()) {}
  Text(const std::string &s) : d_(std::make_shared<std::string>(s)) {}
  void append(const std::string &s) {
    if (d_.use_count() > 1)
      d_ = std::make_shared<std::string>(*d_);
    *d_ += s;
  }
  const std::string &str() const { return *d_; }

private:
  std::shared_ptr<std::string> d_;
};

void copyOnWrite(const Person &p) {
  Text a("x"), b("y");
  b.append(p.email);
  a.append(p.name);
  track(a.str()); // ok
  track(b.str()); // expect: privacy-unconsented-flow
}

// An object factory with injected data.

class Widget {
public:
  virtual ~Widget() = default;
  virtual std::string draw() const = 0;
};
class Label : public Widget {
public:
  explicit Label(std::string t) : text_(std::move(t)) {}
  std::string draw() const override { return text_; }

private:
  std::string text_;
};
class Rule : public Widget {
public:
  std::string draw() const override { return "----"; }
};

std::unique_ptr<Widget> make(const std::string &kind, const std::string &text) {
  if (kind == "label")
    return std::make_unique<Label>(text);
  return std::make_unique<Rule>();
}

void widgets(const Person &p) {
  track(make("label", p.email)->draw()); // expect: privacy-unconsented-flow
  track(make("label", p.name)->draw()); // ok
  std::vector<std::shared_ptr<Widget>> all;
  all.push_back(std::make_shared<Label>(p.name));
  all.push_back(std::make_shared<Rule>());
  for (const auto &w : all)
    track(w->draw()); // ok
}

} // namespace registers
