// Turns: exceptions, labels, machines of states, threads, coroutines.
#include "../Inputs/app.h"
#include <coroutine>
#include <future>
#include <stdexcept>
#include <thread>

namespace common_turns {
using namespace app;

struct Base {
  virtual ~Base() = default;
  std::string note;
};
struct Detail : Base {
  std::string more;
};

[[noreturn]] void fail(const Person &p) {
  Detail d;
  d.note = p.name;
  d.more = p.email;
  throw d;
}

void caughtByBase(const Person &p) {
  try {
    fail(p);
  } catch (const Base &b) {
    track(b.note); // ok
    if (auto *d = dynamic_cast<const Detail *>(&b))
      track(d->more); // expect: privacy-unconsented-flow
  }
}

void rethrown(const Person &p) {
  try {
    try {
      throw std::invalid_argument("zip " + p.home.zip);
    } catch (...) {
      std::throw_with_nested(std::runtime_error("outer"));
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &inner) {
      trackText(inner.what()); // expect: privacy-unconsented-flow
    }
  }
}

void pointerToException(const Person &p) {
  std::exception_ptr a = std::make_exception_ptr(p.phone), b = std::make_exception_ptr(p.name);
  try {
    std::rethrow_exception(a);
  } catch (const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
  try {
    std::rethrow_exception(b);
  } catch (const std::string &s) {
    track(s); // ok
  }
}

void fallThrough(const Person &p, int n) {
  std::string s = "-", t = "-";
  switch (n) {
  case 1:
    s = p.email;
    [[fallthrough]];
  case 2:
    t = s;
    break;
  case 3:
    s = p.phone;
    s = "3";
    track(s); // ok
    return;
  default:
    track(t); // ok
  }
  track(t); // expect: privacy-unconsented-flow
}

void labels(const Person &p) {
  int tries = 0;
  std::string s = "start";
again:
  track(s); // expect: privacy-unconsented-flow
  if (++tries < 2) {
    s = p.home.street;
    goto again;
  }
  s = "end";
  goto done;
done:
  track(s); // ok
}

void loops(const Person &p) {
  std::string before = "none", after;
  for (int i = 0; i < 3; ++i) {
    track(before); // expect: privacy-unconsented-flow
    before = after;
    after = p.phone;
  }
  do {
    after = p.name;
    if (after.empty())
      continue;
    break;
  } while (true);
  track(after); // ok
}

enum class State { Idle, Reading, Sending };
struct Machine {
  State state = State::Idle;
  std::string buffer, banner = "ready";
  void step(const Person &p) {
    switch (state) {
    case State::Idle:
      state = State::Reading;
      break;
    case State::Reading:
      buffer = p.email;
      state = State::Sending;
      break;
    case State::Sending:
      track(buffer); // expect: privacy-unconsented-flow
      track(banner); // ok
      buffer.clear();
      state = State::Idle;
      break;
    }
  }
};

void states(const Person &p) {
  Machine m;
  m.step(p);
  m.step(p);
  m.step(p);
  track(m.buffer); // ok
}

class Restore {
public:
  explicit Restore(std::string &s) : s_(s), old_(s) {}
  ~Restore() { s_ = old_; }

private:
  std::string &s_;
  std::string old_;
};

void guards(const Person &p) {
  std::string s = "calm";
  {
    Restore r(s);
    s = p.email;
    track(s); // expect: privacy-unconsented-flow
  }
  track(s); // ok
}

void guardLeaves(const Person &p) {
  std::string s = p.phone;
  {
    Restore r(s);
    s = p.name;
    track(s); // ok
  }
  track(s); // expect: privacy-unconsented-flow
}

void threads(const Person &p) {
  std::string a, b;
  std::thread t([&a](std::string v) { a = std::move(v); }, p.email);
  std::jthread u([](std::string &out, const Person &q) { out = q.name; }, std::ref(b), std::cref(p));
  t.join();
  u.join();
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void futures(const Person &p) {
  auto f = std::async(std::launch::async, [&] { return p.home.zip; });
  auto g = std::async(std::launch::deferred, [](const std::string &s) { return s + "!"; }, p.name);
  track(f.get()); // expect: privacy-unconsented-flow
  track(g.get()); // ok
  std::packaged_task<int(const Person &)> task([](const Person &q) { return q.birthYear; });
  auto r = task.get_future();
  task(p);
  trackNumber(r.get()); // expect: privacy-unconsented-flow
  std::promise<std::string> bad;
  bad.set_exception(std::make_exception_ptr(std::runtime_error(p.name)));
  try {
    bad.get_future().get();
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

struct Task {
  struct promise_type {
    std::string result;
    Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string s) { result = std::move(s); }
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  bool await_ready() const { return h.done(); }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume() { return h.promise().result; }
};
Task ask(std::string what) { co_return "re: " + what; }
Task askTwo(const Person &p) {
  std::string nick = co_await ask(p.name);
  track(nick); // ok
  std::string mail = co_await ask(p.email);
  track(mail); // expect: privacy-unconsented-flow
  co_return nick;
}

void awaits(const Person &p) {
  Task t = askTwo(p);
  track(t.await_resume()); // ok
  Task u = ask(p.phone);
  track(u.await_resume()); // expect: privacy-unconsented-flow
}

void branches(const Person &p) {
  std::string a = "none", b = p.email;
  if (featureOn())
    a = p.email;
  else
    track(a); // ok
  track(a); // expect: privacy-unconsented-flow
  if (featureOn())
    b = "x";
  else
    b = p.name;
  track(b); // ok
}

} // namespace common_turns
