// Stores, caches and pools that own what they are given.
#include "../Inputs/app.h"
#include <any>
#include <list>
#include <unordered_map>
#include <variant>

namespace owned {
using namespace app;

// A store by key, in a class.

class Store {
public:
  void put(const std::string &key, const std::string &value) {
    all_[key] = value;
  }
  std::string get(const std::string &key) const {
    auto it = all_.find(key);
    return it != all_.end() ? it->second : "";
  }
  bool has(const std::string &key) const { return all_.count(key) > 0; }
  void drop(const std::string &key) { all_.erase(key); }

private:
  std::unordered_map<std::string, std::string> all_;
};

void storeByKey(const Person &p) {
  Store s;
  s.put("mail", p.email);
  s.put("nick", p.name);
  track(s.get("mail")); // expect: privacy-unconsented-flow
  track(s.get("nick")); // ok
  trackNumber(s.has("mail")); // ok
}

void storeDropped(const Person &p) {
  Store s;
  s.put("mail", p.email);
  track(s.get("mail")); // expect: privacy-unconsented-flow
  s.drop("mail");
  track(s.get("mail")); // ok
}

void twoStores(const Person &p) {
  auto a = std::make_unique<Store>(), b = std::make_unique<Store>();
  a->put("x", p.phone);
  b->put("x", p.name);
  track(a->get("x")); // expect: privacy-unconsented-flow
  track(b->get("x")); // ok
  std::swap(a, b);
  track(a->get("x")); // ok
  track(b->get("x")); // expect: privacy-unconsented-flow
}

// An enumeration keys the cells of a row.

enum class Role { Display, Contact, Tooltip };

class Row {
public:
  void set(Role r, std::string v) { cells_[static_cast<int>(r)] = std::move(v); }
  const std::string &at(Role r) const { return cells_[static_cast<int>(r)]; }

private:
  std::string cells_[3];
};

void rows(const Person &p) {
  Row r;
  r.set(Role::Display, p.name);
  r.set(Role::Contact, p.email);
  track(r.at(Role::Contact)); // expect: privacy-unconsented-flow
  track(r.at(Role::Display)); // ok
  track(r.at(Role::Tooltip)); // ok
}

// What a weak pointer sees.

struct Session {
  std::string user;
  std::string kind;
};

class Watcher {
public:
  explicit Watcher(std::weak_ptr<Session> s) : session_(std::move(s)) {}
  std::string user() const {
    if (auto s = session_.lock())
      return s->user;
    return "gone";
  }
  std::string kind() const {
    auto s = session_.lock();
    return s ? s->kind : "gone";
  }

private:
  std::weak_ptr<Session> session_;
};

void watched(const Person &p) {
  auto a = std::make_shared<Session>(Session{p.email, "full"});
  auto b = std::make_shared<Session>(Session{"guest", "guest"});
  Watcher x(a), y(b);
  track(x.user()); // expect: privacy-unconsented-flow
  track(x.kind()); // ok
  track(y.user()); // ok
}

// A cache with the last answer.

class Geocoder {
public:
  const std::string &lookup(double latitude) {
    if (!last_ || key_ != latitude) {
      key_ = latitude;
      last_ = std::to_string(latitude);
      ++misses_;
    }
    return *last_;
  }
  int misses() const { return misses_; }
  void forget() { last_.reset(); }
  std::optional<std::string> last() const { return last_; }

private:
  double key_ = 0;
  std::optional<std::string> last_;
  int misses_ = 0;
};

void cached(const Person &p) {
  Geocoder g, h;
  track(g.lookup(p.latitude)); // expect: privacy-unconsented-flow
  track(h.lookup(1.5)); // ok
  trackNumber(g.misses()); // ok
  g.forget();
  if (auto l = g.last())
    track(*l); // ok
}

// Variants and what is active in them.

using Value = std::variant<int, std::string, double>;

std::string render(const Value &v) {
  return std::visit(
      [](const auto &x) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(x)>, std::string>)
          return x;
        else
          return std::to_string(x);
      },
      v);
}

void variants(const Person &p) {
  Value a = p.email, b = p.score, c = p.latitude;
  track(render(a)); // expect: privacy-unconsented-flow
  track(render(b)); // ok
  track(render(c)); // expect: privacy-unconsented-flow
  a = 3;
  track(render(a)); // ok
  b.emplace<std::string>(p.phone);
  if (auto *s = std::get_if<std::string>(&b))
    track(*s); // expect: privacy-unconsented-flow
  if (auto *n = std::get_if<int>(&b))
    trackNumber(*n); // ok
}

// any by key.

void anys(const Person &p) {
  std::map<std::string, std::any> bag;
  bag["mail"] = p.email;
  bag["score"] = p.score;
  track(std::any_cast<std::string>(bag["mail"])); // expect: privacy-unconsented-flow
  trackNumber(std::any_cast<int>(bag["score"])); // ok
  bag["mail"].reset();
  trackNumber(bag["mail"].has_value()); // ok
}

// A hand-written reference-counting pointer.

template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) {
    if (p_)
      ++p_->refs;
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref &operator=(Ref o) {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_ && --p_->refs == 0)
      delete p_;
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }

private:
  T *p_ = nullptr;
};

struct Doc {
  int refs = 0;
  std::string author;
  std::string title;
};

void counted(const Person &p) {
  Ref<Doc> a(new Doc), b(new Doc);
  a->author = p.email;
  a->title = "t";
  b->author = p.name;
  Ref<Doc> c = a;
  track(c->author); // expect: privacy-unconsented-flow
  track(c->title); // ok
  track(b->author); // ok
  c = b;
  track(c->author); // ok
}

// A registry of owned things by id.

class Registry {
public:
  int add(std::unique_ptr<Session> s) {
    all_.push_back(std::move(s));
    return static_cast<int>(all_.size()) - 1;
  }
  Session *find(int id) { return all_[id].get(); }
  std::unique_ptr<Session> take(int id) { return std::move(all_[id]); }

private:
  std::vector<std::unique_ptr<Session>> all_;
};

void registered(const Person &p) {
  Registry bad, good;
  int id = bad.add(std::make_unique<Session>(Session{p.email, "k"}));
  int other = good.add(std::make_unique<Session>(Session{p.name, "k"}));
  track(bad.find(id)->user); // expect: privacy-unconsented-flow
  track(bad.find(id)->kind); // ok
  track(good.find(other)->user); // ok
  auto taken = bad.take(id);
  track(taken->user); // expect: privacy-unconsented-flow
}

} // namespace owned
