// Data handed on by exceptions, futures, threads and coroutines.
#include "../Inputs/app.h"
#include <coroutine>
#include <exception>
#include <future>
#include <queue>
#include <stdexcept>
#include <thread>

namespace handoffs {
using namespace app;

// Which handler takes it.

void throwMail(const Person &p) { throw std::invalid_argument(p.email); }

void firstThatFits(const Person &p) {
  try {
    throwMail(p);
  } catch (const std::out_of_range &e) {
    trackText(e.what()); // ok
  } catch (const std::logic_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void innerTakesIt(const Person &p) {
  try {
    try {
      throwMail(p);
    } catch (const std::invalid_argument &) {
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void innerDoesNot(const Person &p) {
  try {
    try {
      throwMail(p);
    } catch (int) {
    }
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

struct Denied {
  std::string user;
  int code;
};

void deny(const Person &p) { throw Denied{p.phone, 403}; }

void fieldsOfIt(const Person &p) {
  try {
    deny(p);
  } catch (const Denied &d) {
    track(d.user); // expect: privacy-unconsented-flow
    trackNumber(d.code); // ok
  }
}

void throwYear(const Person &p) { throw p.birthYear; }
void throwScore(const Person &p) { throw p.score; }

void numbers(const Person &p) {
  try {
    throwYear(p);
  } catch (int n) {
    trackNumber(n); // expect: privacy-unconsented-flow
  }
  try {
    throwScore(p);
  } catch (int n) {
    trackNumber(n); // ok
  }
}

void keptPointer(const Person &p) {
  std::exception_ptr a = std::make_exception_ptr(Denied{p.email, 1});
  std::exception_ptr b = std::make_exception_ptr(Denied{p.name, 1});
  try {
    std::rethrow_exception(a);
  } catch (const Denied &d) {
    track(d.user); // expect: privacy-unconsented-flow
  }
  try {
    std::rethrow_exception(b);
  } catch (const Denied &d) {
    track(d.user); // ok
  }
}

// Futures.

struct Pending {
  std::promise<std::string> answer;
};

void answer(Pending &to, const std::string &s) { to.answer.set_value(s); }

void promiseInObject(const Person &p) {
  Pending a, b;
  auto fa = a.answer.get_future(), fb = b.answer.get_future();
  answer(a, p.email);
  answer(b, p.name);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}

void failedPromise(const Person &p) {
  std::promise<int> a;
  auto f = a.get_future();
  a.set_exception(std::make_exception_ptr(std::runtime_error(p.phone)));
  try {
    trackNumber(f.get()); // ok
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

std::string pickSecond(const std::string &, const std::string &b) { return b; }

void asyncPositions(const Person &p) {
  track(std::async(pickSecond, p.email, p.name).get()); // ok
  track(std::async(std::launch::deferred, pickSecond, p.name, p.email).get()); // expect: privacy-unconsented-flow
}

void queuedTasks(const Person &p) {
  std::queue<std::function<void()>> work;
  work.push([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  work.push([name = p.name] { track(name); }); // ok
  while (!work.empty()) {
    work.front()();
    work.pop();
  }
}

// Threads.

struct Sender {
  std::string prefix;
  void send(const std::string &s) const {
    track(prefix + s); // expect: privacy-unconsented-flow
  }
  void show(const std::string &s) const {
    track(prefix + s); // ok
  }
};

void memberThreads(const Person &p) {
  Sender s{"x"};
  std::jthread a(&Sender::send, &s, p.home.street);
  std::jthread b(&Sender::show, std::ref(s), p.home.planet);
}

void gather(const Person &p, std::string &mail, std::string &name) {
  mail = p.email;
  name = p.name;
}

void outThroughReferences(const Person &p) {
  std::string mail, name;
  std::thread t(gather, std::cref(p), std::ref(mail), std::ref(name));
  t.join();
  track(mail); // expect: privacy-unconsented-flow
  track(name); // ok
}

void vectorOfThreads(const Person &p) {
  std::vector<std::thread> pool;
  std::string text = p.phone, calm = p.name;
  pool.emplace_back([&] { track(text); }); // expect: privacy-unconsented-flow
  pool.emplace_back([&] { track(calm); }); // ok
  for (auto &t : pool)
    t.join();
}

// Coroutines.

template <class T> struct Lazy {
  struct promise_type {
    T value;
    Lazy get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    std::suspend_always yield_value(T v) {
      value = std::move(v);
      return {};
    }
    void unhandled_exception() { throw; }
  };
  std::coroutine_handle<promise_type> handle;
  T run() {
    handle.resume();
    return handle.promise().value;
  }
};

Lazy<std::string> lazyMail(const Person &p) { co_return p.email; }
Lazy<std::string> lazyName(const Person &p) { co_return p.name; }

void lazies(const Person &p) {
  track(lazyMail(p).run()); // expect: privacy-unconsented-flow
  track(lazyName(p).run()); // ok
}

Lazy<std::string> endless(const std::string &s) {
  for (;;)
    co_yield s;
}

void endlessly(const Person &p) {
  auto a = endless(p.phone), b = endless(p.name);
  track(a.run()); // expect: privacy-unconsented-flow
  track(b.run()); // ok
}

void coroutineLambda(const Person &p) {
  auto make = [](const std::string &s) -> Lazy<std::string> { co_return s; };
  track(make(p.email).run()); // expect: privacy-unconsented-flow
  track(make(p.name).run()); // ok
}

} // namespace handoffs
