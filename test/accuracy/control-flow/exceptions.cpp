// Exceptions that carry data: across functions, by base, nested, rethrown,
// stored.
#include "../Inputs/app.h"
#include <exception>
#include <stdexcept>
#include <variant>

namespace exceptions {
using namespace app;

void failWithMail(const Person &p) {
  throw std::runtime_error("no mailbox for " + p.email);
}
void failWithName(const Person &p) {
  throw std::runtime_error("no account for " + p.name);
}

void caughtByType(const Person &p) {
  try {
    failWithMail(p);
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    failWithName(p);
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // ok
  }
}

void caughtByBase(const Person &p) {
  try {
    failWithMail(p);
  } catch (const std::exception &e) {
    track(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    failWithName(p);
  } catch (const std::exception &e) {
    track(e.what()); // ok
  }
}

void sameFunction(const Person &p) {
  try {
    if (featureOn())
      throw p.phone;
    throw 42;
  } catch (const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  } catch (int n) {
    trackNumber(n); // ok
  }
}

class LoginError : public std::exception {
public:
  LoginError(std::string u, int c) : user(std::move(u)), code(c) {}
  const char *what() const noexcept override { return "login failed"; }
  const std::string &who() const { return user; }
  int status() const { return code; }

private:
  std::string user;
  int code;
};

void logIn(const Person &p) { throw LoginError(p.email, 403); }

void middle(const Person &p) { logIn(p); }

void ownType(const Person &p) {
  try {
    middle(p);
  } catch (const LoginError &e) {
    track(e.who()); // expect: privacy-unconsented-flow
    trackNumber(e.status()); // ok
    trackText(e.what()); // ok
  }
}

struct Problem {
  std::string detail;
  std::string code;
};
struct NetworkProblem : Problem {};

void publicFields(const Person &p) {
  try {
    NetworkProblem n;
    n.detail = p.home.street;
    n.code = "E42";
    throw n;
  } catch (const Problem &e) {
    track(e.detail); // expect: privacy-unconsented-flow
    track(e.code); // ok
  }
}

void rethrown(const Person &p) {
  try {
    try {
      failWithMail(p);
    } catch (...) {
      throw;
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    try {
      failWithName(p);
    } catch (...) {
      throw;
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void wrap(const Person &p) {
  try {
    failWithMail(p);
  } catch (const std::exception &e) {
    throw std::logic_error(std::string("wrapped: ") + e.what());
  }
}
void wrapPlain(const Person &p) {
  try {
    failWithMail(p);
  } catch (const std::exception &) {
    throw std::logic_error("wrapped");
  }
}

void translated(const Person &p) {
  try {
    wrap(p);
  } catch (const std::logic_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    wrapPlain(p);
  } catch (const std::logic_error &e) {
    trackText(e.what()); // ok
  }
}

void nested(const Person &p) {
  try {
    try {
      failWithMail(p);
    } catch (...) {
      std::throw_with_nested(std::runtime_error("outer"));
    }
  } catch (const std::exception &outer) {
    trackText(outer.what()); // ok
    try {
      std::rethrow_if_nested(outer);
    } catch (const std::exception &inner) {
      trackText(inner.what()); // expect: privacy-unconsented-flow
    }
  }
}

void pointers(const Person &p) {
  std::exception_ptr kept;
  try {
    failWithMail(p);
  } catch (...) {
    kept = std::current_exception();
  }
  try {
    std::rethrow_exception(kept);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  std::exception_ptr plain =
      std::make_exception_ptr(std::runtime_error(p.name));
  try {
    std::rethrow_exception(plain);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

std::string readOr(const Person &p, const std::string &fallback) {
  try {
    if (p.score < 100)
      throw std::out_of_range("none");
    return p.name;
  } catch (const std::out_of_range &) {
    return fallback;
  }
}

void returnsFromCatch(const Person &p) {
  track(readOr(p, p.email)); // expect: privacy-unconsented-flow
  track(readOr(p, "x")); // ok
}

void partialWrite(const Person &p) {
  std::string s = "clean", t = "clean";
  try {
    s = p.phone;
    t = p.name;
    throw 1;
  } catch (int) {
  }
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

void cleansInCatch(const Person &p) {
  std::string s = p.phone;
  try {
    throw std::runtime_error("x");
  } catch (const std::exception &) {
    s.clear();
  }
  track(s); // ok
}

struct Scoped {
  std::string text;
  ~Scoped() {
    track(text); // expect: privacy-unconsented-flow
  }
};
struct ScopedOpen {
  std::string text;
  ~ScopedOpen() {
    track(text); // ok
  }
};

void unwinding(const Person &p) {
  try {
    Scoped a;
    a.text = p.email;
    ScopedOpen b;
    b.text = p.name;
    throw 1;
  } catch (...) {
  }
}

struct Parser {
  std::string text;
  Parser(const std::string &s) try : text(check(s)) {
  } catch (const std::invalid_argument &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
    throw;
  }
  static std::string check(const std::string &s) {
    throw std::invalid_argument(s);
  }
};

void functionTryBlock(const Person &p) {
  try {
    Parser parser(p.email);
  } catch (const std::invalid_argument &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

std::string message(std::exception_ptr e) {
  try {
    std::rethrow_exception(e);
  } catch (const std::exception &x) {
    return x.what();
  } catch (...) {
    return "unknown";
  }
}

void dispatcher(const Person &p) {
  try {
    failWithMail(p);
  } catch (...) {
    track(message(std::current_exception())); // expect: privacy-unconsented-flow
  }
}

void swallowed(const Person &p) {
  try {
    failWithMail(p);
  } catch (...) {
    track("failed"); // ok
  }
}

} // namespace exceptions
