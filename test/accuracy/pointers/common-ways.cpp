// Pointers and references in everyday disguises.
#include "../Inputs/app.h"
#include <cstring>
#include <iterator>

namespace common_ways {
using namespace app;

int lookUp(const Person &p, const std::string **mail, std::string const **nick) {
  *mail = &p.email;
  *nick = &p.name;
  return 0;
}

void twoLevels(const Person &p) {
  const std::string *mail = nullptr, *nick = nullptr;
  if (lookUp(p, &mail, &nick) == 0) {
    track(*mail); // expect: privacy-unconsented-flow
    track(*nick); // ok
  }
}

class Cursor {
public:
  explicit Cursor(std::string &target) : target_(target) {}
  void type(const std::string &s) { target_ += s; }

private:
  std::string &target_;
};

void referenceInObject(const Person &p) {
  std::string a, b;
  Cursor ca(a), cb(b);
  ca.type(p.home.zip);
  cb.type(p.home.planet);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

struct Form {
  std::string first, second;
  std::string &field(bool which) { return which ? first : second; }
  std::string &head() { return first; }
};

void writtenThrough(const Person &p) {
  Form f;
  f.head() = p.phone;
  track(f.first); // expect: privacy-unconsented-flow
  track(f.second); // ok
  f.head().clear();
  track(f.first); // ok
}

void conditional(const Person &p, bool b) {
  std::string x = "x", y = "y", z = "z";
  std::string &r = b ? x : y;
  r = p.email;
  track(x); // expect: privacy-unconsented-flow
  track(y); // expect: privacy-unconsented-flow
  track(z); // ok
}

void walk(const Person &p) {
  const std::string row[] = {p.name, p.phone, p.color};
  const std::string *q = row;
  track(*q++); // ok
  track(*q); // expect: privacy-unconsented-flow
  track(*std::next(q)); // ok
  track(q[-1]); // ok
}

void memberPointers(const Person &p) {
  std::string Person::*chosen = &Person::email;
  std::string Person::*calm = &Person::name;
  const Person *who = &p;
  track(p.*chosen); // expect: privacy-unconsented-flow
  track(who->*calm); // ok
  double Person::*const where = &Person::latitude;
  trackReal(who->*where); // expect: privacy-unconsented-flow
}

struct Context {
  const Person *who;
  char *out;
};
int worker(void *raw) {
  auto *c = static_cast<Context *>(raw);
  std::strcpy(c->out, c->who->ssn);
  return 0;
}
int calmWorker(void *raw) {
  auto *c = static_cast<Context *>(raw);
  std::strcpy(c->out, c->who->color);
  return 0;
}

void throughVoid(const Person &p) {
  char a[16] = "", b[16] = "";
  Context ca{&p, a}, cb{&p, b};
  int (*run)(void *) = worker;
  run(&ca);
  run = &calmWorker;
  run(&cb);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void integerDetour(const Person &p) {
  std::uintptr_t n = reinterpret_cast<std::uintptr_t>(&p.email);
  track(*reinterpret_cast<const std::string *>(n)); // expect: privacy-unconsented-flow
  std::uintptr_t m = reinterpret_cast<std::uintptr_t>(&p.name);
  track(*reinterpret_cast<const std::string *>(m)); // ok
}

void decays(const Person &p) {
  char grid[2][12];
  std::memcpy(grid[0], p.color, 12);
  std::memcpy(grid[1], p.ssn, 12);
  char(*row)[12] = grid;
  trackText(*row); // ok
  ++row;
  trackText(*row); // expect: privacy-unconsented-flow
}

struct Slot {
  int *value;
};

void aliasThroughField(const Person &p) {
  int shared = 0, other = 0;
  Slot a{&shared}, b{&shared}, c{&other};
  *a.value = p.birthYear;
  trackNumber(*b.value); // expect: privacy-unconsented-flow
  trackNumber(*c.value); // ok
  *b.value = 5;
  trackNumber(shared); // ok
}

struct Item {
  std::string text;
  Item *next = nullptr;
};

void deletesFromChain(const Person &p) {
  Item c{"c"}, b{p.home.street, &c}, a{"a", &b};
  track(a.next->text); // expect: privacy-unconsented-flow
  for (Item **at = &a.next; *at; at = &(*at)->next)
    if (*at == &b) {
      *at = b.next;
      break;
    }
  track(c.text); // ok
  track(a.text); // ok
}

void fills(const Person &p) {
  std::string ring[2], *put = ring;
  *put++ = p.name;
  fetchPhone(*put);
  track(ring[0]); // ok
  track(ring[1]); // expect: privacy-unconsented-flow
}

} // namespace common_ways
