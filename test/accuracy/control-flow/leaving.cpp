// Ways out of functions and blocks: what goes with an exception, what a cleaner
// does on the way, what is never reached.
#include "../Inputs/app.h"
#include <stdexcept>

namespace leaving {
using namespace app;

void rethrow() { throw; }

void bareThrowInHelper(const Person &p) {
  try {
    try {
      throw std::runtime_error(p.email);
    } catch (...) {
      rethrow();
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    try {
      throw std::runtime_error(p.name);
    } catch (...) {
      rethrow();
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

struct Problem {
  std::string text;
  int code;
};

void fail(const std::string &s, int code) { throw Problem{s, code}; }

void fieldsOfException(const Person &p) {
  try {
    fail(p.phone, 3);
  } catch (const Problem &x) {
    track(x.text);      // expect: privacy-unconsented-flow
    trackNumber(x.code); // ok
  }
  try {
    fail("x", p.birthYear);
  } catch (const Problem &x) {
    track(x.text);      // ok
    trackNumber(x.code); // expect: privacy-unconsented-flow
  }
}

void clearedByHandler(const Person &p) {
  std::string s = p.email, t = p.email;
  try {
    opaque("x");
    throw 1;
  } catch (int) {
    s = "failed";
  }
  track(s); // ok
  try {
    opaque("x");
  } catch (int) {
    t = "failed";
  }
  track(t); // expect: privacy-unconsented-flow
}

struct Wipe {
  std::string &what;
  ~Wipe() { what.clear(); }
};
struct Keep {
  std::string &what;
  ~Keep() {}
};

void wipedAtEnd(const Person &p) {
  std::string s = p.phone, t = p.phone;
  {
    Wipe w{s};
    Keep k{t};
    track(s); // expect: privacy-unconsented-flow
  }
  track(s); // ok
  track(t); // expect: privacy-unconsented-flow
}

void switched(const Person &p, int kind) {
  std::string s;
  switch (kind) {
  case 0:
    s = p.email;
    [[fallthrough]];
  case 1:
    s += "!";
    break;
  default:
    s = p.name;
  }
  track(s); // expect: privacy-unconsented-flow
  std::string t;
  switch (kind) {
  case 0:
    t = p.email;
    [[fallthrough]];
  case 1:
    t = "!";
    break;
  default:
    t = p.name;
  }
  track(t); // ok
}

void jumped(const Person &p) {
  std::string s = p.email;
  goto over;
over:
  track(s); // expect: privacy-unconsented-flow
  s = p.name;
  if (featureOn())
    goto end;
  track(s); // ok
end:
  track(s); // ok
}

void loopsUntilClean(const Person &p) {
  std::string s = p.home.street;
  do {
    track(s); // expect: privacy-unconsented-flow
    s = "next";
  } while (featureOn());
  track(s); // ok
}

} // namespace leaving
