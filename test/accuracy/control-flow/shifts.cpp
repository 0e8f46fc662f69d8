// FLAGS: -std=c++20
// Shifts: tries, loops, coroutines, threads.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <future>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>

namespace shifts {
using namespace app;

// A function try block.
class Opened {
public:
  explicit Opened(const Person &p) try : name(check(p)) {
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
    trackText("opened"); // ok
  }
  std::string name;

private:
  static std::string check(const Person &p) {
    if (p.score > 0)
      throw std::runtime_error("bad " + p.email);
    return p.name;
  }
};
void opened(const Person &p) { Opened o(p); }

// An exception by value of an enum and a struct.
struct Fault {
  int code;
  std::string detail;
};
void act(const Person &p, int n) {
  if (n == 1)
    throw Fault{1, p.phone};
  if (n == 2)
    throw Fault{2, "plain"};
}
void faults(const Person &p, int n) {
  try {
    act(p, n);
  } catch (Fault &f) {
    trackNumber(f.code); // ok
    track(f.detail); // expect: privacy-unconsented-flow
  }
}

// A loop with a flag.
void flagged(const std::vector<Person> &all) {
  std::string found = "nobody", seen = "nobody";
  bool done = false;
  for (std::size_t i = 0; i < all.size() && !done; ++i) {
    if (all[i].score >= 0) {
      found = all[i].email;
      seen = all[i].name;
      done = true;
    }
  }
  track(found); // expect: privacy-unconsented-flow
  track(seen); // ok
  trackNumber(done); // ok
}

// A lazily run coroutine with a parameter that is moved.
struct Lazy {
  struct promise_type {
    std::string value;
    Lazy get_return_object() { return Lazy{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string v) { value = std::move(v); }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> h;
  std::string get() {
    h.resume();
    std::string v = h.promise().value;
    h.destroy();
    return v;
  }
};
Lazy upper(std::string s) {
  for (char &c : s)
    c = static_cast<char>(c ^ 32);
  co_return s;
}
void lazies(const Person &p) {
  track(upper(p.email).get()); // expect: privacy-unconsented-flow
  track(upper(p.name).get()); // ok
}

// Producer and consumer with a bounded queue.
class Mailbox {
public:
  void put(std::string s) {
    std::unique_lock l(m);
    q.push(std::move(s));
    l.unlock();
    c.notify_one();
  }
  std::optional<std::string> take() {
    std::lock_guard l(m);
    if (q.empty())
      return std::nullopt;
    std::string s = std::move(q.front());
    q.pop();
    return s;
  }

private:
  std::mutex m;
  std::condition_variable c;
  std::queue<std::string> q;
};
void produced(const Person &p) {
  Mailbox a, b;
  std::jthread t([&a, &p] { a.put(p.phone); });
  std::jthread u([&b, &p] { b.put(p.name); });
  t.join();
  u.join();
  while (auto s = a.take())
    track(*s); // expect: privacy-unconsented-flow
  while (auto s = b.take())
    track(*s); // ok
}

// Chained futures.
void chained(const Person &p) {
  auto first = std::async(std::launch::async, [&p] { return p.email + ";"; });
  auto second = std::async(std::launch::async, [f = std::move(first)]() mutable { return "<" + f.get(); });
  track(second.get()); // expect: privacy-unconsented-flow
  auto third = std::async(std::launch::async, [&p] { return p.email.size(); });
  trackNumber(static_cast<long long>(third.get())); // ok
}
} // namespace shifts
