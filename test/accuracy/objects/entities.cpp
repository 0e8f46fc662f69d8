// A game's entities and components, kept by kind in arrays.
#include "../Inputs/app.h"
#include <any>
#include <array>
#include <bitset>
#include <tuple>
#include <typeindex>
#include <unordered_map>

namespace entities {
using namespace app;

using Entity = std::uint32_t;

struct Position {
  double x = 0, y = 0;
};
struct Account {
  std::string handle, mail;
};
struct Health {
  int points = 100;
};

// A sparse set.
template <class T> class Pool {
  std::vector<T> dense_;
  std::vector<Entity> owners_;
  std::array<int, 64> sparse_;

public:
  Pool() { sparse_.fill(-1); }
  template <class... A> T &emplace(Entity e, A &&...a) {
    sparse_[e] = static_cast<int>(dense_.size());
    owners_.push_back(e);
    return dense_.emplace_back(T{std::forward<A>(a)...});
  }
  T *find(Entity e) {
    return sparse_[e] < 0 ? nullptr : &dense_[sparse_[e]];
  }
  void erase(Entity e) {
    int at = sparse_[e];
    dense_[at] = std::move(dense_.back());
    owners_[at] = owners_.back();
    sparse_[owners_[at]] = at;
    dense_.pop_back();
    owners_.pop_back();
    sparse_[e] = -1;
  }
  std::size_t size() const { return dense_.size(); }
  auto begin() { return dense_.begin(); }
  auto end() { return dense_.end(); }
};

template <class... Cs> class World {
  std::tuple<Pool<Cs>...> pools_;
  Entity next_ = 0;

public:
  Entity create() { return next_++; }
  template <class C, class... A> C &add(Entity e, A &&...a) {
    return std::get<Pool<C>>(pools_).emplace(e, std::forward<A>(a)...);
  }
  template <class C> C &get(Entity e) {
    return *std::get<Pool<C>>(pools_).find(e);
  }
  template <class C> Pool<C> &all() { return std::get<Pool<C>>(pools_); }
  template <class F, class First, class... Rest> void view(F f) {
    for (Entity e = 0; e < next_; ++e)
      if (all<First>().find(e) && (all<Rest>().find(e) && ...))
        f(*all<First>().find(e), *all<Rest>().find(e)...);
  }
  template <class First, class... Rest, class F> void each(F f) {
    view<F, First, Rest...>(f);
  }
};

using Game = World<Position, Account, Health>;

void components(const Person &p) {
  Game g;
  Entity e = g.create();
  g.add<Account>(e, p.name, p.email);
  g.add<Position>(e, p.latitude, 0.0);
  g.add<Health>(e, p.score);
  track(g.get<Account>(e).handle); // ok
  track(g.get<Account>(e).mail); // expect: privacy-unconsented-flow
  trackReal(g.get<Position>(e).x); // expect: privacy-unconsented-flow
  trackReal(g.get<Position>(e).y); // ok
  trackNumber(g.get<Health>(e).points); // ok
  trackNumber(g.all<Account>().size()); // ok
}

void systems(const Person &p) {
  Game g;
  Entity e = g.create();
  g.add<Account>(e, p.name, p.email);
  g.add<Health>(e, 5);
  g.each<Account, Health>([](Account &a, Health &h) {
    h.points -= 1;
    track(a.mail); // expect: privacy-unconsented-flow
    trackNumber(h.points); // ok
  });
  for (Account &a : g.all<Account>())
    track(a.handle); // ok
}

void written(const Person &p) {
  Game g;
  Entity e = g.create();
  auto &a = g.add<Account>(e, "guest", "none");
  track(g.get<Account>(e).mail); // ok
  a.mail = p.email;
  g.add<Position>(e);
  g.get<Position>(e).y = p.latitude;
  trackReal(g.get<Position>(e).y); // expect: privacy-unconsented-flow
  track(g.get<Account>(e).mail); // expect: privacy-unconsented-flow
}

// By type, at run time.
class Registry {
  std::unordered_map<std::type_index, std::any> things_;

public:
  template <class T> void set(T t) { things_[typeid(T)] = std::move(t); }
  template <class T> T *ctx() {
    auto it = things_.find(typeid(T));
    return it == things_.end() ? nullptr : std::any_cast<T>(&it->second);
  }
};
struct Locale {
  std::string language;
};
void byType(const Person &p) {
  Registry r;
  r.set(Account{p.name, p.email});
  r.set(Locale{"en"});
  if (auto *a = r.ctx<Account>())
    track(a->mail); // expect: privacy-unconsented-flow
  Registry other;
  other.set(Locale{version()});
  if (auto *l = other.ctx<Locale>())
    track(l->language); // ok
}

// Columns, one array a field.
struct Players {
  std::array<std::string, 8> names;
  std::array<std::string, 8> phones;
  std::array<float, 8> xs;
  std::bitset<8> alive;
  int count = 0;

  int add(std::string name, std::string phone) {
    names[count] = std::move(name);
    phones[count] = std::move(phone);
    xs[count] = 0.5f * count;
    alive.set(count);
    return count++;
  }
};
void columns(const Person &p) {
  Players ps;
  int i = ps.add(p.name, p.phone);
  track(ps.names[i]); // ok
  track(ps.phones[i]); // expect: privacy-unconsented-flow
  trackReal(ps.xs[i]); // ok
  trackNumber(ps.alive.count()); // ok
}

// A scene of nodes; each holds its children and knows its parent.
class Node {
  std::string name_;
  Node *parent_ = nullptr;
  std::vector<std::unique_ptr<Node>> children_;
  std::map<std::string, std::string> meta_;

public:
  explicit Node(std::string name) : name_(std::move(name)) {}
  Node *attach(std::unique_ptr<Node> n) {
    n->parent_ = this;
    children_.push_back(std::move(n));
    return children_.back().get();
  }
  void meta(const std::string &k, const std::string &v) { meta_[k] = v; }
  std::string meta(const std::string &k) const {
    auto it = meta_.find(k);
    if (it != meta_.end())
      return it->second;
    return parent_ ? parent_->meta(k) : std::string();
  }
  const std::string &name() const { return name_; }
  Node *child(std::size_t i) { return children_[i].get(); }
  std::string path() const {
    return parent_ ? parent_->path() + "/" + name_ : name_;
  }
};
void scene(const Person &p) {
  Node root("root");
  root.meta("owner", p.email);
  Node *hero = root.attach(std::make_unique<Node>(p.name));
  Node *hat = hero->attach(std::make_unique<Node>("hat"));
  hat->meta("colour", "red");
  track(hat->path()); // ok
  track(root.child(0)->child(0)->meta("owner")); // expect: privacy-unconsented-flow
  track(root.child(0)->name()); // ok

  Node plain("plain");
  plain.meta("owner", p.name);
  Node *cap = plain.attach(std::make_unique<Node>("cap"));
  track(cap->meta("owner")); // ok
}

// Commands that are recorded and played later.
struct SpawnCmd {
  std::string who;
};
struct ChatCmd {
  std::string from, text;
};
class CommandBuffer {
  std::vector<std::function<void(Game &)>> todo_;

public:
  template <class C> void spawn(C c) {
    todo_.push_back([c = std::move(c)](Game &g) mutable {
      Entity e = g.create();
      g.add<C>(e, std::move(c));
    });
  }
  void flush(Game &g) {
    for (auto &t : todo_)
      t(g);
    todo_.clear();
  }
};
void recorded(const Person &p) {
  Game g;
  CommandBuffer b;
  b.spawn(Account{p.name, p.phone});
  b.flush(g);
  track(g.get<Account>(0).mail); // expect: privacy-unconsented-flow
  track(g.get<Account>(0).handle); // ok
}

} // namespace entities
