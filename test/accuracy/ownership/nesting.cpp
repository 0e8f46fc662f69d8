// Owners in owners: optional of variant, pointers in containers and closures.
#include "../Inputs/app.h"
#include <any>
#include <atomic>
#include <deque>
#include <functional>
#include <variant>

namespace nesting {

struct Item {
  std::string mail;
  std::string nick;
};

void optionalPointer(const app::Person &p) {
  std::optional<std::unique_ptr<Item>> a = std::make_unique<Item>();
  (*a)->mail = p.email;
  (*a)->nick = p.name;
  app::track((*a)->mail);       // expect: privacy-unconsented-flow
  app::track(a.value()->mail);  // expect: privacy-unconsented-flow
  app::track((*a)->nick);       // ok
}

void optionalVariant(const app::Person &p) {
  std::optional<std::variant<int, std::string>> a, b;
  a = p.phone;
  b = p.name;
  app::track(std::get<std::string>(*a)); // expect: privacy-unconsented-flow
  app::track(std::get<std::string>(*b)); // ok
}

void pointerInStruct(const app::Person &p) {
  struct Node {
    std::shared_ptr<Item> item = std::make_shared<Item>();
    std::optional<std::string> note;
  };
  Node a, b;
  a.item->mail = p.email;
  a.note = "x";
  b.item->mail = "x";
  b.note = p.phone;
  app::track(a.item->mail); // expect: privacy-unconsented-flow
  app::track(*a.note);      // ok
  app::track(b.item->mail); // ok
  app::track(*b.note);      // expect: privacy-unconsented-flow
}

void uniqueInVector(const app::Person &p) {
  std::vector<std::unique_ptr<Item>> a, b;
  a.push_back(std::make_unique<Item>(Item{p.email, p.name}));
  b.emplace_back(new Item{p.name, ""});
  for (const auto &i : a) {
    app::track(i->mail); // expect: privacy-unconsented-flow
    app::track(i->nick); // ok
  }
  app::track(b.front()->mail); // ok
  std::unique_ptr<Item> taken = std::move(a.back());
  a.pop_back();
  app::track(taken->mail); // expect: privacy-unconsented-flow
}

void sharedInMap(const app::Person &p) {
  std::map<int, std::shared_ptr<Item>> all;
  all[1] = std::make_shared<Item>();
  all[2] = std::make_shared<Item>();
  all[1]->mail = p.email;
  all[2]->mail = p.name;
  app::track(all[1]->mail); // expect: privacy-unconsented-flow
  app::track(all[2]->mail); // ok
  if (auto it = all.find(1); it != all.end())
    app::track(it->second->mail); // expect: privacy-unconsented-flow
}

void inClosure(const app::Person &p) {
  auto a = std::make_shared<Item>(), b = std::make_shared<Item>();
  auto sendA = [a] {
    app::track(a->mail); // expect: privacy-unconsented-flow
  };
  auto sendB = [b] {
    app::track(b->mail); // ok
  };
  a->mail = p.email;
  b->mail = p.name;
  sendA();
  sendB();
}

void movedIntoClosure(const app::Person &p) {
  auto a = std::make_unique<std::string>(p.email);
  auto b = std::make_unique<std::string>(p.name);
  [a = std::move(a)] {
    app::track(*a); // expect: privacy-unconsented-flow
  }();
  [b = std::move(b)] {
    app::track(*b); // ok
  }();
}

void anyInMap(const app::Person &p) {
  std::map<std::string, std::any> all;
  all["mail"] = p.email;
  all["nick"] = p.name;
  app::track(std::any_cast<std::string>(all["mail"])); // expect: privacy-unconsented-flow
  app::track(std::any_cast<std::string>(all.at("nick"))); // ok
}

// A JSON-like value, as many programs have one.
struct Json;
using Array = std::vector<Json>;
using Object = std::map<std::string, Json>;
struct Json {
  std::variant<std::nullptr_t, double, std::string, Array, Object> value;
  Json() : value(nullptr) {}
  Json(double d) : value(d) {}
  Json(std::string s) : value(std::move(s)) {}
  Json(const char *s) : value(std::string(s)) {}
  Json &operator[](const std::string &key) {
    if (!std::holds_alternative<Object>(value))
      value = Object{};
    return std::get<Object>(value)[key];
  }
  void push(Json j) {
    if (!std::holds_alternative<Array>(value))
      value = Array{};
    std::get<Array>(value).push_back(std::move(j));
  }
  const std::string &text() const { return std::get<std::string>(value); }
  std::string dump() const {
    struct Dumper {
      std::string operator()(std::nullptr_t) const { return "null"; }
      std::string operator()(double d) const { return std::to_string(d); }
      std::string operator()(const std::string &s) const { return s; }
      std::string operator()(const Array &a) const {
        std::string out;
        for (const Json &j : a)
          out += j.dump() + ",";
        return out;
      }
      std::string operator()(const Object &o) const {
        std::string out;
        for (const auto &[k, v] : o)
          out += k + ":" + v.dump() + ",";
        return out;
      }
    };
    return std::visit(Dumper{}, value);
  }
};

void jsonDumped(const app::Person &p) {
  Json a, b;
  a["mail"] = p.email;
  a["v"] = 1.0;
  b["nick"] = p.name;
  b["v"] = 1.0;
  app::track(a.dump()); // expect: privacy-unconsented-flow
  app::track(b.dump()); // ok
}

void jsonNested(const app::Person &p) {
  Json a, b, list;
  list.push(p.latitude);
  a["user"]["at"] = list;
  b["user"]["score"] = double(p.score);
  app::track(a.dump()); // expect: privacy-unconsented-flow
  app::track(b.dump()); // ok
}

void jsonKey(const app::Person &p) {
  Json a;
  a["mail"] = p.email;
  a["nick"] = p.name;
  app::track(a["mail"].text()); // expect: privacy-unconsented-flow
  app::track(a["nick"].text()); // ok
}

// A pool that hands out what it owns.
class Pool {
public:
  Item *make() { return &all_.emplace_back(); }
  Item &at(std::size_t i) { return all_[i]; }

private:
  std::deque<Item> all_;
};

void pool(const app::Person &p) {
  Pool bad, good;
  bad.make()->mail = p.email;
  good.make()->mail = p.name;
  app::track(bad.at(0).mail);  // expect: privacy-unconsented-flow
  app::track(bad.at(0).nick);  // ok
  app::track(good.at(0).mail); // ok
}

// An owner whose get() makes its content when it is first asked.
template <class T> class Lazy {
public:
  explicit Lazy(std::function<T()> make) : make_(std::move(make)) {}
  const T &get() {
    if (!value_)
      value_ = make_();
    return *value_;
  }

private:
  std::function<T()> make_;
  std::optional<T> value_;
};

void lazy(const app::Person &p) {
  Lazy<std::string> a([&] { return p.email; }), b([&] { return p.name; });
  app::track(a.get()); // expect: privacy-unconsented-flow
  app::track(b.get()); // ok
}

void atomicPointer(const app::Person &p) {
  Item bad{p.email, ""}, good{p.name, ""};
  std::atomic<Item *> a{&bad}, b{&good};
  app::track(a.load()->mail); // expect: privacy-unconsented-flow
  app::track(b.load()->mail); // ok
  b.store(&bad);
  app::track(b.load()->mail); // expect: privacy-unconsented-flow
  std::atomic<int> year{0}, score{0};
  year = p.birthYear;
  score.fetch_add(p.score);
  app::trackNumber(year);         // expect: privacy-unconsented-flow
  app::trackNumber(score.load()); // ok
}

// Ownership passed through C: a context made, used and freed.
struct Context;
Context *contextNew();
void contextSet(Context *c, const char *mail);
const char *contextMail(const Context *c);
const char *contextKind(const Context *c);
void contextFree(Context *c);
struct Context {
  std::string mail;
  std::string kind = "c";
};
Context *contextNew() { return new Context; }
void contextSet(Context *c, const char *mail) { c->mail = mail; }
const char *contextMail(const Context *c) { return c->mail.c_str(); }
const char *contextKind(const Context *c) { return c->kind.c_str(); }
void contextFree(Context *c) { delete c; }

void context() {
  std::unique_ptr<Context, void (*)(Context *)> a(contextNew(), contextFree);
  std::unique_ptr<Context, void (*)(Context *)> b(contextNew(), contextFree);
  contextSet(a.get(), app::deviceId());
  contextSet(b.get(), app::buildName());
  app::trackText(contextMail(a.get())); // expect: privacy-unconsented-flow
  app::trackText(contextKind(a.get())); // ok
  app::trackText(contextMail(b.get())); // ok
}

} // namespace nesting
