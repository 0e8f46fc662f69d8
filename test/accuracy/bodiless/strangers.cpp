// FLAGS: -std=c++20
// Calls to functions of which only the declaration is known.
#include "../Inputs/app.h"

namespace strangers {
using namespace app;

std::string transformText(const std::string &s);
bool isListed(const std::string &s);
void fillText(std::string *out, const std::string &in);
void readOnly(const std::string &a, const std::string &b);
int lookUp(const char *key, char *out, int n);
const char *nameOf(const Person *p);

class Blob {
public:
  Blob();
  Blob(const Blob &);
  ~Blob();
  void put(const std::string &s);
  void inspect(const std::string &s) const;
  std::string dump() const;
  Blob &with(const std::string &s);
  std::string &slot(int i);
  const char *c_str() const;
  int size() const;
  bool ready() const;
  static Blob of(const std::string &s);

private:
  void *d;
};
Blob operator+(const Blob &a, const Blob &b);

struct Request {
  std::string url, body;
};
int submit(Request &r);
std::string encode(const Request &r);

void argumentToResult(const Person &p) {
  track(transformText(p.email)); // expect: privacy-unconsented-flow
  track(transformText(p.name)); // ok
  trackNumber(isListed(p.email)); // ok
}

void argumentToOut(const Person &p) {
  std::string a, b;
  fillText(&a, p.phone);
  fillText(&b, p.name);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void constArguments(const Person &p) {
  const std::string a = "a";
  readOnly(a, p.email);
  track(a); // ok
  std::string m = p.email;
  readOnly(m, a);
  track(m); // expect: privacy-unconsented-flow
}

void cStyle(const Person &p) {
  char a[32] = {}, b[32] = {};
  lookUp(p.ssn, a, 32);
  lookUp(p.color, b, 32);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void receivers(const Person &p) {
  Blob a, b, c;
  a.put(p.email);
  b.put(p.name);
  c.inspect(p.email);
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
  track(c.dump()); // ok
  trackText(a.c_str()); // expect: privacy-unconsented-flow
  trackNumber(a.ready()); // ok
}

void chained(const Person &p) {
  Blob a, b;
  a.with("x").with(p.phone);
  b.with("x").with(p.name);
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
  track(Blob().with("y").with(p.email).dump()); // expect: privacy-unconsented-flow
}

void slots(const Person &p) {
  Blob a, b;
  a.slot(1) = p.email;
  b.slot(1) = p.name;
  track(a.dump()); // expect: privacy-unconsented-flow
  track(b.dump()); // ok
  std::string &s = a.slot(2);
  s += "x";
  track(b.slot(2)); // ok
}

void copies(const Person &p) {
  Blob a = Blob::of(p.phone), b = Blob::of(p.name);
  Blob c = a;
  track(c.dump()); // expect: privacy-unconsented-flow
  track((b + b).dump()); // ok
  track((b + a).dump()); // expect: privacy-unconsented-flow
}

void structs(const Person &p) {
  Request r{"http://x", p.email}, s{"http://x", p.name};
  track(encode(r)); // expect: privacy-unconsented-flow
  track(encode(s)); // ok
  track(r.url); // ok
}

void opaqueCalls(const Person &p) {
  track(opaque(p.email)); // expect: privacy-unconsented-flow
  track(opaque(p.name)); // ok
  std::string out;
  opaqueFill(out, p.phone);
  track(out); // expect: privacy-unconsented-flow
}

// Callables handed over.
template <class T> class Later {
public:
  void then(std::function<void(const T &)> f);
  void fulfil(const T &t);
};
void callables(const Person &p) {
  Later<std::string> l, m;
  l.fulfil(p.email);
  l.then([](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  m.fulfil(p.name);
  m.then([](const std::string &s) { track(s); }); // ok
}

void forEachOf(const std::vector<std::string> &v, std::function<void(const std::string &)> f);
void eachOf(const Person &p) {
  forEachOf({p.email}, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  forEachOf({p.name}, [](const std::string &s) { track(s); }); // ok
}

// Classes with one overriding here.
class Visitor {
public:
  virtual ~Visitor();
  virtual void visit(const std::string &s) = 0;
};
void walk(const std::string &s, Visitor &v);
struct Loud : Visitor {
  void visit(const std::string &s) override { track(s); } // expect: privacy-unconsented-flow
};
struct Calm : Visitor {
  void visit(const std::string &s) override { track(s); } // ok
};
void visitors(const Person &p) {
  Loud l;
  Calm c;
  walk(p.email, l);
  walk(p.name, c);
}

void views(const Person &p) {
  Blob a = Blob::of(p.email);
  const char *t = a.c_str();
  trackText(t); // expect: privacy-unconsented-flow
  Blob b = Blob::of(p.name);
  const char *u = b.c_str();
  trackText(u); // ok
}

void wholeObject(const Person &p) {
  trackText(nameOf(&p)); // expect: privacy-unconsented-flow
  Person q;
  q.name = "n";
  trackText(nameOf(&q)); // ok
}
} // namespace strangers
