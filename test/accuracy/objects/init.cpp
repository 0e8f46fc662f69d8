// How objects start: aggregates, designators, constructors, defaults.
#include "../Inputs/app.h"
#include <initializer_list>

namespace init {

struct Point {
  double x = 0, y = 0;
};
struct Visit {
  std::string who;
  std::string page = "index";
  Point where;
  int count = 0;
};

void positional(const app::Person &p) {
  Visit v{p.email, "start", {p.latitude, 0}, 3};
  app::track(v.who);        // expect: privacy-unconsented-flow
  app::track(v.page);       // ok
  app::trackReal(v.where.x); // expect: privacy-unconsented-flow
  app::trackReal(v.where.y); // ok
  app::trackNumber(v.count); // ok
}

void designated(const app::Person &p) {
  Visit v{.who = p.name, .page = p.phone, .where = {.y = p.latitude}};
  app::track(v.who);         // ok
  app::track(v.page);        // expect: privacy-unconsented-flow
  app::trackReal(v.where.y); // expect: privacy-unconsented-flow
  app::trackReal(v.where.x); // ok
}

void designatedSubset(const app::Person &p) {
  Visit v{.page = "settings", .count = p.birthYear};
  app::trackNumber(v.count); // expect: privacy-unconsented-flow
  app::track(v.page);        // ok
  app::track(v.who);         // ok
}

void elidedBraces(const app::Person &p) {
  Point line[2] = {p.latitude, 1.0, 2.0, 3.0};
  app::trackReal(line[0].x); // expect: privacy-unconsented-flow
  app::trackReal(line[0].y); // ok
  app::trackReal(line[1].x); // ok
}

void arrayOfStrings(const app::Person &p) {
  const std::string words[] = {"a", p.email, p.name};
  app::track(words[1]); // expect: privacy-unconsented-flow
  app::track(words[0]); // ok
  app::track(words[2]); // ok
}

void arrayOfPointers() {
  const char *argv[] = {"tool", app::deviceId(), app::buildName(), nullptr};
  app::trackText(argv[0]); // ok
  app::trackText(argv[1]); // expect: privacy-unconsented-flow
  app::trackText(argv[2]); // ok
}

// An aggregate with a base.
struct Tracked : Point {
  std::string id;
};

void aggregateBase(const app::Person &p) {
  Tracked t{{p.latitude, 2.0}, "anon"};
  app::trackReal(t.x); // expect: privacy-unconsented-flow
  app::trackReal(t.y); // ok
  app::track(t.id);    // ok
}

// Parenthesised aggregate initialisation (C++20).
void parenthesised(const app::Person &p) {
  Visit v("guest", p.phone);
  app::track(v.page); // expect: privacy-unconsented-flow
  app::track(v.who);  // ok
}

void nestedReturn(const app::Person &p) {
  auto make = [&]() -> Visit { return {p.name, p.home.zip}; };
  Visit v = make();
  app::track(v.page); // expect: privacy-unconsented-flow
  app::track(v.who);  // ok
}

// Default member initialisers.
struct Defaults {
  std::string build = app::buildName();
  std::string device = app::deviceId();
  long age = app::readAge();
  long level = 4;
};

void memberDefaults() {
  Defaults d;
  app::track(d.device);    // expect: privacy-unconsented-flow
  app::track(d.build);     // ok
  app::trackNumber(d.age); // expect: privacy-unconsented-flow
  app::trackNumber(d.level); // ok
  Defaults e{.device = "unset", .age = 0};
  app::track(e.device);    // ok
  app::trackNumber(e.age); // ok
}

// Constructors: member lists, bodies, delegation, order.
class Profile {
public:
  Profile(const std::string &mail, const std::string &city)
      : mail_(mail), city_(city), copy_(mail_) {}
  explicit Profile(const app::Person &p) : Profile(p.email, p.home.planet) {}
  Profile() : Profile("nobody", "nowhere") {}
  const std::string &mail() const { return mail_; }
  const std::string &city() const { return city_; }
  const std::string &copy() const { return copy_; }

private:
  std::string mail_, city_, copy_;
};

void delegating(const app::Person &p) {
  Profile a(p), b;
  app::track(a.mail()); // expect: privacy-unconsented-flow
  app::track(a.city()); // ok
  app::track(a.copy()); // expect: privacy-unconsented-flow
  app::track(b.mail()); // ok
  app::track(b.copy()); // ok
}

class Session {
public:
  Session(std::string token, long n) {
    token_ = std::move(token);
    this->n_ = n;
  }
  std::string token_;
  long n_ = 0;
};

void constructorBody(const app::Person &p) {
  Session s{p.phone, 5}, t{"guest", p.birthYear};
  app::track(s.token_);   // expect: privacy-unconsented-flow
  app::trackNumber(s.n_); // ok
  app::track(t.token_);   // ok
  app::trackNumber(t.n_); // expect: privacy-unconsented-flow
}

// An initializer_list constructor.
class Tags {
public:
  Tags(std::initializer_list<std::string> list) {
    for (const std::string &s : list)
      joined_ += s + ",";
  }
  const std::string &joined() const { return joined_; }

private:
  std::string joined_;
};

void listConstructor(const app::Person &p) {
  Tags bad{"a", p.email}, good{"a", p.name};
  app::track(bad.joined());  // expect: privacy-unconsented-flow
  app::track(good.joined()); // ok
}

// On the heap.
void onHeap(const app::Person &p) {
  auto *v = new Visit{p.email, "x", {}, 1};
  auto *w = new Visit{.page = p.name};
  app::track(v->who);  // expect: privacy-unconsented-flow
  app::track(v->page); // ok
  app::track(w->page); // ok
  delete v;
  delete w;
}

// Value-initialised again.
void startOver(const app::Person &p) {
  Visit v{.who = p.email};
  app::track(v.who); // expect: privacy-unconsented-flow
  v = {};
  app::track(v.who); // ok
  v = {.who = "x", .page = p.phone};
  app::track(v.page); // expect: privacy-unconsented-flow
  app::track(v.who);  // ok
}

} // namespace init
