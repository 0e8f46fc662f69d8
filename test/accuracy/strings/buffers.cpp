// Streams over a buffer; texts that numbers pick letters from.
#include "../Inputs/app.h"
#include <iostream>
#include <sstream>
using namespace app;

namespace buffers {

void over(const Person &p) {
  std::stringbuf a, b, c;
  std::ostream toA(&a), toB(&b);
  toA << "mail=" << p.email;
  toB << "nick=" << p.name;
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
  track(c.str()); // ok
}

void readBack(const Person &p) {
  std::stringbuf a(p.phone), b(p.name);
  std::istream fromA(&a), fromB(&b);
  std::string x, y;
  fromA >> x;
  fromB >> y;
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
}

void emptied(const Person &p) {
  std::stringbuf a;
  std::ostream o(&a);
  o << p.email;
  a.str("");
  track(a.str()); // ok
  o << p.home.zip;
  track(a.str()); // expect: privacy-unconsented-flow
}

static std::string hex(const std::string &in) {
  static const std::string digits = "0123456789abcdef";
  std::string out;
  for (unsigned char c : in) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}

static std::string stars(const std::string &in) {
  static const std::string digits = "*";
  std::string out;
  for (std::size_t i = 0; i < in.size(); ++i)
    out += digits[i % 1];
  return out;
}

void tables(const Person &p) {
  track(hex(p.email));   // expect: privacy-unconsented-flow
  track(hex(p.name));    // ok
  track(stars(p.email)); // ok
}

template <class F> struct AtEnd {
  F f;
  ~AtEnd() { f(); }
};
template <class F> AtEnd(F) -> AtEnd<F>;

struct Restore {
  std::string &to;
  std::string was;
  ~Restore() { to = was; }
};

void ends(const Person &p) {
  std::string a = "calm", b = "calm", c = "calm", d = "calm";
  {
    AtEnd first{[&] { a = p.phone; }};
    AtEnd second{[&] { b = p.name; }};
    Restore third{c, p.email}, fourth{d, p.color};
    track(a); // ok
    track(c); // ok
  }
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  track(c); // expect: privacy-unconsented-flow
  track(d); // ok
}

void stepped(const Person &p) {
  const std::string row[] = {p.name, p.email, p.color};
  const std::string *q = row;
  track(*std::next(q));                  // expect: privacy-unconsented-flow
  track(*std::next(q, 2));               // ok
  track(*std::prev(std::next(q, 2), 1)); // expect: privacy-unconsented-flow
}

} // namespace buffers
