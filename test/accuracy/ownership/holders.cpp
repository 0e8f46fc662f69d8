// Owners that hand on, share, keep lazily and fill from outside.
#include "../Inputs/app.h"
#include <any>
#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <unordered_map>
#include <variant>

namespace holders {
using namespace app;

// pimpl in one file.

class Client {
public:
  Client();
  ~Client();
  void login(const std::string &mail);
  void setAgent(const std::string &agent);
  std::string user() const;
  std::string agent() const;

private:
  struct Impl;
  std::unique_ptr<Impl> d_;
};
struct Client::Impl {
  std::string mail, agent = "a";
};
Client::Client() : d_(std::make_unique<Impl>()) {}
Client::~Client() = default;
void Client::login(const std::string &mail) { d_->mail = mail; }
void Client::setAgent(const std::string &agent) { d_->agent = agent; }
std::string Client::user() const { return d_->mail; }
std::string Client::agent() const { return d_->agent; }

void pimpl(const Person &p) {
  Client a, b;
  a.login(p.email);
  a.setAgent(p.name);
  b.login("guest");
  track(a.user()); // expect: privacy-unconsented-flow
  track(a.agent()); // ok
  track(b.user()); // ok
}

// A guarded value with a scoped accessor.

template <class T> class Guarded {
public:
  class Lock {
  public:
    explicit Lock(Guarded &g) : lock_(g.m_), value_(&g.value_) {}
    T *operator->() { return value_; }
    T &operator*() { return *value_; }

  private:
    std::lock_guard<std::mutex> lock_;
    T *value_;
  };
  Lock lock() { return Lock(*this); }
  T copy() {
    std::lock_guard l(m_);
    return value_;
  }
  template <class F> auto with(F f) {
    std::lock_guard l(m_);
    return f(value_);
  }

private:
  std::mutex m_;
  T value_{};
};

struct Session {
  std::string user, kind;
  int hits = 0;
};

void guarded(const Person &p) {
  Guarded<Session> a, b;
  a.lock()->user = p.email;
  a.lock()->kind = "k";
  b.with([&](Session &s) { s.user = p.name; });
  track(a.copy().user); // expect: privacy-unconsented-flow
  track(a.copy().kind); // ok
  track(b.copy().user); // ok
  track(b.with([](Session &s) { return s.user; })); // ok
  trackNumber(a.with([](Session &s) { return ++s.hits; })); // ok
}

// Shared between two holders; a copy is apart.

class Holder {
public:
  explicit Holder(std::shared_ptr<Session> s) : s_(std::move(s)) {}
  void rename(const std::string &u) { s_->user = u; }
  void detach() { s_ = std::make_shared<Session>(*s_); }
  std::string user() const { return s_->user; }

private:
  std::shared_ptr<Session> s_;
};

void sharing(const Person &p) {
  auto s = std::make_shared<Session>();
  Holder a(s), b(s), c(std::make_shared<Session>());
  a.rename(p.email);
  track(b.user()); // expect: privacy-unconsented-flow
  track(c.user()); // ok
  c.rename(p.name);
  track(c.user()); // ok
  track(s->kind); // ok
}

void detached(const Person &p) {
  auto s = std::make_shared<Session>();
  s->user = "x";
  Holder a(s), b(s);
  b.detach();
  a.rename(p.email);
  track(b.user()); // ok
  track(a.user()); // expect: privacy-unconsented-flow
}

// A pool that hands things out and takes them back.

class Pool {
public:
  std::unique_ptr<Session> take() {
    if (free_.empty())
      return std::make_unique<Session>();
    auto s = std::move(free_.back());
    free_.pop_back();
    return s;
  }
  void give(std::unique_ptr<Session> s) {
    *s = Session();
    free_.push_back(std::move(s));
  }

private:
  std::vector<std::unique_ptr<Session>> free_;
};

void pooled(const Person &p) {
  Pool pool;
  auto s = pool.take();
  s->user = p.email;
  track(s->user); // expect: privacy-unconsented-flow
  pool.give(std::move(s));
  auto t = pool.take();
  track(t->user); // ok
}

// Optional fields, value_or, transform.

struct Entry {
  std::optional<std::string> mail, nick;
  std::optional<int> year;
};

void optionals(const Person &p) {
  Entry e;
  e.nick = p.name;
  if (!p.email.empty())
    e.mail = p.email;
  track(e.mail.value_or("none")); // expect: privacy-unconsented-flow
  track(e.nick.value_or("none")); // ok
  trackNumber(e.year.has_value()); // ok
  trackNumber(e.year.value_or(0)); // ok
  e.mail = std::nullopt;
  track(e.mail.value_or("none")); // ok
  std::optional<std::string> o = e.mail;
  o.emplace(p.phone);
  track(*o); // expect: privacy-unconsented-flow
  o.reset();
  track(o ? *o : "none"); // ok
}

// A variant of messages.

struct Login {
  std::string user;
};
struct Ping {
  int seq = 0;
  std::string note;
};
using Message = std::variant<Ping, Login>;
template <class... F> struct Over : F... {
  using F::operator()...;
};
template <class... F> Over(F...) -> Over<F...>;

void dispatch(const Message &m) {
  std::visit(Over{[](const Ping &q) {
                    trackNumber(q.seq); // ok
                    track(q.note); // ok
                  },
                  [](const Login &l) {
                    track(l.user); // expect: privacy-unconsented-flow
                  }},
             m);
}

void messages(const Person &p) {
  dispatch(Login{p.email});
  dispatch(Ping{p.score, p.name});
  Message m = Login{p.phone};
  m = Ping{1, "n"};
  if (auto *q = std::get_if<Ping>(&m))
    track(q->note); // ok
  if (std::holds_alternative<Login>(m))
    track(std::get<Login>(m).user); // ok
}

// Reference wrappers.

void wrappers(const Person &p) {
  Session a, b;
  std::vector<std::reference_wrapper<Session>> all{a};
  std::reference_wrapper<Session> r = b;
  all[0].get().user = p.email;
  r.get().user = p.name;
  track(a.user); // expect: privacy-unconsented-flow
  track(b.user); // ok
  r = a;
  track(r.get().user); // expect: privacy-unconsented-flow
  track(r.get().kind); // ok
}

// Intrusive list of owners.

struct Link {
  std::string text;
  std::unique_ptr<Link> next;
};

class Chain {
public:
  void push(std::string s) {
    auto l = std::make_unique<Link>();
    l->text = std::move(s);
    l->next = std::move(head_);
    head_ = std::move(l);
  }
  std::string pop() {
    std::string s = std::move(head_->text);
    head_ = std::move(head_->next);
    return s;
  }
  int length() const {
    int n = 0;
    for (const Link *l = head_.get(); l; l = l->next.get())
      ++n;
    return n;
  }

private:
  std::unique_ptr<Link> head_;
};

void chains(const Person &p) {
  Chain a, b;
  a.push(p.email);
  a.push("x");
  b.push(p.name);
  trackNumber(a.length()); // ok
  a.pop();
  track(a.pop()); // expect: privacy-unconsented-flow
  track(b.pop()); // ok
}

// any in a property bag.

class Bag {
public:
  template <class T> void set(const std::string &k, T v) { all_[k] = std::move(v); }
  template <class T> T get(const std::string &k) const {
    return std::any_cast<T>(all_.at(k));
  }

private:
  std::map<std::string, std::any> all_;
};

void bags(const Person &p) {
  Bag a;
  a.set("mail", p.email);
  a.set("nick", p.name);
  a.set("year", p.birthYear);
  track(a.get<std::string>("mail")); // expect: privacy-unconsented-flow
  track(a.get<std::string>("nick")); // ok
  trackNumber(a.get<int>("year")); // expect: privacy-unconsented-flow
}

} // namespace holders
