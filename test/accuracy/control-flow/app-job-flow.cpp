// FLAGS: -std=c++20
// How data travels with control: errors, states, coroutines, threads.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <future>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>

namespace jobflow {

// --- errors that carry data ----------------------------------------------------------

class JobError : public std::runtime_error {
public:
  JobError(const std::string &what, std::string subject)
      : std::runtime_error(what), subject_(std::move(subject)) {}
  const std::string &subject() const { return subject_; }

private:
  std::string subject_;
};

void validate(const std::string &mail) {
  if (mail.find("never") == std::string::npos)
    throw JobError("bad address", mail);
}
int submit(const std::string &mail) {
  validate(mail);
  return 1;
}

void carried(const app::Person &p) {
  try {
    submit(p.email);
  } catch (const JobError &e) {
    app::track(e.subject());  // expect: privacy-unconsented-flow
    app::trackText(e.what()); // ok
  }
}

// Caught by its base, thrown on with more.
void relabel(const app::Person &p, bool withPhone) {
  try {
    throw std::out_of_range("slot " + p.name);
  } catch (const std::exception &e) {
    if (withPhone)
      throw std::runtime_error(std::string(e.what()) + " of " + p.phone);
    throw std::logic_error(e.what());
  }
}
void nested(const app::Person &p, bool withPhone) {
  try {
    relabel(p, withPhone);
  } catch (const std::logic_error &e) {
    app::trackText(e.what()); // ok
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

// --- states -----------------------------------------------------------------------------

enum class Level { Full, Part, None };

std::string shown(const app::Person &p, Level level) {
  std::string out;
  switch (level) {
  case Level::Full:
    out += p.email;
    [[fallthrough]];
  case Level::Part:
    out += p.name;
    break;
  case Level::None:
    out = "-";
  }
  return out;
}

void fallThrough(const app::Person &p) {
  int step = p.score;
  std::string text = "start";
  switch (step) {
  case 2:
    text = p.phone;
    // fall through
  case 1:
    app::track(text); // expect: privacy-unconsented-flow
    break;
  case 7:
    text = p.phone;
    text = "seven";
    app::track(text); // ok
    break;
  default:
    app::track(text); // ok
  }
  app::track(shown(p, Level::Full)); // expect: privacy-unconsented-flow
}

int parseAll(const app::Person &p, bool strict) {
  std::string message;
  int rc = -1;
  if (strict) {
    message = p.home.street;
    goto fail;
  }
  message = p.home.street;
  rc = 0;
  message = "done";
  app::track(message); // ok
  goto out;
fail:
  app::track(message); // expect: privacy-unconsented-flow
out:
  app::trackNumber(rc); // ok
  return rc;
}

// --- coroutines ------------------------------------------------------------------------------

template <class T> class Generator {
public:
  struct promise_type {
    T current;
    Generator get_return_object() {
      return Generator(
          std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  Generator(Generator &&o) noexcept : h_(std::exchange(o.h_, nullptr)) {}
  ~Generator() {
    if (h_)
      h_.destroy();
  }
  bool next() {
    h_.resume();
    return !h_.done();
  }
  const T &value() const { return h_.promise().current; }

private:
  std::coroutine_handle<promise_type> h_;
};

Generator<std::string> contacts(app::Person p) {
  co_yield p.email;
  co_yield p.phone;
}
Generator<std::string> badges(app::Person p) {
  co_yield p.name;
  co_yield std::to_string(p.score);
}

void generators(const app::Person &p) {
  auto c = contacts(p);
  while (c.next())
    app::track(c.value()); // expect: privacy-unconsented-flow
  auto b = badges(p);
  while (b.next())
    app::track(b.value()); // ok
}

template <class T> struct Lazy {
  struct promise_type {
    std::optional<T> result;
    Lazy get_return_object() {
      return Lazy{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { result = std::move(v); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  explicit Lazy(std::coroutine_handle<promise_type> handle) : h(handle) {}
  Lazy(const Lazy &) = delete;
  ~Lazy() { h.destroy(); }
  bool await_ready() const { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume() { return *h.promise().result; }
  const T &get() const { return *h.promise().result; }
};

Lazy<std::string> fetch(std::string key) { co_return "v:" + key; }
Lazy<std::string> both(std::string a, std::string b) {
  std::string first = co_await fetch(a);
  std::string second = co_await fetch(b);
  co_return first + second;
}
Lazy<std::string> lastOf(std::string a, std::string b) {
  co_await fetch(a);
  co_return co_await fetch(b);
}

void awaited(const app::Person &p) {
  app::track(both("x", p.email).get());   // expect: privacy-unconsented-flow
  app::track(both("x", p.name).get());    // ok
  app::track(lastOf(p.email, "y").get()); // ok
}

// --- threads -----------------------------------------------------------------------------------

class Channel {
public:
  void send(std::string s) {
    {
      std::lock_guard<std::mutex> hold(m_);
      q_.push(std::move(s));
    }
    ready_.notify_one();
  }
  std::string receive() {
    std::unique_lock<std::mutex> hold(m_);
    ready_.wait(hold, [this] { return !q_.empty(); });
    std::string s = std::move(q_.front());
    q_.pop();
    return s;
  }

private:
  std::mutex m_;
  std::condition_variable ready_;
  std::queue<std::string> q_;
};

void channels(const app::Person &p) {
  Channel requests, heartbeats;
  std::thread producer([&] {
    requests.send(p.email);
    heartbeats.send("tick " + p.name);
  });
  app::track(requests.receive());   // expect: privacy-unconsented-flow
  app::track(heartbeats.receive()); // ok
  producer.join();
}

void futures(const app::Person &p) {
  auto mail = std::async(std::launch::deferred, [&] { return p.phone; });
  auto nick = std::async(std::launch::deferred, [](std::string s) { return s; },
                         p.name);
  app::track(mail.get()); // expect: privacy-unconsented-flow
  app::track(nick.get()); // ok
  std::promise<std::string> a, b;
  a.set_value(p.home.zip);
  b.set_value("zip");
  app::track(a.get_future().get()); // expect: privacy-unconsented-flow
  app::track(b.get_future().get()); // ok
  std::packaged_task<std::string(const app::Person &)> task(
      [](const app::Person &q) { return q.home.planet; });
  task(p);
  app::track(task.get_future().get()); // ok
}

} // namespace jobflow
