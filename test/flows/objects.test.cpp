// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Fields, whole objects, initialisation, copies.
#include "Inputs/app.h"

void otherField(User u) {
  u.nick = u.phone;
  track(u.nick); // expect: privacy-unconsented-flow
  track(u.name); // ok
}

void nested(const User &u) {
  track(u.home.zip); // expect: privacy-unconsented-flow
  track(u.home.city); // ok
}

void whole(const User &u) {
  trackUser(u); // expect: privacy-unconsented-flow
}

void wholeButEmpty() {
  User u;
  trackUser(u); // ok
}

void wholeButCleaned() {
  User u = loadUser(1);
  u.phone = "";
  u.age = 0;
  u.home.zip = "";
  trackUser(u); // ok
}

void copied(const User &u) {
  User v = u;
  track(v.phone); // expect: privacy-unconsented-flow
  track(v.nick); // ok
}

void copyThenOverwritten(const User &u) {
  User v = u;
  v.phone = "none";
  track(v.phone); // ok
  track(u.phone); // expect: privacy-unconsented-flow
}

void moved(User u) {
  std::string s = std::move(u.phone);
  track(s); // expect: privacy-unconsented-flow
  std::string n = std::move(u.nick);
  track(n); // ok
}

struct Card {
  std::string title;
  std::string body;
};

void aggregate(const User &u) {
  Card c{"hello", u.phone};
  track(c.body); // expect: privacy-unconsented-flow
  track(c.title); // ok
}

void designated(const User &u) {
  Card c{.title = u.phone, .body = "x"};
  track(c.title); // expect: privacy-unconsented-flow
  track(c.body); // ok
}

struct Made {
  std::string a;
  std::string b;
  Made(const std::string &x, const std::string &y) : a(x), b(y) {}
};

void constructed(const User &u) {
  Made m(u.phone, "y");
  track(m.a); // expect: privacy-unconsented-flow
  track(m.b); // ok
}

struct Defaulted {
  std::string id = advertisingId();
  std::string kind = "phone";
};

void defaultMember() {
  Defaulted d;
  track(d.id); // expect: privacy-unconsented-flow
  track(d.kind); // ok
}

void bindings(const User &u) {
  auto [title, body] = Card{"t", u.phone};
  track(body); // expect: privacy-unconsented-flow
  track(title); // ok
}

void arrays(const User &u) {
  std::string a[2] = {u.phone, "x"};
  track(a[0]); // expect: privacy-unconsented-flow
  track(a[1]); // ok
}

void arrayAtSomeIndex(const User &u, int i) {
  std::string a[2];
  a[i] = u.phone;
  track(a[1]); // expect: privacy-unconsented-flow
}

union Slot {
  int n;
  float f;
};

void unions(const User &u) {
  Slot s;
  s.n = u.age;
  trackNumber(s.n); // expect: privacy-unconsented-flow
  Slot t;
  t.n = u.score;
  trackNumber(t.n); // ok
}

struct Base {
  std::string inBase;
};
struct Derived : Base {
  std::string own;
};

void bases(const User &u) {
  Derived d;
  d.inBase = u.phone;
  Base &b = d;
  track(b.inBase); // expect: privacy-unconsented-flow
  track(d.own); // ok
}

class Session {
public:
  void login(const User &u) { phone_ = u.phone; label_ = "user"; }
  void report() const {
    track(phone_); // expect: privacy-unconsented-flow
    track(label_); // ok
  }
  std::string &label() { return label_; }
  const std::string &phone() const { return phone_; }

private:
  std::string phone_;
  std::string label_;
};

void getters(const User &u) {
  Session s;
  s.login(u);
  track(s.phone()); // expect: privacy-unconsented-flow
  track(s.label()); // ok
  s.label() = u.phone;
  track(s.label()); // expect: privacy-unconsented-flow
}

struct Point {
  std::string x;
  Point &operator=(const std::string &s) {
    x = s;
    return *this;
  }
};

void userAssignment(const User &u) {
  Point p, q;
  p = u.phone;
  q = u.nick;
  track(p.x); // expect: privacy-unconsented-flow
  track(q.x); // ok
}

// Objects kept where their type is lost are followed there; where it is not,
// they are sources when they are handed over.
void *keptAnyhow, *keptNick;
std::vector<User> keptAll;

void keepsThem() {
  keptAnyhow = new User(loadUser(1));
  keptNick = new std::string(loadUser(1).nick);
  keptAll.push_back(loadUser(2));
}

void sendsThem() {
  trackBytes(keptAnyhow, sizeof(User)); // expect: privacy-unconsented-flow
  trackBytes(keptNick, 1); // ok
  trackUser(keptAll[0]); // expect: privacy-unconsented-flow
}
