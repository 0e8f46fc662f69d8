// Game server: sessions, errors, coroutines and threads.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace game {

struct GameError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct LoginError : GameError {
  LoginError(const std::string &what, std::string user)
      : GameError(what), user(std::move(user)) {}
  std::string user;
};

void checkLogin(const app::Person &p) {
  if (p.score < 100)
    throw LoginError("login refused", p.email);
}
void checkName(const app::Person &p) {
  if (p.score < 100)
    throw GameError("bad name " + p.name);
}
void checkPhone(const app::Person &p) {
  if (p.score < 100)
    throw GameError("bad phone " + p.phone);
}

void exceptions(const app::Person &p) {
  try {
    checkLogin(p);
  } catch (const LoginError &e) {
    app::track(e.user);       // expect: privacy-unconsented-flow
    app::trackText(e.what()); // ok
  }
  try {
    checkPhone(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    checkName(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}

void outer(const app::Person &p) {
  try {
    checkPhone(p);
  } catch (...) {
    std::throw_with_nested(GameError("join failed"));
  }
}

void nestedExceptions(const app::Person &p) {
  try {
    outer(p);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &inner) {
      app::trackText(inner.what()); // expect: privacy-unconsented-flow
    }
  }
}

void switches(const app::Person &p, int kind) {
  std::string line;
  switch (kind) {
  case 0:
    line = p.email;
    [[fallthrough]];
  case 1:
    line += "!";
    app::track(line); // expect: privacy-unconsented-flow
    break;
  case 2:
    line = p.name;
    app::track(line); // ok
    break;
  default:
    app::track(line); // ok
  }
}

void jumps(const app::Person &p, bool ready) {
  std::string line = "start";
  if (!ready)
    goto out;
  line = p.phone;
  app::track(line); // expect: privacy-unconsented-flow
  line = "done";
out:
  app::track(line); // ok
}

void branches(const app::Person &p, bool full) {
  std::string a = "none", b = p.email;
  if (full)
    a = p.email;
  else
    app::track(a); // ok
  app::track(a); // expect: privacy-unconsented-flow
  if (full)
    b = app::anonymise(b);
  app::track(b); // expect: privacy-unconsented-flow
  b = app::anonymise(b);
  app::track(b); // ok
  if (app::mayTrack())
    app::track(p.email); // ok
}

void loops(const app::Person &p) {
  std::string previous = "-", current = "-";
  for (int i = 0; i < 3; ++i) {
    app::track(previous); // expect: privacy-unconsented-flow
    previous = current;
    current = p.phone;
  }
  std::string fresh;
  for (int i = 0; i < 3; ++i) {
    fresh = "round";
    app::track(fresh); // ok
    fresh += p.phone;
  }
}

// A lazy value.
template <class T> struct Task {
  struct promise_type {
    T value{};
    Task get_return_object() {
      return Task{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { std::terminate(); }
  };
  explicit Task(std::coroutine_handle<promise_type> h) : h(h) {}
  Task(Task &&o) noexcept : h(std::exchange(o.h, nullptr)) {}
  ~Task() {
    if (h)
      h.destroy();
  }
  T get() {
    h.resume();
    return h.promise().value;
  }
  bool await_ready() { return false; }
  bool await_suspend(std::coroutine_handle<>) {
    h.resume();
    return false;
  }
  T await_resume() { return h.promise().value; }
  std::coroutine_handle<promise_type> h;
};

Task<std::string> mailOf(const app::Person &p) { co_return p.email; }
Task<std::string> nickOf(const app::Person &p) { co_return p.name; }
Task<std::string> both(const app::Person &p) {
  std::string nick = co_await nickOf(p);
  app::track(nick); // ok
  std::string mail = co_await mailOf(p);
  app::track(mail); // expect: privacy-unconsented-flow
  co_return nick + mail;
}
Task<std::string> twice(const app::Person &p) {
  std::string nick = co_await nickOf(p);
  co_return nick + nick;
}

void tasks(const app::Person &p) {
  app::track(both(p).get());  // expect: privacy-unconsented-flow
  app::track(twice(p).get()); // ok
}

template <class T> struct Generator {
  struct promise_type {
    T current{};
    Generator get_return_object() {
      return Generator{std::coroutine_handle<promise_type>::from_promise(*this)};
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
  explicit Generator(std::coroutine_handle<promise_type> h) : h(h) {}
  Generator(const Generator &) = delete;
  ~Generator() { h.destroy(); }
  bool next() {
    h.resume();
    return !h.done();
  }
  const T &value() const { return h.promise().current; }
  std::coroutine_handle<promise_type> h;
};

Generator<std::string> lines(const app::Person &p) {
  co_yield "header";
  co_yield p.phone;
}
Generator<int> ticks(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

void generators(const app::Person &p) {
  auto g = lines(p);
  while (g.next())
    app::track(g.value()); // expect: privacy-unconsented-flow
  auto t = ticks(3);
  while (t.next())
    app::trackNumber(t.value()); // ok
}

void threads(const app::Person &p) {
  std::string mail, nick;
  std::thread a([&] { mail = p.email; });
  std::thread b([&nick](const std::string &s) { nick = s; }, p.name);
  a.join();
  b.join();
  app::track(mail); // expect: privacy-unconsented-flow
  app::track(nick); // ok
  auto phone = std::async(std::launch::async, [&p] { return p.phone; });
  auto score = std::async(std::launch::async, [&p] { return p.score; });
  app::track(phone.get());       // expect: privacy-unconsented-flow
  app::trackNumber(score.get()); // ok
}

void promises(const app::Person &p) {
  std::promise<std::string> a, b;
  auto fa = a.get_future(), fb = b.get_future();
  a.set_value(p.email);
  b.set_value("none");
  app::track(fa.get()); // expect: privacy-unconsented-flow
  app::track(fb.get()); // ok
  std::packaged_task<int(int, int)> add([](int x, int y) { return x + y; });
  auto result = add.get_future();
  add(p.birthYear, 1);
  app::trackNumber(result.get()); // expect: privacy-unconsented-flow
  std::packaged_task<int(int, int)> again([](int x, int y) { return x + y; });
  auto small = again.get_future();
  again(p.score, 1);
  app::trackNumber(small.get()); // ok
}

template <class T> class Channel {
public:
  void send(T v) {
    std::lock_guard lock(m_);
    q_.push_back(std::move(v));
    cv_.notify_one();
  }
  T receive() {
    std::unique_lock lock(m_);
    cv_.wait(lock, [this] { return !q_.empty(); });
    T v = std::move(q_.front());
    q_.pop_front();
    return v;
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<T> q_;
};

void channels(const app::Person &p) {
  Channel<std::string> mails, logs;
  std::jthread producer([&] {
    mails.send(p.email);
    logs.send("joined " + p.name);
  });
  app::track(mails.receive()); // expect: privacy-unconsented-flow
  app::track(logs.receive());  // ok
}

} // namespace game
