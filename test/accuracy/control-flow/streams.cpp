// Coroutines as sequences, tasks and channels.
#include "../Inputs/app.h"
#include <coroutine>
#include <deque>
#include <exception>

namespace streams {
using namespace app;

template <class T> class Generator {
public:
  struct promise_type {
    T current;
    std::exception_ptr error;
    Generator get_return_object() {
      return Generator(
          std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { error = std::current_exception(); }
  };
  struct iterator {
    std::coroutine_handle<promise_type> h;
    iterator &operator++() {
      h.resume();
      return *this;
    }
    const T &operator*() const { return h.promise().current; }
    bool operator==(std::default_sentinel_t) const { return h.done(); }
  };
  iterator begin() {
    h_.resume();
    return {h_};
  }
  std::default_sentinel_t end() { return {}; }
  std::optional<T> next() {
    h_.resume();
    if (h_.done())
      return std::nullopt;
    return h_.promise().current;
  }
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  Generator(Generator &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Generator() {
    if (h_)
      h_.destroy();
  }

private:
  std::coroutine_handle<promise_type> h_;
};

Generator<std::string> lines(std::string text) {
  std::string line;
  for (char c : text) {
    if (c == ' ') {
      co_yield line;
      line.clear();
    } else {
      line += c;
    }
  }
  co_yield line;
}

void splitting(const Person &p) {
  for (const std::string &s : lines(p.home.street))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : lines(p.home.planet))
    track(s); // ok
}

Generator<int> countdown(int from) {
  while (from > 0)
    co_yield from--;
}
template <class T, class F> Generator<T> filtered(Generator<T> g, F keep) {
  for (const T &t : g)
    if (keep(t))
      co_yield t;
}
template <class R, class T, class F>
Generator<R> mapped(Generator<T> g, F f) {
  for (const T &t : g)
    co_yield f(t);
}
void stages(const Person &p) {
  auto words = filtered(lines(p.home.street),
                        [](const std::string &s) { return s.size() > 1; });
  auto sizes = mapped<std::size_t>(
      lines(p.home.street), [](const std::string &s) { return s.size(); });
  auto loud = mapped<std::string>(std::move(words), [](const std::string &s) {
    return s + "!";
  });
  while (auto w = loud.next())
    track(*w); // expect: privacy-unconsented-flow
  if (auto n = sizes.next())
    trackNumber(*n); // ok
  for (int i : countdown(p.score))
    trackNumber(i); // ok
}

struct Row {
  std::string key, value;
};
Generator<Row> rows(const Person &p) {
  co_yield Row{"name", p.name};
  co_yield Row{"tel", p.phone};
}
void records(const Person &p) {
  for (const Row &r : rows(p)) {
    track(r.key); // ok
    track(r.value); // expect: privacy-unconsented-flow
  }
}

// A task that starts at once and says who waits.
template <class T> struct Task {
  struct promise_type {
    T value;
    std::coroutine_handle<> waiter;
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Wake {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<>
        await_suspend(std::coroutine_handle<promise_type> h) noexcept {
          auto w = h.promise().waiter;
          return w ? w : std::noop_coroutine();
        }
        void await_resume() noexcept {}
      };
      return Wake{};
    }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  bool await_ready() const { return h.done(); }
  void await_suspend(std::coroutine_handle<> w) { h.promise().waiter = w; }
  T await_resume() { return std::move(h.promise().value); }
  T get() { return h.promise().value; }
};

Task<std::string> fetchMail(int id) {
  Person p = loadPerson(id);
  co_return p.email;
}
Task<std::string> fetchName(int id) {
  Person p = loadPerson(id);
  co_return p.name;
}
Task<std::string> greeting(int id, bool full) {
  std::string s = "hello " + co_await fetchName(id);
  if (full)
    s += " <" + co_await fetchMail(id) + ">";
  co_return s;
}
Task<int> audit(int id) {
  std::string mail = co_await fetchMail(id);
  track(mail); // expect: privacy-unconsented-flow
  std::string name = co_await fetchName(id);
  track(name); // ok
  co_return static_cast<int>(mail.size());
}
void tasks(int id) {
  track(greeting(id, true).get()); // expect: privacy-unconsented-flow
  track(fetchName(id).get()); // ok
  trackNumber(audit(id).get()); // ok
}

// A channel between two coroutines.
template <class T> class Channel {
  std::deque<T> items_;
  std::coroutine_handle<> reader_;

public:
  void send(T t) {
    items_.push_back(std::move(t));
    if (auto r = std::exchange(reader_, {}))
      r.resume();
  }
  auto receive() {
    struct Awaiter {
      Channel &c;
      bool await_ready() const { return !c.items_.empty(); }
      void await_suspend(std::coroutine_handle<> h) { c.reader_ = h; }
      T await_resume() {
        T t = std::move(c.items_.front());
        c.items_.pop_front();
        return t;
      }
    };
    return Awaiter{*this};
  }
};
Task<int> reader(Channel<std::string> &c) {
  std::string s = co_await c.receive();
  track(s); // expect: privacy-unconsented-flow
  co_return 1;
}
Task<int> nameReader(Channel<std::string> &c) {
  std::string s = co_await c.receive();
  track(s); // ok
  co_return 1;
}
void channels(const Person &p) {
  Channel<std::string> bad, good;
  auto a = reader(bad);
  auto b = nameReader(good);
  bad.send(p.email);
  good.send(p.name);
}

// Errors that leave through get().
void throwing(const Person &p) {
  auto failing = [](std::string why) -> Generator<int> {
    co_yield 1;
    throw std::runtime_error("no account " + why);
  };
  auto g = failing(p.phone);
  trackNumber(*g.next()); // ok
}

} // namespace streams
