// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Locals, assignments, operators, branches.
#include "Inputs/app.h"

void direct(const User &u) {
  track(u.phone); // expect: privacy-unconsented-flow
  track(u.nick); // ok
}

void throughLocals(const User &u) {
  std::string a = u.phone;
  std::string b = a;
  track(b); // expect: privacy-unconsented-flow
  std::string c = u.nick;
  track(c); // ok
}

void overwritten(const User &u) {
  std::string a = u.phone;
  a = "none";
  track(a); // ok
  a = u.phone;
  track(a); // expect: privacy-unconsented-flow
}

void overwrittenOnOneWay(const User &u, bool b) {
  std::string a = u.phone;
  if (b)
    a = "none";
  track(a); // expect: privacy-unconsented-flow
}

void overwrittenOnBothWays(const User &u, bool b) {
  std::string a = u.phone;
  if (b)
    a = "none";
  else
    a = u.nick;
  track(a); // ok
}

void clearedFirst(const User &u) {
  std::string a = u.phone;
  a.clear();
  track(a); // ok
}

void conditional(const User &u, bool b) {
  track(b ? u.phone : "none"); // expect: privacy-unconsented-flow
  track(b ? u.nick : "none"); // ok
}

void inALoop(const std::vector<User> &all) {
  std::string joined, names;
  for (const User &u : all) {
    joined += u.phone;
    names += u.nick;
  }
  track(joined); // expect: privacy-unconsented-flow
  track(names); // ok
}

void carriedByTheLoop(const User &u) {
  std::string last = "none";
  for (int i = 0; i < 3; ++i) {
    track(last); // expect: privacy-unconsented-flow
    last = u.phone;
  }
}

void switched(const User &u, int k) {
  std::string a;
  switch (k) {
  case 0:
    a = u.phone;
    [[fallthrough]];
  case 1:
    track(a); // expect: privacy-unconsented-flow
    break;
  case 2:
    track(a); // ok
    break;
  default:
    break;
  }
}

void jumped(const User &u, bool b) {
  std::string a = u.phone;
  if (b)
    goto out;
  a = "none";
  track(a); // ok
out:
  track(a); // expect: privacy-unconsented-flow
}

void arithmetic(const User &u) {
  long n = u.age * 2 + 1;
  trackNumber(n); // expect: privacy-unconsented-flow
  trackNumber(u.score + 1); // ok
  n = 7;
  trackNumber(n); // ok
}

void notTaint(const User &u) {
  trackNumber(u.phone.size()); // ok
  trackNumber(u.phone.empty()); // ok
  trackNumber(u.age > 18); // ok
  trackNumber(u.phone == "x"); // ok
  trackNumber(u.phone.find('+')); // ok
  trackNumber(u.age); // expect: privacy-unconsented-flow
}

void compound(const User &u) {
  long n = 1;
  n += u.age;
  trackNumber(n); // expect: privacy-unconsented-flow
  long m = 1;
  m += u.score;
  trackNumber(m); // ok
}

void casts(const User &u) {
  trackNumber(static_cast<long>(u.age)); // expect: privacy-unconsented-flow
  const void *p = &u.age;
  trackBytes(p, sizeof u.age); // expect: privacy-unconsented-flow
  trackBytes(&u.score, sizeof u.score); // ok
}

void sourceFunction() {
  track(advertisingId()); // expect: privacy-unconsented-flow
  track(build()); // ok
}

void sourceOut() {
  std::string s;
  track(s); // ok
  readPhone(s);
  track(s); // expect: privacy-unconsented-flow
}

void sanitised(const User &u) {
  track(anonymise(u.phone)); // ok
  track(opaque(u.phone)); // expect: privacy-unconsented-flow
}

void sanitisedOnOneWay(const User &u, bool b) {
  std::string s = u.phone;
  if (b)
    s = anonymise(s);
  track(s); // expect: privacy-unconsented-flow
}

void inventoryOnly(const User &u) {
  keep(u.phone); // ok
}
