// Errors as services raise, wrap, keep and hand them on.
#include "../Inputs/app.h"
#include <exception>
#include <stdexcept>
#include <system_error>
#include <variant>

namespace failures {
using namespace app;

// An error of one's own with a context that grows on the way out.

class ServiceError : public std::runtime_error {
public:
  ServiceError(const std::string &what, std::string account)
      : std::runtime_error(what), account_(std::move(account)) {}
  const std::string &account() const noexcept { return account_; }
  void addContext(std::string line) { context_.push_back(std::move(line)); }
  const std::vector<std::string> &context() const { return context_; }

private:
  std::string account_;
  std::vector<std::string> context_;
};

void openMailbox(const Person &p, bool locked) {
  if (locked)
    throw ServiceError("mailbox is locked", p.email);
}

void syncMailbox(const Person &p, bool locked) {
  try {
    openMailbox(p, locked);
  } catch (ServiceError &e) {
    e.addContext("while synchronising " + p.name);
    throw;
  }
}

void syncReported(const Person &p, bool locked) {
  try {
    syncMailbox(p, locked);
  } catch (const ServiceError &e) {
    trackText(e.what()); // ok
    track(e.account()); // expect: privacy-unconsented-flow
    for (const auto &line : e.context())
      track(line); // ok
  }
}

void syncWithPhone(const Person &p, bool locked) {
  try {
    openMailbox(p, locked);
  } catch (ServiceError &e) {
    e.addContext("call " + p.phone);
    throw;
  }
}

void contextReported(const Person &p, bool locked) {
  try {
    syncWithPhone(p, locked);
  } catch (const ServiceError &e) {
    for (const auto &line : e.context())
      track(line); // expect: privacy-unconsented-flow
    trackText(e.what()); // ok
  }
}

// Wrapped and unwrapped.

void readProfile(const Person &p) {
  throw std::out_of_range("no street " + p.home.street);
}

void loadPage(const Person &p) {
  try {
    readProfile(p);
  } catch (...) {
    std::throw_with_nested(std::runtime_error("page failed"));
  }
}

void printChain(const std::exception &e, int depth) {
  trackText(e.what()); // expect: privacy-unconsented-flow
  try {
    std::rethrow_if_nested(e);
  } catch (const std::exception &inner) {
    printChain(inner, depth + 1);
  }
}

void chainPrinted(const Person &p) {
  try {
    loadPage(p);
  } catch (const std::exception &e) {
    printChain(e, 0);
  }
}

void outerOnly(const Person &p) {
  try {
    loadPage(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

// One translator for all handlers.

std::string describeCurrent() {
  try {
    throw;
  } catch (const ServiceError &e) {
    return e.account();
  } catch (const std::exception &e) {
    return "other";
  } catch (...) {
    return "unknown";
  }
}

void translated(const Person &p, bool locked) {
  try {
    openMailbox(p, locked);
  } catch (...) {
    track(describeCurrent()); // expect: privacy-unconsented-flow
  }
}

int codeOfCurrent() {
  try {
    throw;
  } catch (const ServiceError &) {
    return 3;
  } catch (...) {
    return 9;
  }
}

void translatedToCode(const Person &p, bool locked) {
  try {
    openMailbox(p, locked);
  } catch (...) {
    trackNumber(codeOfCurrent()); // ok
  }
}

// Kept for another thread or a later time.

class Attempt {
public:
  template <class F> void run(F &&f) {
    try {
      f();
    } catch (...) {
      error_ = std::current_exception();
    }
  }
  bool failed() const { return error_ != nullptr; }
  void rethrow() const { std::rethrow_exception(error_); }

private:
  std::exception_ptr error_;
};

void keptAndRethrown(const Person &p) {
  Attempt attempt;
  attempt.run([&] { readProfile(p); });
  try {
    if (attempt.failed())
      attempt.rethrow();
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

void keptHarmless(const Person &p) {
  Attempt attempt;
  attempt.run([&] { throw std::runtime_error("no page for " + p.name); });
  try {
    if (attempt.failed())
      attempt.rethrow();
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void keptOnlyCounted(const Person &p) {
  Attempt attempt;
  attempt.run([&] { readProfile(p); });
  trackNumber(attempt.failed() ? 1 : 0); // ok
}

std::exception_ptr prepared(const Person &p) {
  return std::make_exception_ptr(std::logic_error("zip " + p.home.zip));
}

void preparedThrown(const Person &p) {
  try {
    std::rethrow_exception(prepared(p));
  } catch (const std::logic_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

// What was built up before the throw, what is not reached after it.

void partlyBuilt(const Person &p, int n) {
  std::string report = "start ";
  try {
    report += p.name;
    if (n > 1)
      throw std::runtime_error("too many");
    report += p.email;
  } catch (const std::runtime_error &) {
    track(report); // ok
    return;
  }
  track(report); // expect: privacy-unconsented-flow
}

void resetInHandler(const Person &p, int n) {
  std::string report = p.email;
  try {
    openMailbox(p, n > 1);
    report = "fine";
  } catch (const ServiceError &) {
    report.clear();
  }
  track(report); // ok
}

void leftInHandler(const Person &p, int n) {
  std::string report = p.email;
  try {
    openMailbox(p, n > 1);
    report = "fine";
  } catch (const ServiceError &) {
  }
  track(report); // expect: privacy-unconsented-flow
}

// A constructor that fails, with a handler of its own.

struct Account {
  std::string mail;
  explicit Account(const Person &p, int n) try : mail(p.email) {
    if (n > 1)
      throw p.birthYear;
  } catch (int year) {
    trackNumber(year); // expect: privacy-unconsented-flow
    throw;
  }
};

void constructed(const Person &p, int n) {
  Account account(p, n);
  track(account.mail); // expect: privacy-unconsented-flow
}

// An enum for an error, a value otherwise.

enum class Error { None, Missing, Denied };
using Answer = std::variant<std::string, Error>;

Answer findPhone(const Person &p, int n) {
  if (n == 0)
    return Error::Missing;
  return p.phone;
}

void answerOrCode(const Person &p, int n) {
  Answer a = findPhone(p, n);
  if (auto *error = std::get_if<Error>(&a)) {
    trackNumber(static_cast<int>(*error)); // ok
    return;
  }
  track(std::get<std::string>(a)); // expect: privacy-unconsented-flow
}

// Clean-up by scope guards.

template <class F> class OnExit {
public:
  explicit OnExit(F f) : f_(std::move(f)) {}
  ~OnExit() { f_(); }
  OnExit(const OnExit &) = delete;

private:
  F f_;
};

void loggedOnExit(const Person &p) {
  std::string line = "begin";
  OnExit log([&] { track(line); }); // expect: privacy-unconsented-flow
  line += p.email;
}

void wipedOnExit(const Person &p) {
  std::string line = p.email;
  {
    OnExit wipe([&] { line.clear(); });
    line += p.phone;
  }
  track(line); // ok
}

void system(const Person &p) {
  try {
    throw std::system_error(std::make_error_code(std::errc::io_error), p.email);
  } catch (const std::system_error &e) {
    trackNumber(e.code().value()); // ok
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

// Thrown by value, by pointer, a base, in a loop.

struct Problem {
  virtual ~Problem() = default;
  virtual std::string text() const { return "problem"; }
};
struct UserProblem : Problem {
  std::string who;
  explicit UserProblem(std::string w) : who(std::move(w)) {}
  std::string text() const override { return "user " + who; }
};
struct DiskProblem : Problem {
  int sector = 0;
  std::string text() const override { return "disk"; }
};

void raise(const Person &p, int n) {
  if (n == 1)
    throw UserProblem(p.phone);
  throw DiskProblem();
}

void virtualText(const Person &p, int n) {
  try {
    raise(p, n);
  } catch (const Problem &problem) {
    track(problem.text()); // expect: privacy-unconsented-flow
  }
}

void diskOnly(const Person &p, int n) {
  try {
    raise(p, n);
  } catch (const DiskProblem &problem) {
    track(problem.text()); // ok
  } catch (const UserProblem &) {
    track("user"); // ok
  }
}

void retried(const Person &p, int n) {
  std::string last;
  for (int i = 0; i < 3; ++i) {
    try {
      openMailbox(p, n > i);
      break;
    } catch (const ServiceError &e) {
      last = e.account();
    }
  }
  track(last); // expect: privacy-unconsented-flow
}

void retriedCounted(const Person &p, int n) {
  int failures = 0;
  for (int i = 0; i < 3; ++i) {
    try {
      openMailbox(p, n > i);
      break;
    } catch (const ServiceError &e) {
      if (!e.account().empty())
        ++failures;
    }
  }
  trackNumber(failures); // ok
}

} // namespace failures
