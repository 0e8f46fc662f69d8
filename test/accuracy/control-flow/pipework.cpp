// Exceptions, coroutines, threads and queues with things beside them.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>
#include <variant>

namespace pipework {
using namespace app;

// Errors with a public code and a personal text.

class ApiError : public std::runtime_error {
public:
  ApiError(int code, const std::string &text, std::string hint)
      : std::runtime_error(text), code_(code), hint_(std::move(hint)) {}
  int code() const { return code_; }
  const std::string &hint() const { return hint_; }

private:
  int code_;
  std::string hint_;
};

void login(const Person &p) {
  throw ApiError(p.score, "no such user: " + p.email, "try " + p.name);
}
void logout(const Person &p) {
  throw ApiError(1, "no session: " + p.name, "call " + p.phone);
}

void caught(const Person &p) {
  try {
    login(p);
  } catch (const ApiError &e) {
    track(e.what()); // expect: privacy-unconsented-flow
    trackNumber(e.code()); // ok
    track(e.hint()); // ok
  }
  try {
    logout(p);
  } catch (const ApiError &e) {
    track(e.what()); // ok
    track(e.hint()); // expect: privacy-unconsented-flow
  }
  try {
    login(p);
  } catch (const std::exception &e) {
    track(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    logout(p);
  } catch (const std::runtime_error &e) {
    track(e.what()); // ok
  }
}

// Result or error as a value.

struct Failure {
  int code;
  std::string text;
};
using Outcome = std::variant<std::string, Failure>;

Outcome mailOr(const Person &p, bool ok) {
  if (ok)
    return p.email;
  return Failure{404, "nobody"};
}

void outcomes(const Person &p, bool ok) {
  Outcome o = mailOr(p, ok);
  if (auto *s = std::get_if<std::string>(&o))
    track(*s); // expect: privacy-unconsented-flow
  else
    track(std::get<Failure>(o).text); // ok
}

// A generator.

template <class T> struct Generator {
  struct promise_type {
    T current;
    Generator get_return_object() {
      return Generator{std::coroutine_handle<promise_type>::from_promise(*this)};
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
  std::coroutine_handle<promise_type> h;
  explicit Generator(std::coroutine_handle<promise_type> h) : h(h) {}
  Generator(Generator &&o) : h(std::exchange(o.h, {})) {}
  ~Generator() {
    if (h)
      h.destroy();
  }
  bool next() {
    h.resume();
    return !h.done();
  }
  const T &value() const { return h.promise().current; }
};

Generator<std::string> mails(std::vector<Person> all) {
  for (const Person &p : all)
    co_yield p.email;
}
Generator<std::string> nicks(std::vector<Person> all) {
  for (const Person &p : all)
    co_yield p.name;
}
Generator<int> scores(std::vector<Person> all) {
  for (const Person &p : all)
    co_yield p.score;
}

void generated(const std::vector<Person> &all) {
  auto a = mails(all);
  while (a.next())
    track(a.value()); // expect: privacy-unconsented-flow
  auto b = nicks(all);
  while (b.next())
    track(b.value()); // ok
  auto c = scores(all);
  while (c.next())
    trackNumber(c.value()); // ok
}

// A queue between threads; two queues of one class.

template <class T> class Channel {
public:
  void send(T v) {
    std::lock_guard lock(m_);
    q_.push(std::move(v));
    cv_.notify_one();
  }
  T receive() {
    std::unique_lock lock(m_);
    cv_.wait(lock, [this] { return !q_.empty(); });
    T v = std::move(q_.front());
    q_.pop();
    return v;
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  std::queue<T> q_;
};

struct Event {
  std::string kind;
  std::string payload;
};

void channels(const Person &p) {
  Channel<Event> bad, good;
  std::thread t([&] {
    bad.send({"login", p.email});
    good.send({"start", p.name});
  });
  Event a = bad.receive(), b = good.receive();
  t.join();
  track(a.payload); // expect: privacy-unconsented-flow
  track(a.kind); // ok
  track(b.payload); // ok
}

// Futures side by side.

void futures(const Person &p) {
  auto bad = std::async(std::launch::async, [p] { return p.email; });
  auto good = std::async(std::launch::async, [p] { return p.name; });
  track(bad.get()); // expect: privacy-unconsented-flow
  track(good.get()); // ok
  std::promise<std::string> a, b;
  std::future<std::string> fa = a.get_future(), fb = b.get_future();
  std::jthread t([&a, &b, p] {
    a.set_value(p.phone);
    b.set_value("done");
  });
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}

void packaged(const Person &p) {
  std::packaged_task<std::string(const Person &)> a(
      [](const Person &q) { return q.email; }),
      b([](const Person &q) { return q.name; });
  auto fa = a.get_future(), fb = b.get_future();
  a(p);
  b(p);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}

// Switch with fall-through, branches that exclude one another.

void chosen(const Person &p, int n) {
  std::string out;
  switch (n) {
  case 0:
    out = p.email;
    break;
  case 1:
    out = p.name;
    track(out); // ok
    [[fallthrough]];
  case 2:
    out += "x";
    track(out); // ok
    break;
  default:
    track(out); // ok
  }
  track(out); // expect: privacy-unconsented-flow
}

void branches(const Person &p, bool b) {
  std::string out = p.name;
  if (b)
    out = p.email;
  else
    track(out); // ok
  track(out); // expect: privacy-unconsented-flow
  if (b)
    return;
  out = "x";
  track(out); // ok
}

void loops(const Person &p) {
  std::string last = "none";
  for (int i = 0; i < 3; ++i) {
    track(last); // expect: privacy-unconsented-flow
    last = i ? p.email : p.name;
  }
  std::string fresh;
  for (int i = 0; i < 3; ++i) {
    fresh = "n";
    track(fresh); // ok
    fresh = p.email;
  }
}

// An event loop with handlers kept by kind.

class Loop {
public:
  void post(Event e) { pending_.push_back(std::move(e)); }
  void on(const std::string &kind, std::function<void(const Event &)> f) {
    handlers_[kind] = std::move(f);
  }
  void run() {
    while (!pending_.empty()) {
      Event e = std::move(pending_.front());
      pending_.pop_front();
      if (auto it = handlers_.find(e.kind); it != handlers_.end())
        it->second(e);
    }
  }

private:
  std::deque<Event> pending_;
  std::map<std::string, std::function<void(const Event &)>> handlers_;
};

void loopsOfEvents(const Person &p) {
  Loop bad, good;
  bad.on("login", [](const Event &e) {
    track(e.kind); // ok
    track(e.payload); // expect: privacy-unconsented-flow
  });
  good.on("login", [](const Event &e) {
    track(e.payload); // ok
  });
  bad.post({"login", p.email});
  good.post({"login", p.name});
  bad.run();
  good.run();
}

} // namespace pipework
