// FLAGS: -std=c++20
// Cursors, slots, handles and views by pointer.
#include "../Inputs/app.h"
#include <cstring>

namespace keysets {
using namespace app;

// A cursor over a buffer.
struct Cursor {
  char *at, *end;
};
void put(Cursor *c, const char *s) {
  while (*s && c->at < c->end)
    *c->at++ = *s++;
  *c->at = 0;
}
void cursors(const Person &p) {
  char a[64], b[64];
  Cursor ca{a, a + 63}, cb{b, b + 63};
  put(&ca, "id ");
  put(&ca, p.ssn);
  put(&cb, "color ");
  put(&cb, p.color);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

// The larger of two, by reference.
const std::string &longer(const std::string &a, const std::string &b) { return a.size() > b.size() ? a : b; }
void longerOf(const Person &p) {
  track(longer(p.email, p.name)); // expect: privacy-unconsented-flow
  track(longer(p.name, p.home.planet)); // ok
}

// An array of pointers.
void pointerTable(const Person &p) {
  const std::string *table[3] = {&p.name, &p.email, nullptr};
  track(*table[0]); // ok
  track(*table[1]); // expect: privacy-unconsented-flow
}

// A getter and a setter by pointers to members, in a descriptor.
template <class T> struct Property {
  const char *name;
  std::string T::*member;
};
const Property<Person> properties[] = {{"mail", &Person::email}, {"nick", &Person::name}};
void described(const Person &p) {
  track(p.*properties[0].member); // expect: privacy-unconsented-flow
  trackText(properties[0].name); // ok
}

// A pointer that is redirected in a loop.
struct Link {
  std::string text;
  const Link *up;
};
const Link *topOf(const Link *l) {
  while (l->up)
    l = l->up;
  return l;
}
void chains(const Person &p) {
  Link a{p.email, nullptr}, b{"b", &a}, c{"c", nullptr}, d{p.email, &c};
  track(topOf(&b)->text); // expect: privacy-unconsented-flow
  track(topOf(&c)->text); // ok
  track(d.up->text); // ok
}

// Swapping by pointers.
void exchange(std::string *a, std::string *b) {
  std::string t = *a;
  *a = *b;
  *b = t;
}
void exchanged(const Person &p) {
  std::string a = p.phone, b = "b";
  exchange(&a, &b);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}
} // namespace keysets
