// Unions, whole objects written over, texts replaced.
#include "../Inputs/app.h"
#include <cstring>
#include <sstream>
#include <strings.h>

namespace overlaid {
using namespace app;

union Cell {
  int number;
  float real;
  char bytes[4];
};

void sameBytes(const Person &p) {
  Cell a, b;
  a.number = p.birthYear;
  b.number = p.score;
  trackReal(a.real); // expect: privacy-unconsented-flow
  trackReal(b.real); // ok
  a.real = 0;
  trackNumber(a.number); // ok
}

struct Tagged {
  bool text;
  union {
    int number;
    const char *words;
  };
  int other;
};

void anonymousMembers(const Person &p) {
  Tagged t{false, {}, 0}, u{false, {}, 0};
  t.number = p.birthYear;
  u.other = p.birthYear;
  trackNumber(t.number); // expect: privacy-unconsented-flow
  trackNumber(t.other);  // ok
  trackNumber(u.number); // ok
}

struct Plain {
  char mail[16];
  char note[16];
  int year;
};

void wiped(const Person &p) {
  Plain a;
  std::strncpy(a.mail, p.email.c_str(), sizeof a.mail);
  a.year = p.birthYear;
  std::memset(&a, 0, sizeof a);
  trackText(a.mail);   // ok
  trackNumber(a.year); // ok
  a.year = p.birthYear;
  std::memset(a.mail, 0, sizeof a.mail);
  trackNumber(a.year); // expect: privacy-unconsented-flow
}

void assignedWhole(const Person &p) {
  Person a = p;
  a = Person();
  track(a.email); // ok
  a.phone = p.phone;
  track(a.phone); // expect: privacy-unconsented-flow
  a = {};
  track(a.phone); // ok
}

void makesOwn(const Person &p) {
  Person a;
  a.name = p.name;
  a.score = p.score;
  trackPerson(a); // ok
  a.home.street = p.home.street;
  trackPerson(a); // expect: privacy-unconsented-flow
}

void textsReplaced(const Person &p) {
  std::string a = p.email, b = p.email, c = p.email;
  a.erase();
  b.resize(0);
  c.assign(3, '*');
  track(a); // ok
  track(b); // ok
  track(c); // ok
  a = p.phone;
  a.erase(0, 1);
  track(a); // expect: privacy-unconsented-flow
  b.assign(p.phone);
  track(b); // expect: privacy-unconsented-flow
}

void streamsReset(const Person &p) {
  std::ostringstream a, b;
  a << p.email;
  a.str("");
  a << p.name;
  track(a.str()); // ok
  b.str(p.email);
  track(b.str()); // expect: privacy-unconsented-flow
}

void viewedLater(const Person &p) {
  std::string a(60, 'x'), b(60, 'y');
  std::string_view v = a, w = b;
  a = p.email;
  b = p.name;
  track(std::string(v)); // expect: privacy-unconsented-flow
  track(std::string(w)); // ok
}

} // namespace overlaid
