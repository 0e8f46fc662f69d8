// unique_ptr, shared_ptr, weak_ptr: what is behind them.
#include "../Inputs/app.h"

namespace smart {

struct Entry {
  std::string who;
  std::string what;
  std::unique_ptr<Entry> next;
};

void uniqueText(const app::Person &p) {
  std::unique_ptr<std::string> a(new std::string(p.email));
  auto b = std::make_unique<std::string>(p.phone);
  auto c = std::make_unique<std::string>(p.name);
  app::track(*a); // expect: privacy-unconsented-flow
  app::track(*b); // expect: privacy-unconsented-flow
  app::track(*c); // ok
  *b = "none";
  app::track(*b); // ok
}

void uniqueObject(const app::Person &p) {
  auto e = std::make_unique<Entry>();
  e->who = p.email;
  e->what = p.name;
  app::track(e->who);     // expect: privacy-unconsented-flow
  app::track(e->what);    // ok
  app::track((*e).who);   // expect: privacy-unconsented-flow
  app::track(e.get()->who); // expect: privacy-unconsented-flow
  app::track(e.get()->what); // ok
}

void uniquePerson(std::unique_ptr<app::Person> p) {
  app::track(p->email); // expect: privacy-unconsented-flow
  app::track(p->name);  // ok
  app::trackPerson(*p); // expect: privacy-unconsented-flow
}

void uniqueMoved(const app::Person &p) {
  auto a = std::make_unique<Entry>();
  a->who = p.phone;
  std::unique_ptr<Entry> b = std::move(a);
  app::track(b->who);  // expect: privacy-unconsented-flow
  app::track(b->what); // ok
  std::unique_ptr<Entry> c;
  c = std::move(b);
  app::track(c->who); // expect: privacy-unconsented-flow
}

void uniqueReset(const app::Person &p) {
  auto a = std::make_unique<std::string>(p.email);
  a.reset(new std::string("none"));
  app::track(*a); // ok
  a.reset(new std::string(p.phone));
  app::track(*a); // expect: privacy-unconsented-flow
  a = std::make_unique<std::string>("x");
  app::track(*a); // ok
}

void uniqueReleased(const app::Person &p) {
  auto a = std::make_unique<std::string>(p.email);
  std::string *raw = a.release();
  app::track(*raw); // expect: privacy-unconsented-flow
  delete raw;
  auto b = std::make_unique<std::string>(p.name);
  std::string *other = b.release();
  app::track(*other); // ok
  delete other;
}

void uniqueSwapped(const app::Person &p) {
  auto a = std::make_unique<std::string>(p.email);
  auto b = std::make_unique<std::string>("x");
  a.swap(b);
  app::track(*b); // expect: privacy-unconsented-flow
  app::track(*a); // ok
}

void uniqueArray(const app::Person &p) {
  auto a = std::make_unique<std::string[]>(2);
  a[0] = p.email;
  a[1] = "x";
  app::track(a[0]); // expect: privacy-unconsented-flow
  app::track(a[1]); // ok
  auto bytes = std::make_unique<char[]>(16);
  bytes[0] = p.color[0];
  app::trackText(bytes.get()); // ok
}

std::unique_ptr<Entry> make(std::string who, std::string what) {
  auto e = std::make_unique<Entry>();
  e->who = std::move(who);
  e->what = std::move(what);
  return e;
}
void keepIn(std::unique_ptr<Entry> &list, std::unique_ptr<Entry> e) {
  e->next = std::move(list);
  list = std::move(e);
}

void uniqueReturned(const app::Person &p) {
  auto e = make(p.email, p.name);
  app::track(e->who);                   // expect: privacy-unconsented-flow
  app::track(e->what);                  // ok
  app::track(make("x", p.phone)->what); // expect: privacy-unconsented-flow
  app::track(make("x", p.phone)->who);  // ok
}

void uniqueList(const app::Person &p) {
  std::unique_ptr<Entry> list, clean;
  keepIn(list, make(p.email, "a"));
  keepIn(list, make("x", "b"));
  keepIn(clean, make(p.name, "a"));
  for (const Entry *e = list.get(); e; e = e->next.get())
    app::track(e->who); // expect: privacy-unconsented-flow
  for (const Entry *e = clean.get(); e; e = e->next.get())
    app::track(e->who); // ok
}

void sharedText(const app::Person &p) {
  auto a = std::make_shared<std::string>(p.email);
  std::shared_ptr<std::string> b(new std::string(p.name));
  app::track(*a); // expect: privacy-unconsented-flow
  app::track(*b); // ok
}

// Every copy names one object.
void sharedAlias(const app::Person &p) {
  auto a = std::make_shared<Entry>();
  auto b = a;
  auto apart = std::make_shared<Entry>();
  b->who = p.email;
  app::track(a->who);     // expect: privacy-unconsented-flow
  app::track(a->what);    // ok
  app::track(apart->who); // ok
  b.reset();
  app::track(a->who); // expect: privacy-unconsented-flow
}

void sharedMember(const app::Person &p) {
  auto e = std::make_shared<Entry>();
  e->who = p.phone;
  e->what = "x";
  std::shared_ptr<std::string> who(e, &e->who);
  std::shared_ptr<std::string> what(e, &e->what);
  app::track(*who);  // expect: privacy-unconsented-flow
  app::track(*what); // ok
}

struct Base {
  virtual ~Base() = default;
  std::string label;
};
struct Derived : Base {
  std::string owner;
};

void sharedCast(const app::Person &p) {
  auto d = std::make_shared<Derived>();
  d->owner = p.email;
  d->label = "x";
  std::shared_ptr<Base> b = d;
  auto back = std::static_pointer_cast<Derived>(b);
  auto dyn = std::dynamic_pointer_cast<Derived>(b);
  app::track(back->owner); // expect: privacy-unconsented-flow
  app::track(back->label); // ok
  if (dyn)
    app::track(dyn->owner); // expect: privacy-unconsented-flow
  app::track(b->label); // ok
}

void weak(const app::Person &p) {
  auto a = std::make_shared<std::string>(p.email);
  auto b = std::make_shared<std::string>(p.name);
  std::weak_ptr<std::string> wa = a, wb = b;
  if (auto s = wa.lock())
    app::track(*s); // expect: privacy-unconsented-flow
  if (auto s = wb.lock())
    app::track(*s); // ok
  app::trackNumber(a.use_count()); // ok
  app::track(*std::shared_ptr<std::string>(wa)); // expect: privacy-unconsented-flow
}

void weakWrite(const app::Person &p) {
  auto a = std::make_shared<Entry>(), b = std::make_shared<Entry>();
  std::weak_ptr<Entry> w = a;
  w.lock()->who = p.email;
  app::track(a->who); // expect: privacy-unconsented-flow
  app::track(b->who); // ok
}

class Node : public std::enable_shared_from_this<Node> {
public:
  std::shared_ptr<Node> self() { return shared_from_this(); }
  std::string text, label;
};

void sharedFromThis(const app::Person &p) {
  auto n = std::make_shared<Node>();
  n->text = p.phone;
  app::track(n->self()->text);  // expect: privacy-unconsented-flow
  app::track(n->self()->label); // ok
}

void inContainers(const app::Person &p) {
  std::vector<std::shared_ptr<Entry>> all, clean;
  auto e = std::make_shared<Entry>();
  all.push_back(e);
  clean.push_back(std::make_shared<Entry>());
  e->who = p.email;
  for (const auto &x : all)
    app::track(x->who); // expect: privacy-unconsented-flow
  for (const auto &x : clean)
    app::track(x->who); // ok
}

// A deleter is handed what is owned.
void sendAndDelete(std::string *s) {
  app::track(*s); // expect: privacy-unconsented-flow
  delete s;
}
void justDelete(std::string *s) { delete s; }
void deleter(const app::Person &p) {
  std::unique_ptr<std::string, void (*)(std::string *)> a(
      new std::string(p.email), sendAndDelete);
  std::unique_ptr<std::string, void (*)(std::string *)> b(
      new std::string(p.email), justDelete);
}

} // namespace smart
