// Coroutines: generators, tasks, awaiters, symmetric transfer.
#include "../Inputs/app.h"
#include <coroutine>
#include <exception>

namespace coroutines {
using namespace app;

template <class T> class Generator {
public:
  struct promise_type {
    T current;
    Generator get_return_object() {
      return Generator(Handle::from_promise(*this));
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using Handle = std::coroutine_handle<promise_type>;
  explicit Generator(Handle h) : handle(h) {}
  Generator(Generator &&o) : handle(std::exchange(o.handle, nullptr)) {}
  ~Generator() {
    if (handle)
      handle.destroy();
  }
  bool next() {
    handle.resume();
    return !handle.done();
  }
  const T &value() const { return handle.promise().current; }

  struct End {};
  struct Iterator {
    Handle handle;
    Iterator &operator++() {
      handle.resume();
      return *this;
    }
    const T &operator*() const { return handle.promise().current; }
    bool operator!=(End) const { return !handle.done(); }
  };
  Iterator begin() {
    handle.resume();
    return {handle};
  }
  End end() { return {}; }

private:
  Handle handle;
};

template <class T> class Task {
public:
  struct promise_type {
    T result;
    std::coroutine_handle<> waiter;
    Task get_return_object() { return Task(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        auto w = h.promise().waiter;
        return w ? w : std::noop_coroutine();
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { result = std::move(v); }
    void unhandled_exception() { std::terminate(); }
  };
  using Handle = std::coroutine_handle<promise_type>;
  explicit Task(Handle h) : handle(h) {}
  Task(Task &&o) : handle(std::exchange(o.handle, nullptr)) {}
  ~Task() {
    if (handle)
      handle.destroy();
  }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> h) {
    handle.promise().waiter = h;
    return handle;
  }
  T await_resume() { return std::move(handle.promise().result); }
  T get() {
    while (!handle.done())
      handle.resume();
    return handle.promise().result;
  }

private:
  Handle handle;
};

Generator<std::string> contacts(const Person &p) {
  co_yield p.email;
  co_yield p.phone;
}
Generator<std::string> labels(const Person &p) {
  co_yield p.name;
  co_yield version();
}

void generated(const Person &p) {
  auto g = contacts(p);
  while (g.next())
    track(g.value()); // expect: privacy-unconsented-flow
  auto h = labels(p);
  while (h.next())
    track(h.value()); // ok
}

void rangeFor(const Person &p) {
  for (const std::string &s : contacts(p))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : labels(p))
    track(s); // ok
}

Generator<int> years(std::vector<Person> people) {
  for (const Person &p : people)
    co_yield p.birthYear;
}
Generator<int> scores(std::vector<Person> people) {
  for (const Person &p : people)
    co_yield p.score;
}

void numbers(const Person &p) {
  for (int y : years({p}))
    trackNumber(y); // expect: privacy-unconsented-flow
  for (int s : scores({p}))
    trackNumber(s); // ok
}

Task<std::string> fetchMail(const Person &p) { co_return p.email; }
Task<std::string> fetchName(const Person &p) { co_return p.name; }

void returned(const Person &p) {
  track(fetchMail(p).get()); // expect: privacy-unconsented-flow
  track(fetchName(p).get()); // ok
}

Task<std::string> decorate(const Person &p) {
  std::string s = co_await fetchMail(p);
  co_return "<" + s + ">";
}
Task<std::string> decorateName(const Person &p) {
  std::string s = co_await fetchName(p);
  co_return "<" + s + ">";
}

void awaited(const Person &p) {
  track(decorate(p).get()); // expect: privacy-unconsented-flow
  track(decorateName(p).get()); // ok
}

Task<int> sendsInside(const Person &p) {
  std::string mail = co_await fetchMail(p);
  track(mail); // expect: privacy-unconsented-flow
  std::string name = co_await fetchName(p);
  track(name); // ok
  co_return 0;
}

void sinkInCoroutine(const Person &p) {
  trackNumber(sendsInside(p).get()); // ok
}

struct ReadPhone {
  const Person &person;
  bool await_ready() const { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume() const { return person.phone; }
};
struct ReadColor {
  const Person &person;
  bool await_ready() const { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume() const { return person.color; }
};

Task<int> awaiters(const Person &p) {
  track(co_await ReadPhone{p}); // expect: privacy-unconsented-flow
  track(co_await ReadColor{p}); // ok
  co_return 1;
}

struct Wrapped {
  std::string text;
  auto operator co_await() const {
    struct Awaiter {
      const std::string &text;
      bool await_ready() const { return true; }
      void await_suspend(std::coroutine_handle<>) {}
      std::string await_resume() const { return text; }
    };
    return Awaiter{text};
  }
};

Task<int> awaitOperator(const Person &p) {
  Wrapped a{p.home.street}, b{p.home.planet};
  track(co_await a); // expect: privacy-unconsented-flow
  track(co_await b); // ok
  co_return 1;
}

void runAwaiters(const Person &p) {
  awaiters(p).get();
  awaitOperator(p).get();
}

Generator<std::string> prefixed(Generator<std::string> in) {
  for (const std::string &s : in)
    co_yield "> " + s;
}

void chained(const Person &p) {
  for (const auto &s : prefixed(contacts(p)))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : prefixed(labels(p)))
    track(s); // ok
}

Generator<std::string> overwritten(const Person &p) {
  std::string s = p.email;
  s = "none";
  co_yield s;
}

void yieldsClean(const Person &p) {
  for (const auto &s : overwritten(p))
    track(s); // ok
}

Task<std::string> recursive(const Person &p, int n) {
  if (n == 0)
    co_return p.home.zip;
  co_return co_await recursive(p, n - 1);
}

void recursion(const Person &p) {
  track(recursive(p, 3).get()); // expect: privacy-unconsented-flow
}

} // namespace coroutines
