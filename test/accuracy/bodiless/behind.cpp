// FLAGS: -std=c++20
// What code that nobody sees is handed with an object that knows others: what
// it tells of it, and what it can keep of it.
#include "../Inputs/app.h"

namespace {
using namespace app;

struct Store {
  Person who;
  int entries = 0;
};

// A service knows its store; its methods are elsewhere.
class Service {
public:
  explicit Service(Store &store) : store_(store) {}
  int state() const;
  unsigned long count() const;
  std::string describe() const;
  char initial() const;
  int yearOf() const;

private:
  Store &store_;
};
void told(const Person &p) {
  Store store;
  store.who.email = p.email;
  Service s(store);
  trackNumber(s.state()); // ok
  trackNumber(s.count()); // ok
  track(s.describe()); // expect: privacy-unconsented-flow
  track(std::string(1, s.initial())); // expect: privacy-unconsented-flow
}
// A number in it may be the number it tells.
void toldANumber(const Person &p) {
  Store store{Person(), p.birthYear};
  Service s(store);
  trackNumber(s.yearOf()); // expect: privacy-unconsented-flow
  trackNumber(s.state()); // expect: privacy-unconsented-flow
}
// Of a text that is handed over itself everything may be told.
int checksum(const std::string &text);
int sizeOf(const Store &store);
void ofTheText(const Person &p) {
  Store store;
  store.who.email = p.email;
  trackNumber(checksum(p.email)); // expect: privacy-unconsented-flow
  trackNumber(sizeOf(store)); // ok
}

// What takes a service may keep it; it does not look for a text in it to put
// among its own.
class Panel {
public:
  void show(Service &s);
  void title(const std::string &text);
  const std::string &text() const { return text_; }
  Service *service() const { return service_; }

private:
  std::string text_;
  Service *service_ = nullptr;
};
void kept(const Person &p) {
  Store store{p, 1};
  Service s(store);
  Panel a, b, c;
  a.show(s);
  track(a.text()); // ok
  track(a.service()->describe()); // expect: privacy-unconsented-flow
  b.title(p.email);
  track(b.text()); // expect: privacy-unconsented-flow
  c.title(p.name);
  track(c.text()); // ok
}
// A record is handed over with what is in it.
class Card {
public:
  void fill(const Store &s);
  const std::string &text() const { return text_; }

private:
  std::string text_;
};
void filled(const Person &p) {
  Store mine{p, 1}, nobody;
  Card a, b;
  a.fill(mine);
  b.fill(nobody);
  track(a.text()); // expect: privacy-unconsented-flow
  track(b.text()); // ok
}

// Copied into a part of it, and known by it.
struct Folder {
  Person who;
  int pages = 0;
  std::string summary() const;
};
struct Badge {
  const Person &of;
  std::string print() const;
};
void parts(const Person &p, Person q) {
  Folder a, b, c;
  a.who = p;
  track(a.summary()); // expect: privacy-unconsented-flow
  Person nobody;
  nobody.name = p.name;
  b.who = nobody;
  track(b.summary()); // ok
  c.who = p;
  c.who = Person();
  track(c.summary()); // ok
  Badge d{q}, e{nobody};
  track(d.print()); // expect: privacy-unconsented-flow
  track(e.print()); // ok
}

// A closure that knows the object it is in.
struct Tally {
  int steps = 0;
  std::string last;
  void each(std::function<void(int)> f);
  Service *service = nullptr;
  void run() {
    each([this](int n) { steps += n; });
    trackNumber(steps); // ok
    track(last); // ok
    track(service->describe()); // expect: privacy-unconsented-flow
  }
};
void tally(const Person &p) {
  Store store{p, 1};
  Service s(store);
  Tally t;
  t.service = &s;
  t.run();
}
} // namespace
