// Generators, workers with a stop flag, cleanup and early leaving.
#include "../Inputs/app.h"
#include <atomic>
#include <coroutine>
#include <mutex>
#include <thread>

namespace common_yields {
using namespace app;

struct Lines {
  struct promise_type {
    const std::string *at = nullptr;
    Lines get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const std::string &s) noexcept {
      at = &s;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  struct End {};
  struct Iter {
    std::coroutine_handle<promise_type> h;
    const std::string &operator*() const { return *h.promise().at; }
    void operator++() { h.resume(); }
    bool operator!=(End) const { return !h.done(); }
  };
  std::coroutine_handle<promise_type> h;
  Iter begin() { return {h}; }
  End end() { return {}; }
};

Lines privateLines(const Person &p) {
  co_yield "From: " + p.email;
  co_yield "Tel: " + p.phone;
}
Lines publicLines(const Person &p) {
  std::string mail = p.email;
  co_yield "Nick: " + p.name;
  mail = "none";
  co_yield mail;
}

void generators(const Person &p) {
  for (const std::string &s : privateLines(p))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : publicLines(p))
    track(s); // ok
}

struct Shared {
  std::mutex m;
  std::string text, banner = "-";
  std::atomic<int> year{0}, score{0};
};

void workers(const Person &p) {
  Shared s;
  std::vector<std::thread> all;
  all.emplace_back([&] {
    std::lock_guard hold(s.m);
    s.text = p.home.street;
  });
  all.emplace_back([&] {
    s.year.store(p.birthYear);
    s.score.fetch_add(p.score);
  });
  for (auto &t : all)
    t.join();
  track(s.text); // expect: privacy-unconsented-flow
  track(s.banner); // ok
  trackNumber(s.year.load()); // expect: privacy-unconsented-flow
  trackNumber(s.score); // ok
}

template <class F> struct Defer {
  F f;
  ~Defer() { f(); }
};
template <class F> Defer(F) -> Defer<F>;

void deferred(const Person &p) {
  std::string s = "calm", t = "calm";
  {
    Defer d{[&] { s = p.phone; }};
    Defer e{[&] { t = p.name; }};
    track(s); // ok
  }
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

std::string firstOf(const Person &p, int n) {
  std::string s = p.email;
  if (n > 1)
    return s;
  s = p.name;
  return s;
}
std::string calmOf(const Person &p, int n) {
  std::string s = p.email;
  if (s.empty())
    return "empty";
  s = p.name;
  for (int i = 0; i < n; ++i)
    s += '.';
  return s;
}

void earlyLeave(const Person &p, int n) {
  track(firstOf(p, n)); // expect: privacy-unconsented-flow
  track(calmOf(p, n)); // ok
}

class Problem : public std::exception {
public:
  Problem(std::string shown, std::string kept) : shown_(std::move(shown)), kept_(std::move(kept)) {}
  const char *what() const noexcept override { return shown_.c_str(); }
  const std::string &kept() const { return kept_; }

private:
  std::string shown_, kept_;
};
void check(const Person &p) {
  if (p.score > -1000)
    throw Problem("bad " + p.name, p.home.zip);
}
void middle(const Person &p) {
  try {
    check(p);
  } catch (const std::bad_alloc &) {
    return;
  }
}

void thrownFar(const Person &p) {
  std::string seen = "none";
  try {
    middle(p);
    seen = p.email;
  } catch (const Problem &e) {
    trackText(e.what()); // ok
    track(e.kept()); // expect: privacy-unconsented-flow
  }
}

void translated(const Person &p) {
  try {
    try {
      check(p);
    } catch (const Problem &e) {
      throw std::string("code 7: ") + e.kept();
    }
  } catch (std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  }
  try {
    try {
      check(p);
    } catch (const Problem &e) {
      throw 7;
    }
  } catch (int code) {
    trackNumber(code); // ok
  }
}

void optionalLoop(const std::vector<Person> &all) {
  std::string longest, nick;
  for (const Person &p : all) {
    if (p.score < -1000)
      break;
    if (p.email.size() > longest.size())
      longest = p.email;
    nick = p.name;
  }
  track(longest); // expect: privacy-unconsented-flow
  track(nick); // ok
}

} // namespace common_yields
