// FLAGS: -std=c++20
// Which handler takes what is thrown again.
#include "../Inputs/app.h"
#include <stdexcept>

namespace rethrown {
using namespace app;

struct Failure {
  std::string text;
};
struct Denied : Failure {
  Denied(std::string t) : Failure{std::move(t)} {}
};

static void fail(const Person &p, int how) {
  if (how == 1)
    throw Denied(p.email);
  if (how == 2)
    throw Failure{p.name};
  if (how == 3)
    throw "no such row";
  if (how == 4)
    throw p.ssn;
  if (how == 5)
    throw p.birthYear;
}
static void passOn(const Person &p, int how) {
  try {
    fail(p, how);
  } catch (const Failure &) {
    throw;
  } catch (int) {
    throw;
  }
}

// Thrown again, it is of the class it was made as.
void derived(const Person &p, int how) {
  try {
    passOn(p, how);
  } catch (const Denied &e) {
    track(e.text); // expect: privacy-unconsented-flow
  } catch (const std::string &s) {
    track(s); // ok
  } catch (int year) {
    trackNumber(year); // expect: privacy-unconsented-flow
  }
}

void base(const Person &p) {
  try {
    passOn(p, 1);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  } catch (const Failure &e) {
    track(e.text); // expect: privacy-unconsented-flow
  }
}

static void plain(const Person &p, bool number) {
  if (number)
    throw p.birthYear;
  throw "nothing";
}
static void textual(const Person &p) {
  char copy[32] = {};
  static const char *kept = p.ssn;
  copy[0] = kept[0];
  throw kept;
}

void texts(const Person &p) {
  try {
    plain(p, true);
  } catch (const char *s) {
    trackText(s); // ok
  } catch (int year) {
    trackNumber(year); // expect: privacy-unconsented-flow
  }
  try {
    textual(p);
  } catch (const int *n) {
    trackNumber(*n); // ok
  } catch (const char *s) {
    trackText(s); // expect: privacy-unconsented-flow
  }
}

void inside(const Person &p) {
  try {
    try {
      throw Denied(p.email);
    } catch (const Failure &) {
      throw;
    }
  } catch (const Denied &e) {
    track(e.text); // expect: privacy-unconsented-flow
  }
  try {
    try {
      throw Failure{p.phone};
    } catch (const Failure &) {
      throw;
    }
  } catch (const char *s) {
    trackText(s); // ok
  } catch (...) {
  }
}

} // namespace rethrown
