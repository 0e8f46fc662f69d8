// FLAGS: -std=c++20
// What exceptions carry.
#include "../Inputs/app.h"
#include <exception>
#include <stdexcept>

namespace exceptions {
using namespace app;

class AppError : public std::runtime_error {
public:
  AppError(int code, const std::string &what, std::string user)
      : std::runtime_error(what), code_(code), user_(std::move(user)) {}
  int code() const { return code_; }
  const std::string &user() const { return user_; }

private:
  int code_;
  std::string user_;
};

void validate(const Person &p) {
  if (p.score >= 0)
    throw AppError(17, "invalid record", p.email);
}
void validateName(const Person &p) {
  if (p.score >= 0)
    throw AppError(18, "invalid " + p.name, "nobody");
}

void caught(const Person &p) {
  try {
    validate(p);
  } catch (const AppError &e) {
    trackNumber(e.code()); // ok
    track(e.user()); // expect: privacy-unconsented-flow
    trackText(e.what()); // ok
  }
  try {
    validateName(p);
  } catch (const AppError &e) {
    track(e.user()); // ok
    trackText(e.what()); // ok
  }
}

void middle(const Person &p) { validate(p); }
void load(const Person &p) {
  if (p.birthYear > 0)
    throw std::invalid_argument("no such user " + p.phone);
}
void loadFixed(const Person &p) {
  if (p.birthYear > 0)
    throw std::invalid_argument("no such user");
}

void byBase(const Person &p) {
  try {
    load(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    loadFixed(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void outer(const Person &p) {
  try {
    middle(p);
  } catch (const std::logic_error &e) {
    trackText(e.what()); // ok
  } catch (const AppError &e) {
    track(e.user()); // expect: privacy-unconsented-flow
  } catch (...) {
    track("unknown"); // ok
  }
}

void again(const Person &p) {
  try {
    load(p);
  } catch (const std::exception &) {
    throw;
  }
}

void rethrown(const Person &p) {
  try {
    again(p);
  } catch (const std::exception &e) {
    track(std::string("failed: ") + e.what()); // expect: privacy-unconsented-flow
  }
}

void translate(const Person &p) {
  try {
    load(p);
  } catch (const std::exception &) {
    throw std::runtime_error("load failed");
  }
}

void translated(const Person &p) {
  try {
    translate(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void wrap(const Person &p) {
  try {
    load(p);
  } catch (...) {
    std::throw_with_nested(std::runtime_error("outer"));
  }
}

void nested(const Person &p) {
  try {
    wrap(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &inner) {
      trackText(inner.what()); // expect: privacy-unconsented-flow
    }
  }
}

void kept(const Person &p) {
  std::exception_ptr first, second;
  try {
    load(p);
  } catch (...) {
    first = std::current_exception();
  }
  try {
    loadFixed(p);
  } catch (...) {
    second = std::current_exception();
  }
  try {
    std::rethrow_exception(first);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    std::rethrow_exception(second);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

// Written before the throw, seen after it.
void fill(std::string &out, const Person &p) {
  out = p.home.street;
  if (p.score >= 0)
    throw std::length_error("too long");
  out = "short";
}

void partial(const Person &p) {
  std::string line = "new";
  try {
    fill(line, p);
  } catch (const std::length_error &e) {
    trackText(e.what()); // ok
    track(line); // expect: privacy-unconsented-flow
    line = "reset";
  }
  track(line); // ok
}

// On the way out all the same.
class Report {
public:
  explicit Report(std::string line) : line_(std::move(line)) {}
  ~Report() {
    if (std::uncaught_exceptions())
      track(line_); // expect: privacy-unconsented-flow
  }

private:
  std::string line_;
};

void unwound(const Person &p) {
  Report r("working on " + p.email);
  loadFixed(p);
}

void handledUnwind(const Person &p) {
  try {
    unwound(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void numbers(const Person &p, bool year) {
  try {
    throw year ? p.birthYear : 0;
  } catch (int n) {
    trackNumber(n); // expect: privacy-unconsented-flow
  }
  try {
    throw p.score;
  } catch (int n) {
    trackNumber(n); // ok
  }
}

} // namespace exceptions
