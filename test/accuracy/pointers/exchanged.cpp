// FLAGS: -std=c++20
// Pointers that are exchanged, here and in what is called.
#include "../Inputs/app.h"
#include <cstring>
#include <utility>

namespace exchanged {
using namespace app;

class Text {
public:
  Text(const char *s) : m_p(dup(s)) {}
  ~Text() { delete[] m_p; }
  void swap(Text &o) { std::swap(m_p, o.m_p); }
  void trade(Text &o) {
    char *was = m_p;
    m_p = o.m_p;
    o.m_p = was;
  }
  const char *c_str() const { return m_p; }

private:
  static char *dup(const char *s) {
    char *r = new char[std::strlen(s) + 1];
    std::strcpy(r, s);
    return r;
  }
  char *m_p;
};

void whole(const Person &p) {
  Text a(p.ssn), b("b");
  a.swap(b);
  trackText(a.c_str()); // ok
  trackText(b.c_str()); // expect: privacy-unconsented-flow
  a.swap(b);
  trackText(a.c_str()); // expect: privacy-unconsented-flow
  trackText(b.c_str()); // ok
}

void byHand(const Person &p) {
  Text a(p.ssn), b("b");
  a.trade(b);
  trackText(a.c_str()); // ok
  trackText(b.c_str()); // expect: privacy-unconsented-flow
}

struct Pair {
  Text left, right;
};

void halves(const Person &p) {
  Pair x{p.ssn, "x"}, y{"y", "y"};
  x.left.swap(x.right);
  trackText(x.left.c_str());  // ok
  trackText(x.right.c_str()); // expect: privacy-unconsented-flow
  x.right.swap(y.left);
  trackText(x.right.c_str()); // ok
  trackText(y.left.c_str());  // expect: privacy-unconsented-flow
  trackText(y.right.c_str()); // ok
}

struct Line {
  char *text;
  int length;
};

static void turn(Line *a, Line *b) { std::swap(a->text, b->text); }
static void keep(Line *a, Line *b) { std::swap(a->length, b->length); }

void lines(const Person &p) {
  char one[16], two[16] = "two";
  strncpy(one, p.ssn, 11);
  Line a{one, 3}, b{two, 4};
  turn(&a, &b);
  trackText(a.text); // ok
  trackText(b.text); // expect: privacy-unconsented-flow
  keep(&a, &b);
  trackText(a.text); // ok
  trackText(b.text); // expect: privacy-unconsented-flow
}

// Of somebody else's objects.
static void outside(Line &a, Line &b, const Person &p) {
  strncpy(a.text, p.ssn, 11);
  std::swap(a.text, b.text);
  trackText(b.text); // expect: privacy-unconsented-flow
}
void told(const Person &p) {
  char one[16] = "one", two[16] = "two", three[16] = "three";
  Line a{one, 3}, b{two, 4}, c{three, 5};
  outside(a, b, p);
  trackText(b.text); // expect: privacy-unconsented-flow
  std::swap(b.text, c.text);
  trackText(b.text); // ok
  trackText(c.text); // expect: privacy-unconsented-flow
}

} // namespace exchanged
