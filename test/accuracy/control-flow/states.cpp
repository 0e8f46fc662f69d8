// FLAGS: -std=c++20
// Protocol states: switch and goto parsers, generators, early returns.
#include "../Inputs/app.h"
#include <coroutine>
#include <cstring>
#include <exception>
#include <stdexcept>

namespace states {
using namespace app;

enum class State { Hello, User, Mail, Done };

void machine(const Person &p) {
  std::string out;
  State s = State::Hello;
  while (s != State::Done) {
    switch (s) {
    case State::Hello:
      out = "hello";
      track(out); // ok
      s = State::User;
      break;
    case State::User:
      out = p.name;
      track(out); // ok
      s = State::Mail;
      break;
    case State::Mail:
      out = p.email;
      track(out); // expect: privacy-unconsented-flow
      s = State::Done;
      break;
    case State::Done:
      break;
    }
  }
  track(out); // expect: privacy-unconsented-flow
}

std::string pick(const Person &p, int what) {
  std::string r = "-";
  switch (what) {
  case 0:
    return p.name;
  case 1:
    r = p.phone;
    [[fallthrough]];
  case 2:
    r += "!";
    break;
  default:
    r = "?";
  }
  return r;
}

void picked(const Person &p, int what) {
  track(pick(p, what)); // expect: privacy-unconsented-flow
  track(pick(p, 0));    // ok
  track(pick(p, 1));    // expect: privacy-unconsented-flow
  track(pick(p, 2));    // ok
}

int parse(const Person &p, bool strict) {
  char buf[32];
  int rc = -1;
  std::strcpy(buf, "none");
  if (strict)
    goto fail;
  std::memcpy(buf, p.ssn, sizeof p.ssn);
  rc = 0;
  trackText(buf); // expect: privacy-unconsented-flow
  std::strcpy(buf, "wiped");
  trackText(buf); // ok
  return rc;
fail:
  trackText(buf); // ok
  trackNumber(rc); // ok
  return rc;
}

int cleanup(const Person &p, bool skip) {
  std::string msg = "start";
  if (skip)
    goto out;
  msg = p.home.street;
out:
  track(msg); // expect: privacy-unconsented-flow
  return 0;
}

template <class T> class Generator {
public:
  struct promise_type {
    T current{};
    Generator get_return_object() {
      return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  Generator(const Generator &) = delete;
  ~Generator() { h_.destroy(); }
  bool next() {
    h_.resume();
    return !h_.done();
  }
  const T &value() const { return h_.promise().current; }

private:
  std::coroutine_handle<promise_type> h_;
};

Generator<std::string> contacts(Person p) {
  co_yield "begin";
  co_yield p.email;
}
Generator<std::string> nicks(Person p) {
  co_yield "begin";
  co_yield p.name;
}
Generator<int> years(int from, int n) {
  for (int i = 0; i < n; ++i)
    co_yield from + i;
}

void generated(const Person &p) {
  auto c = contacts(p);
  while (c.next())
    track(c.value()); // expect: privacy-unconsented-flow
  auto n = nicks(p);
  while (n.next())
    track(n.value()); // ok
  auto y = years(p.birthYear, 2);
  while (y.next())
    trackNumber(y.value()); // expect: privacy-unconsented-flow
  auto z = years(1990, p.score > 0 ? 2 : 1);
  while (z.next())
    trackNumber(z.value()); // ok
}

void loops(const Person &p) {
  std::string prev = "first", cur = "second";
  for (int i = 0; i < 3; ++i) {
    track(prev); // expect: privacy-unconsented-flow
    prev = cur;
    cur = p.phone;
  }
  std::string line = "a";
  do {
    track(line); // ok
    line = p.name;
  } while (line.empty());
  for (const char *c = p.ssn; *c; ++c) {
    if (*c == '-')
      continue;
    trackNumber(*c); // expect: privacy-unconsented-flow
  }
  for (const char *c = p.color; *c; ++c)
    trackNumber(*c); // ok
}

void guarded(const Person &p, bool verbose) {
  std::string detail = verbose ? p.email : p.name;
  if (!verbose) {
    track(p.name); // ok
    return;
  }
  track(detail); // expect: privacy-unconsented-flow
}

std::string firstOf(const Person &p, bool empty) {
  if (empty)
    return {};
  std::string all = p.email + "," + p.phone;
  return all;
}

void early(const Person &p) {
  track(firstOf(p, true));  // ok
  track(firstOf(p, false)); // expect: privacy-unconsented-flow
}

void nestedThrow(const Person &p) {
  try {
    try {
      throw std::runtime_error(p.email);
    } catch (...) {
      std::throw_with_nested(std::logic_error("outer"));
    }
  } catch (const std::logic_error &e) {
    trackText(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::runtime_error &inner) {
      trackText(inner.what()); // expect: privacy-unconsented-flow
    }
  }
}

void thrownValue(const Person &p) {
  try {
    throw p.home;
  } catch (const Address &a) {
    track(a.planet); // ok
    track(a.zip);    // expect: privacy-unconsented-flow
  }
  try {
    throw p.score;
  } catch (int n) {
    trackNumber(n); // ok
  }
}

} // namespace states
