// FLAGS: -std=c++20
// The courses a value takes through jumps, exceptions, coroutines and threads.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <csetjmp>
#include <deque>
#include <future>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>

namespace courses {
using namespace app;

// Exceptions.
struct Denied : std::runtime_error {
  Denied(const std::string &who, int c) : std::runtime_error(who), code(c) {}
  int code;
};
void demand(const Person &p) { throw Denied("no entry for " + p.email, 7); }
void demandPlain(const Person &p) { throw Denied("no entry for " + p.name, 7); }
void passing(const Person &p) { demand(p); }

void caught(const Person &p) {
  try {
    passing(p);
  } catch (const Denied &d) {
    trackText(d.what()); // expect: privacy-unconsented-flow
    trackNumber(d.code); // ok
  }
  try {
    demandPlain(p);
  } catch (const Denied &d) {
    trackText(d.what()); // ok
  }
}

void caughtByBase(const Person &p) {
  try {
    demand(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    throw std::logic_error("plain");
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void otherHandler(const Person &p, bool b) {
  try {
    if (b)
      throw p.phone;
    throw 42;
  } catch (const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  } catch (int n) {
    trackNumber(n); // ok
  }
}

void nestedExceptions(const Person &p) {
  try {
    try {
      demand(p);
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

void rethrown(const Person &p) {
  try {
    try {
      throw std::runtime_error(p.phone);
    } catch (const std::runtime_error &) {
      throw;
    }
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

void exceptionPointers(const Person &p) {
  std::exception_ptr a, b;
  try {
    throw std::runtime_error(p.email);
  } catch (...) {
    a = std::current_exception();
  }
  b = std::make_exception_ptr(std::runtime_error("b"));
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

// What was there when it was thrown.
void unwound(const Person &p, bool b) {
  std::string s = "start";
  try {
    s = p.email;
    if (b)
      throw 1;
    s = "done";
  } catch (int) {
    track(s); // expect: privacy-unconsented-flow
    s = "handled";
  }
  track(s); // ok
}

// Jumps.
void gotos(const Person &p, int n) {
  std::string s = "none", t = "none";
  if (n > 2)
    goto out;
  s = p.email;
  t = p.name;
out:
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

void gotoOver(const Person &p) {
  std::string s = p.phone;
  goto clear;
send:
  track(s); // ok
  return;
clear:
  s = "cleared";
  goto send;
}

void fallThrough(const Person &p, int n) {
  std::string s = "x";
  switch (n) {
  case 0:
    s = p.email;
    [[fallthrough]];
  case 1:
    track(s); // expect: privacy-unconsented-flow
    break;
  case 2:
    track(s); // ok
    break;
  default:
    s = p.phone;
    break;
  }
}

void noFallThrough(const Person &p, int n) {
  std::string s = "x";
  switch (n) {
  case 0:
    s = p.email;
    break;
  case 1:
    track(s); // ok
    break;
  default:
    s = "other";
  }
  track(s); // expect: privacy-unconsented-flow
}

void loops(const Person &p, int n) {
  std::string before = "x", s = "y";
  for (int i = 0; i < n; ++i) {
    track(before); // expect: privacy-unconsented-flow
    track(s); // ok
    before = p.email;
    s = "z";
  }
}

void earlyReturn(const Person &p, bool b) {
  std::string s = p.email;
  if (b) {
    track(s); // expect: privacy-unconsented-flow
    return;
  }
  s = "late";
  track(s); // ok
}

// Coroutines.
template <class T> struct Generator {
  struct promise_type {
    T value;
    Generator get_return_object() {
      return Generator{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      value = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : handle(h) {}
  Generator(Generator &&o) noexcept : handle(std::exchange(o.handle, {})) {}
  ~Generator() {
    if (handle)
      handle.destroy();
  }
  bool next() {
    handle.resume();
    return !handle.done();
  }
  const T &value() const { return handle.promise().value; }
  std::coroutine_handle<promise_type> handle;
};

Generator<std::string> mails(const Person &p) {
  std::string mail = p.email;
  co_yield mail;
  co_yield mail + "2";
}
Generator<std::string> nicks(const Person &p) {
  co_yield p.name;
}
void generators(const Person &p) {
  auto g = mails(p);
  while (g.next())
    track(g.value()); // expect: privacy-unconsented-flow
  auto h = nicks(p);
  while (h.next())
    track(h.value()); // ok
}

template <class T> struct Task {
  struct promise_type {
    T result{};
    Task get_return_object() {
      return Task{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { result = std::move(v); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() const { return handle.done(); }
  void await_suspend(std::coroutine_handle<> c) { c.resume(); }
  T await_resume() { return handle.promise().result; }
  T get() { return handle.promise().result; }
};
Task<std::string> askMail(const Person &p) { co_return p.email; }
Task<std::string> askNick(const Person &p) { co_return p.name; }
Task<int> work(const Person &p) {
  std::string m = co_await askMail(p);
  std::string n = co_await askNick(p);
  track(m); // expect: privacy-unconsented-flow
  track(n); // ok
  co_return 3;
}
void tasks(const Person &p) {
  trackNumber(work(p).get()); // ok
  track(askMail(p).get()); // expect: privacy-unconsented-flow
  track(askNick(p).get()); // ok
}

// setjmp.
std::jmp_buf env;
std::string kept;
void jumpOut(const Person &p) {
  kept = p.phone;
  std::longjmp(env, 1);
}
void longJumps(const Person &p) {
  if (setjmp(env) == 0) {
    jumpOut(p);
  } else {
    track(kept); // expect: privacy-unconsented-flow
    track("jumped"); // ok
  }
}

// Threads.
void work1(std::string s, std::string *out) { *out = s + "!"; }
void threads(const Person &p) {
  std::string a, b;
  std::thread t(work1, p.email, &a);
  std::thread u(work1, p.name, &b);
  t.join();
  u.join();
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}
void jthreads(const Person &p) {
  std::string mail = p.email, nick = p.name;
  std::jthread a([&] { track(mail); }); // expect: privacy-unconsented-flow
  std::jthread b([](std::stop_token, const std::string &s) { track(s); }, nick); // ok
  std::jthread c([](const std::string &s) { track(s); }, p.phone); // expect: privacy-unconsented-flow
}
void asyncs(const Person &p) {
  auto f = std::async(std::launch::async, [&p] { return p.email; });
  auto g = std::async([&p] { return p.name; });
  track(f.get()); // expect: privacy-unconsented-flow
  track(g.get()); // ok
}
void promises(const Person &p) {
  std::promise<std::string> a, b;
  auto fa = a.get_future();
  auto fb = b.get_future();
  a.set_value(p.phone);
  b.set_value(p.name);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}
void sharedFutures(const Person &p) {
  std::promise<Person> a;
  std::shared_future<Person> s = a.get_future().share();
  a.set_value(p);
  track(s.get().email); // expect: privacy-unconsented-flow
  track(s.get().name); // ok
}
void packaged(const Person &p) {
  std::packaged_task<std::string(const Person &)> a([](const Person &q) { return q.email; });
  std::packaged_task<std::string(const Person &)> b([](const Person &q) { return q.name; });
  auto fa = a.get_future(), fb = b.get_future();
  a(p);
  b(p);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}
void promiseError(const Person &p) {
  std::promise<int> a;
  auto f = a.get_future();
  a.set_exception(std::make_exception_ptr(std::runtime_error(p.email)));
  try {
    trackNumber(f.get()); // ok
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

// A queue between threads.
template <class T> class Channel {
public:
  void push(T t) {
    std::lock_guard lock(m);
    q.push(std::move(t));
    cv.notify_one();
  }
  T pop() {
    std::unique_lock lock(m);
    cv.wait(lock, [this] { return !q.empty(); });
    T t = std::move(q.front());
    q.pop();
    return t;
  }

private:
  std::mutex m;
  std::condition_variable cv;
  std::queue<T> q;
};
void channels(const Person &p) {
  Channel<std::string> a, b;
  std::thread t([&] {
    a.push(p.email);
    b.push(p.name);
  });
  track(a.pop()); // expect: privacy-unconsented-flow
  track(b.pop()); // ok
  t.join();
}

thread_local std::string mine;
void threadLocal(const Person &p) {
  mine = p.phone;
  track(mine); // expect: privacy-unconsented-flow
  mine.clear();
  track(mine); // ok
}

std::once_flag once;
std::string firstMail;
void calledOnce(const Person &p) {
  std::call_once(once, [&] { firstMail = p.email; });
  track(firstMail); // expect: privacy-unconsented-flow
}

std::atomic<int> level{0}, year{0};
void atomics(const Person &p) {
  year.store(p.birthYear);
  level = p.score;
  trackNumber(year.load()); // expect: privacy-unconsented-flow
  trackNumber(level); // ok
}
} // namespace courses
