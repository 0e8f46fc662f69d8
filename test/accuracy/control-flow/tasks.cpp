// Tasks, coroutines with results, retries, pipelines between threads.
#include "../Inputs/app.h"
#include <condition_variable>
#include <cstdio>
#include <coroutine>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace tasks {
using namespace app;

// A lazy task.

template <class T> class Task {
public:
  struct promise_type {
    T value{};
    std::exception_ptr error;
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { error = std::current_exception(); }
  };
  explicit Task(std::coroutine_handle<promise_type> h) : h_(h) {}
  Task(Task &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Task() {
    if (h_)
      h_.destroy();
  }
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> next) {
    h_.resume();
    next.resume();
  }
  T await_resume() { return h_.promise().value; }
  T get() {
    h_.resume();
    return h_.promise().value;
  }

private:
  std::coroutine_handle<promise_type> h_;
};

Task<std::string> mailOf(Person p) { co_return p.email; }
Task<std::string> nickOf(Person p) { co_return p.name; }
Task<int> lengthOf(Person p) { co_return int(p.email.size()); }
Task<std::string> both(Person p) {
  std::string nick = co_await nickOf(p);
  track(nick); // ok
  std::string mail = co_await mailOf(p);
  track(mail); // expect: privacy-unconsented-flow
  co_return nick + mail;
}

void awaited(const Person &p) {
  track(mailOf(p).get()); // expect: privacy-unconsented-flow
  track(nickOf(p).get()); // ok
  trackNumber(lengthOf(p).get()); // ok
  track(both(p).get()); // expect: privacy-unconsented-flow
}

// Retry with the last error.

struct HttpError : std::runtime_error {
  HttpError(int status, const std::string &body)
      : std::runtime_error("status " + std::to_string(status)), status(status),
        body(body) {}
  int status;
  std::string body;
};

std::string fetch(const Person &p, int attempt) {
  if (attempt < 2)
    throw HttpError(500 + attempt, "for " + p.email);
  return p.name;
}

void retried(const Person &p) {
  std::string lastBody, lastText;
  int status = 0;
  for (int i = 0; i < 3; ++i) {
    try {
      track(fetch(p, i)); // ok
      break;
    } catch (const HttpError &e) {
      lastBody = e.body;
      lastText = e.what();
      status = e.status;
    }
  }
  track(lastBody); // expect: privacy-unconsented-flow
  track(lastText); // ok
  trackNumber(status); // ok
}

// Errors wrapped and rethrown.

void parseMail(const std::string &s) {
  if (s.find('@') != 0)
    throw std::invalid_argument("bad mail " + s);
}
void load(const std::string &s) {
  try {
    parseMail(s);
  } catch (const std::invalid_argument &) {
    std::throw_with_nested(std::runtime_error("load failed"));
  }
}
void loadQuiet(const std::string &s) {
  try {
    parseMail(s);
  } catch (const std::invalid_argument &) {
    throw std::runtime_error("load failed");
  }
}

void wrapped(const Person &p) {
  try {
    load(p.email);
  } catch (const std::exception &e) {
    track(e.what()); // ok
    try {
      std::rethrow_if_nested(e);
    } catch (const std::exception &in) {
      track(in.what()); // expect: privacy-unconsented-flow
    }
  }
  try {
    loadQuiet(p.email);
  } catch (const std::exception &e) {
    track(e.what()); // ok
  }
}

// A scope guard that writes when it ends.

template <class F> class Finally {
public:
  explicit Finally(F f) : f_(std::move(f)) {}
  ~Finally() { f_(); }

private:
  F f_;
};

void guarded(const Person &p) {
  std::string out = "a", other = "b";
  {
    Finally f([&] { out = p.email; });
    Finally g([&] { other = p.name; });
    track(out); // ok
  }
  track(out); // expect: privacy-unconsented-flow
  track(other); // ok
}

// A pipeline of two stages.

template <class T> class Pipe {
public:
  void put(T v) {
    std::lock_guard l(m_);
    q_.push_back(std::move(v));
    cv_.notify_one();
  }
  bool take(T &out) {
    std::unique_lock l(m_);
    cv_.wait(l, [&] { return closed_ || !q_.empty(); });
    if (q_.empty())
      return false;
    out = std::move(q_.front());
    q_.pop_front();
    return true;
  }
  void close() {
    std::lock_guard l(m_);
    closed_ = true;
    cv_.notify_all();
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<T> q_;
  bool closed_ = false;
};

struct Item {
  std::string mail, nick;
};

void stages(const Person &p) {
  Pipe<Item> items;
  Pipe<std::string> nicks, mails;
  std::jthread worker([&] {
    Item i;
    while (items.take(i)) {
      nicks.put(i.nick);
      mails.put(i.mail);
    }
    nicks.close();
    mails.close();
  });
  items.put({p.email, p.name});
  items.close();
  std::string s;
  while (nicks.take(s))
    track(s); // ok
  std::string t;
  while (mails.take(t))
    track(t); // expect: privacy-unconsented-flow
}

// Workers that fill slots of a vector.

void slots(const std::vector<Person> &all) {
  std::vector<std::string> mails(all.size()), nicks(all.size());
  std::vector<std::thread> pool;
  for (std::size_t i = 0; i < all.size(); ++i)
    pool.emplace_back([&, i] {
      mails[i] = all[i].email;
      nicks[i] = all[i].name;
    });
  for (auto &t : pool)
    t.join();
  track(mails[0]); // expect: privacy-unconsented-flow
  track(nicks[0]); // ok
  trackNumber(pool.size()); // ok
}

// Shared futures and chained tasks.

std::future<std::string> later(std::string s) {
  return std::async(std::launch::deferred, [s = std::move(s)] { return s + "!"; });
}

void chained(const Person &p) {
  std::shared_future<std::string> a = later(p.email).share(),
                                  b = later(p.name).share();
  std::shared_future<std::string> c = a;
  track(c.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
  auto d = std::async([b] { return b.get() + "?"; });
  track(d.get()); // ok
  std::promise<std::string> x, y;
  auto fx = x.get_future(), fy = y.get_future();
  try {
    throw std::runtime_error(p.phone);
  } catch (...) {
    x.set_exception(std::current_exception());
  }
  y.set_value(p.name);
  try {
    track(fx.get()); // ok
  } catch (const std::exception &e) {
    track(e.what()); // expect: privacy-unconsented-flow
  }
  track(fy.get()); // ok
}

// A state machine.

enum class Step { Start, Mail, Done };

void machine(const Person &p) {
  Step s = Step::Start;
  std::string buffer = "start";
  while (s != Step::Done) {
    switch (s) {
    case Step::Start:
      track("begin"); // ok
      s = Step::Mail;
      break;
    case Step::Mail:
      buffer = p.email;
      s = Step::Done;
      break;
    case Step::Done:
      break;
    }
  }
  track(buffer); // expect: privacy-unconsented-flow
  buffer = "end";
  track(buffer); // ok
}

// goto for clean-up.

int cleanup(const Person &p, bool fail) {
  char text[64];
  int rc = 0;
  std::string kept = p.name;
  if (fail)
    goto out;
  kept = p.email;
  std::snprintf(text, sizeof text, "%s", p.color);
  trackText(text); // ok
  track(kept); // expect: privacy-unconsented-flow
  kept = "x";
out:
  track(kept); // ok
  return rc;
}

} // namespace tasks
