// FLAGS: -std=c++20
// A pointer to void that is handed over with a callback is the callback's.
#include "../Inputs/app.h"
#include <sstream>

namespace userdata {
using namespace app;

extern "C" {
void walkRows(const char *from, void (*f)(const char *, void *), void *state);
void walkAll(const char *from, void (*f)(const char *), void *into);
void readRow(const char *from, void *into);
}

struct Sum {
  int rows = 0;
  std::string last;
  char first[8] = {};
};

static void count(const char *, void *state) { ++static_cast<Sum *>(state)->rows; }
static void keep(const char *row, void *state) { static_cast<Sum *>(state)->last = row; }

void walked(const Person &p) {
  Sum a, b;
  walkRows(p.ssn, count, &a);
  walkRows(p.ssn, keep, &b);
  trackNumber(a.rows); // ok
  track(a.last); // ok
  trackNumber(b.rows); // ok
  track(b.last); // expect: privacy-unconsented-flow
  trackText(b.first); // ok
}

static void show(const char *) {}

// The callback does not know of it, or there is none.
void filled(const Person &p) {
  char a[16] = {}, b[16] = {};
  walkAll(p.ssn, show, a);
  trackText(a); // expect: privacy-unconsented-flow
  readRow(p.ssn, b);
  trackText(b); // expect: privacy-unconsented-flow
}

// Numbers that are read from a stream.
void numbers(const Person &p) {
  std::istringstream own(p.phone), other("1 2");
  long a = 0, b = 0;
  double c = 0;
  own >> a >> c;
  trackNumber(a); // expect: privacy-unconsented-flow
  trackReal(c); // expect: privacy-unconsented-flow
  other >> a;
  trackNumber(a); // ok
  trackReal(c); // expect: privacy-unconsented-flow
  other >> c;
  trackReal(c); // ok
  other >> b;
  own >> b;
  trackNumber(b); // expect: privacy-unconsented-flow
}

} // namespace userdata
