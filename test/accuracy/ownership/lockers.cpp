// FLAGS: -std=c++20
// Lockers: things held by one, by several, by nobody.
#include "../Inputs/app.h"
#include <any>
#include <deque>
#include <variant>

namespace lockers {
using namespace app;

struct Item {
  std::string secret, label;
};

// A hand-written unique pointer with release and reset.
template <class T> class Own {
public:
  explicit Own(T *t = nullptr) : t(t) {}
  Own(Own &&o) : t(o.release()) {}
  Own &operator=(Own &&o) {
    reset(o.release());
    return *this;
  }
  ~Own() { delete t; }
  T *release() { return std::exchange(t, nullptr); }
  void reset(T *n = nullptr) {
    delete t;
    t = n;
  }
  T *operator->() const { return t; }
  T &operator*() const { return *t; }

private:
  T *t;
};
void owned(const Person &p) {
  Own<Item> a(new Item{p.email, "a"});
  Own<Item> b(std::move(a));
  track(b->secret); // expect: privacy-unconsented-flow
  track((*b).label); // ok
  b.reset(new Item{"none", "b"});
  track(b->secret); // ok
}

// shared_from_this.
class Session : public std::enable_shared_from_this<Session> {
public:
  std::shared_ptr<Session> self() { return shared_from_this(); }
  std::string user, theme;
};
void shared(const Person &p) {
  auto s = std::make_shared<Session>();
  s->user = p.email;
  s->theme = p.color;
  track(s->self()->user); // expect: privacy-unconsented-flow
  track(s->self()->theme); // ok
}

// An optional that is assigned in a branch and passed on.
std::string shown(const std::optional<Item> &i) { return i ? i->secret : "nothing"; }
void optionals(const Person &p, bool b) {
  std::optional<Item> full, none;
  if (b)
    full.emplace(Item{p.phone, "l"});
  track(shown(full)); // expect: privacy-unconsented-flow
  track(shown(none)); // ok
}

// A variant as a state.
struct LoggedOut {};
struct LoggedIn {
  std::string mail;
};
class Login {
public:
  void in(const Person &p) { state = LoggedIn{p.email}; }
  void out() { state = LoggedOut{}; }
  std::string name() const {
    if (auto *i = std::get_if<LoggedIn>(&state))
      return i->mail;
    return "guest";
  }

private:
  std::variant<LoggedOut, LoggedIn> state;
};
void states(const Person &p) {
  Login a, b;
  a.in(p);
  track(a.name()); // expect: privacy-unconsented-flow
  track(b.name()); // ok
}

// unique_ptrs in a map, by key.
void keyed(const Person &p) {
  std::map<std::string, std::unique_ptr<Item>> all;
  all["a"] = std::make_unique<Item>(Item{p.email, "x"});
  all["b"] = std::make_unique<Item>(Item{"none", "y"});
  track(all["a"]->secret); // expect: privacy-unconsented-flow
  track(all["b"]->secret); // ok
}

// any by pointer.
void anyPointer(const Person &p) {
  std::any a = Item{p.email, "l"};
  if (auto *i = std::any_cast<Item>(&a)) {
    track(i->secret); // expect: privacy-unconsented-flow
    track(i->label); // ok
  }
}
} // namespace lockers
