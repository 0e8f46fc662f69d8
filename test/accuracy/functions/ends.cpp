// What runs when objects end: members, bases, owned objects, on the way of an
// exception.
#include "../Inputs/app.h"
#include <list>
#include <stdexcept>

namespace ends {
using namespace app;

struct Report {
  std::string text;
  ~Report() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct Note {
  std::string text;
  ~Note() {
    track(text); // ok
  }
};

struct Session {
  Report report;
  Note note;
  std::string user;
};

void members(const Person &p) {
  Session s;
  s.report.text = p.email;
  s.note.text = p.name;
  s.user = p.phone;
}

struct Logged {
  std::string line;
  ~Logged() {
    track(line); // expect: privacy-unconsented-flow
  }
};
struct Request : Logged {
  explicit Request(const Person &p) { line = p.home.street; }
};

void bases(const Person &p) { Request r(p); }

struct Item {
  std::string id;
  ~Item() {
    track(id); // expect: privacy-unconsented-flow
  }
};

void listOf(const Person &p) {
  std::list<Item> items(1);
  items.front().id = p.home.zip;
}

struct Held {
  std::string s;
  ~Held() {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct OpenHeld {
  std::string s;
  ~OpenHeld() {
    track(s); // ok
  }
};

void shared(const Person &p) {
  auto a = std::make_shared<Held>();
  a->s = p.phone;
  auto b = std::make_shared<OpenHeld>();
  b->s = p.color;
  b.reset();
}

struct Unwound {
  std::string s;
  ~Unwound() {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct NotUnwound {
  std::string s;
  ~NotUnwound() {
    track(s); // ok
  }
};

void thrown(const Person &p) {
  try {
    NotUnwound calm;
    calm.s = p.name;
    Unwound u;
    u.s = p.email;
    throw std::runtime_error("stop");
  } catch (const std::runtime_error &) {
  }
}

struct Cleared {
  std::string s;
  void done() { s.clear(); }
  ~Cleared() {
    track(s); // ok
  }
};

void clearedBefore(const Person &p) {
  Cleared c;
  c.s = p.email;
  c.done();
}

struct Shape {
  virtual ~Shape() = default;
};
struct Loud : Shape {
  std::string s;
  ~Loud() override {
    track(s); // expect: privacy-unconsented-flow
  }
};
struct Calm : Shape {
  std::string s;
  ~Calm() override {
    track(s); // ok
  }
};

void throughBase(const Person &p) {
  auto loud = new Loud;
  loud->s = p.phone;
  Shape *a = loud;
  delete a;
  auto calm = new Calm;
  calm->s = p.name;
  Shape *b = calm;
  delete b;
}

template <class F> class Defer {
public:
  explicit Defer(F f) : f(std::move(f)) {}
  ~Defer() { f(); }

private:
  F f;
};

void deferred(const Person &p) {
  Defer a([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  Defer b([name = p.name] { track(name); }); // ok
}

} // namespace ends
