// FLAGS: -std=c++20
// Who owns what: caches, handles, pools and trees of owners.
#include "../Inputs/app.h"
#include <any>
#include <cstdlib>
#include <cstring>
#include <list>
#include <unordered_map>
#include <variant>

namespace tenancy {
using namespace app;

struct Record {
  std::string mail, nick;
};

// A cache of shared records.
class Cache {
public:
  std::shared_ptr<Record> get(int id) {
    auto it = entries.find(id);
    if (it != entries.end())
      return it->second;
    auto r = std::make_shared<Record>();
    entries.emplace(id, r);
    return r;
  }

private:
  std::unordered_map<int, std::shared_ptr<Record>> entries;
};

void cached(const Person &p) {
  Cache full, plain;
  full.get(1)->mail = p.email;
  full.get(1)->nick = p.name;
  plain.get(1)->mail = "none";
  track(full.get(1)->mail); // expect: privacy-unconsented-flow
  track(full.get(1)->nick); // ok
  track(plain.get(1)->mail); // ok
}

// A handle with a custom deleter that is a function.
struct Handle {
  char *text;
};
Handle *open(const char *s) { return new Handle{strdup(s)}; }
void shut(Handle *h) {
  trackText(h->text); // expect: privacy-unconsented-flow
  free(h->text);
  delete h;
}
void quietly(Handle *h) {
  trackText(h->text); // ok
  free(h->text);
  delete h;
}
void handles(const Person &p) {
  std::unique_ptr<Handle, void (*)(Handle *)> a(open(p.ssn), shut);
  std::unique_ptr<Handle, void (*)(Handle *)> b(open(p.color), quietly);
  trackText(b->text); // ok
}

// A tree whose children are owned.
struct Node {
  explicit Node(std::string s) : text(std::move(s)) {}
  Node *add(std::string s) {
    children.push_back(std::make_unique<Node>(std::move(s)));
    return children.back().get();
  }
  std::string text;
  std::vector<std::unique_ptr<Node>> children;
};
std::string dump(const Node &n) {
  std::string s = n.text;
  for (auto &c : n.children)
    s += dump(*c);
  return s;
}
void trees(const Person &p) {
  Node root("root"), other("other");
  root.add("a")->add(p.email);
  other.add("a")->add(p.name);
  track(root.text); // ok
  track(dump(root)); // expect: privacy-unconsented-flow
  track(dump(other)); // ok
}

// Ownership handed over and back.
std::unique_ptr<Record> made(const Person &p) {
  auto r = std::make_unique<Record>();
  r->mail = p.email;
  return r;
}
std::unique_ptr<Record> passed(std::unique_ptr<Record> r) {
  r->nick = "seen";
  return r;
}
void consume(std::unique_ptr<Record> r) {
  track(r->mail); // expect: privacy-unconsented-flow
  track(r->nick); // ok
}
void handedOver(const Person &p) {
  auto r = passed(made(p));
  consume(std::move(r));
  r = std::make_unique<Record>();
  track(r->mail); // ok
}

// A weak reference that outlives, and one set anew.
void weakly(const Person &p) {
  std::weak_ptr<Record> w;
  auto a = std::make_shared<Record>();
  auto b = std::make_shared<Record>();
  a->mail = p.phone;
  w = a;
  track(w.lock()->mail); // expect: privacy-unconsented-flow
  w = b;
  track(w.lock()->mail); // ok
}

// optional of a struct, in a struct.
struct Lookup {
  std::optional<Record> found;
  std::optional<std::string> error;
};
Lookup look(const Person &p, bool ok) {
  Lookup l;
  if (ok)
    l.found = Record{p.email, p.name};
  else
    l.error = "not there";
  return l;
}
void looked(const Person &p, bool ok) {
  Lookup l = look(p, ok);
  if (l.found) {
    track(l.found->mail); // expect: privacy-unconsented-flow
    track(l.found->nick); // ok
  }
  if (l.error)
    track(*l.error); // ok
}

// Variants of structs in a vector, visited by a class.
struct MailEvent {
  std::string mail;
};
struct ClickEvent {
  std::string button;
};
using Event = std::variant<MailEvent, ClickEvent>;
struct Sender {
  void operator()(const MailEvent &e) const { track(e.mail); } // expect: privacy-unconsented-flow
  void operator()(const ClickEvent &e) const { track(e.button); } // ok
};
void events(const Person &p) {
  std::vector<Event> queue;
  queue.push_back(MailEvent{p.email});
  queue.emplace_back(ClickEvent{"ok"});
  for (const Event &e : queue)
    std::visit(Sender{}, e);
}

// any in a property bag.
class Bag {
public:
  template <class T> void set(const std::string &k, T v) { values[k] = std::move(v); }
  template <class T> T get(const std::string &k) const { return std::any_cast<T>(values.at(k)); }

private:
  std::map<std::string, std::any> values;
};
void bags(const Person &p) {
  Bag b;
  b.set("mail", p.email);
  b.set("nick", p.name);
  b.set("year", p.birthYear);
  track(b.get<std::string>("mail")); // expect: privacy-unconsented-flow
  track(b.get<std::string>("nick")); // ok
  trackNumber(b.get<int>("year")); // expect: privacy-unconsented-flow
}

// References kept in a list.
void references(const Person &p) {
  Record a{p.email, "a"}, b{"b", "b"};
  std::list<std::reference_wrapper<Record>> all{a};
  all.push_back(b);
  track(all.front().get().nick); // ok
  track(all.front().get().mail); // expect: privacy-unconsented-flow
  all.back().get().nick = p.phone;
  track(b.nick); // expect: privacy-unconsented-flow
  track(a.nick); // ok
}

// Copy on write by hand.
class Text {
public:
  explicit Text(std::string s) : d(std::make_shared<std::string>(std::move(s))) {}
  void append(const std::string &s) {
    if (d.use_count() > 1)
      d = std::make_shared<std::string>(*d);
    *d += s;
  }
  const std::string &str() const { return *d; }

private:
  std::shared_ptr<std::string> d;
};
void copyOnWrite(const Person &p) {
  Text a("a");
  Text b = a;
  b.append(p.email);
  track(b.str()); // expect: privacy-unconsented-flow
  Text c("c");
  c.append(p.name);
  track(c.str()); // ok
}

// A pool of records that are lent.
class Pool {
public:
  Record *take() {
    if (free_.empty()) {
      all_.push_back(std::make_unique<Record>());
      return all_.back().get();
    }
    Record *r = free_.back();
    free_.pop_back();
    return r;
  }
  void give(Record *r) {
    *r = Record();
    free_.push_back(r);
  }

private:
  std::vector<std::unique_ptr<Record>> all_;
  std::vector<Record *> free_;
};
void pools(const Person &p) {
  Pool pool;
  Record *r = pool.take();
  r->mail = p.email;
  track(r->mail); // expect: privacy-unconsented-flow
  track(r->nick); // ok
  pool.give(r);
}

// Pimpl by raw pointer with copy.
class Account {
  struct Data {
    std::string mail, nick;
  };
  Data *d;

public:
  Account() : d(new Data) {}
  Account(const Account &o) : d(new Data(*o.d)) {}
  Account &operator=(const Account &o) {
    if (this != &o)
      *d = *o.d;
    return *this;
  }
  ~Account() { delete d; }
  void set(const Person &p) {
    d->mail = p.email;
    d->nick = p.name;
  }
  std::string mail() const { return d->mail; }
  std::string nick() const { return d->nick; }
};
void accounts(const Person &p) {
  Account a, b, c;
  a.set(p);
  b = a;
  track(b.mail()); // expect: privacy-unconsented-flow
  track(b.nick()); // ok
  track(c.mail()); // ok
  Account e(a);
  a = c;
  track(e.mail()); // expect: privacy-unconsented-flow
}
} // namespace tenancy
