// FLAGS: -std=c++20
// A bulk importer: errors kept for later, nested errors, retries, early exits.
#include "../Inputs/app.h"
#include <exception>
#include <future>
#include <stdexcept>

namespace importer {
using namespace app;

struct Failure {
  std::string row;
  int line;
};

std::exception_ptr keep(const std::string &text) {
  try {
    throw std::runtime_error(text);
  } catch (...) {
    return std::current_exception();
  }
}

void kept(const Person &p) {
  std::exception_ptr a = keep("row of " + p.email), b = keep("row of " + p.name);
  try {
    std::rethrow_exception(a);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    std::rethrow_exception(b);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

static void parseRow(const Person &p, int line) {
  if (line == 2)
    throw Failure{p.email + ";" + p.name, line};
  if (line == 3)
    throw "short row";
  if (line == 4)
    throw p.birthYear;
}
static void parseAll(const Person &p, int line) {
  try {
    parseRow(p, line);
  } catch (Failure &f) {
    f.line += 100;
    throw;
  }
}

void rows(const Person &p) {
  for (int line = 1; line < 5; ++line) {
    try {
      parseAll(p, line);
    } catch (const Failure &f) {
      track(f.row); // expect: privacy-unconsented-flow
      trackNumber(f.line); // ok
    } catch (const char *text) {
      trackText(text); // ok
    } catch (int year) {
      trackNumber(year); // expect: privacy-unconsented-flow
    }
  }
}

static void inner(const Person &p) { throw std::invalid_argument(p.phone); }
static void outer(const Person &p) {
  try {
    inner(p);
  } catch (...) {
    std::throw_with_nested(std::runtime_error("import failed"));
  }
}

void nested(const Person &p) {
  try {
    outer(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &cause) {
      trackText(cause.what()); // expect: privacy-unconsented-flow
    }
  }
}

// The first that answers.
static bool fromCache(std::string &out, const Person &p) {
  if (!featureOn())
    return false;
  out = p.name;
  return true;
}
static bool fromStore(std::string &out, const Person &p) {
  out = p.home.street;
  return true;
}
static std::string lookup(const Person &p) {
  std::string s;
  if (fromCache(s, p))
    return s;
  if (fromStore(s, p))
    return s;
  return "none";
}
static std::string cached(const Person &p) {
  std::string s;
  return fromCache(s, p) ? s : "none";
}

void lookups(const Person &p) {
  track(lookup(p)); // expect: privacy-unconsented-flow
  track(cached(p)); // ok
  std::string s;
  trackNumber(fromStore(s, p)); // ok
  track(s); // expect: privacy-unconsented-flow
}

void later(const Person &p) {
  std::promise<std::string> broken;
  auto f = broken.get_future();
  broken.set_exception(keep(p.ssn));
  try {
    f.get();
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  std::vector<std::future<std::string>> all;
  for (int i = 0; i < 2; ++i)
    all.push_back(std::async(std::launch::deferred, [&p, i] { return p.phone + std::to_string(i); }));
  for (auto &x : all)
    track(x.get()); // expect: privacy-unconsented-flow
  std::vector<std::future<std::size_t>> sizes;
  sizes.push_back(std::async(std::launch::deferred, [&p] { return p.phone.size(); }));
  trackNumber(sizes.front().get()); // ok
}

} // namespace importer
