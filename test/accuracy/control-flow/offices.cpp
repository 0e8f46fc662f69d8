// FLAGS: -std=c++20
// Errors, retries, state machines and workers as applications have them.
#include "../Inputs/app.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace offices {
using namespace app;

// An error hierarchy with context.
class AppError : public std::exception {
public:
  AppError(std::string what, std::string detail)
      : what_(std::move(what)), detail_(std::move(detail)) {}
  const char *what() const noexcept override { return what_.c_str(); }
  const std::string &detail() const { return detail_; }

private:
  std::string what_, detail_;
};
class LoginError : public AppError {
public:
  explicit LoginError(const Person &p) : AppError("login failed", p.email) {}
};
class DiskError : public AppError {
public:
  explicit DiskError(int n) : AppError("disk", std::to_string(n)) {}
};

void login(const Person &p, bool ok) {
  if (!ok)
    throw LoginError(p);
}
void write(bool ok) {
  if (!ok)
    throw DiskError(5);
}
void handled(const Person &p, bool ok) {
  try {
    login(p, ok);
  } catch (const AppError &e) {
    trackText(e.what()); // ok
    track(e.detail()); // expect: privacy-unconsented-flow
  }
  try {
    write(ok);
  } catch (const AppError &e) {
    track(e.detail()); // ok
  }
}

// Caught, changed, thrown on.
void wrapped(const Person &p) {
  try {
    try {
      throw std::runtime_error("user " + p.phone);
    } catch (const std::exception &e) {
      throw AppError("wrapped", e.what());
    }
  } catch (const AppError &e) {
    trackText(e.what()); // ok
    track(e.detail()); // expect: privacy-unconsented-flow
  }
}

// A retry loop that keeps the last error.
std::string fetch(const Person &p, int attempt) {
  if (attempt < 2)
    throw std::runtime_error("timeout for " + p.email);
  return version();
}
void retries(const Person &p) {
  std::string last, result;
  for (int i = 0; i < 3; ++i) {
    try {
      result = fetch(p, i);
      break;
    } catch (const std::exception &e) {
      last = e.what();
    }
  }
  track(last); // expect: privacy-unconsented-flow
  track(result); // ok
}

// A scope guard that sends on the way out.
template <class F> struct Guard {
  F f;
  ~Guard() { f(); }
};
template <class F> Guard(F) -> Guard<F>;
void guarded(const Person &p, bool b) {
  std::string status = "begin", open = "begin";
  Guard g{[&] {
    track(status); // expect: privacy-unconsented-flow
    track(open); // ok
  }};
  if (b)
    return;
  status = p.email;
  open = "end";
}

// A parser as a state machine.
void machine(const std::string &text, std::string &user, std::string &host, int &n) {
  enum { User, Host, End } state = User;
  for (char c : text) {
    switch (state) {
    case User:
      if (c == '@')
        state = Host;
      else
        user += c;
      break;
    case Host:
      if (c == ' ')
        state = End;
      else
        host += c;
      break;
    case End:
      ++n;
      break;
    }
  }
}
void parsed(const Person &p) {
  std::string u, h, v, w;
  int n = 0, m = 0;
  machine(p.email, u, h, n);
  machine(p.name, v, w, m);
  track(u); // expect: privacy-unconsented-flow
  track(h); // expect: privacy-unconsented-flow
  track(v); // ok
  track(w); // ok
  trackNumber(n); // ok
}

// Breaking out of nested loops by goto.
void search(const std::vector<Person> &all, const std::string &want) {
  std::string found = "none", other = "none";
  for (const Person &p : all) {
    for (int i = 0; i < 2; ++i) {
      if (p.name == want) {
        found = p.phone;
        other = p.name;
        goto done;
      }
    }
  }
done:
  track(found); // expect: privacy-unconsented-flow
  track(other); // ok
}

// do-while and continue.
void batches(const std::vector<Person> &all) {
  std::string line, plain;
  std::size_t i = 0;
  if (all.empty())
    return;
  do {
    plain = all[i].name;
    if (all[i].score < 0)
      continue;
    line = all[i].email;
  } while (++i < all.size());
  track(line); // expect: privacy-unconsented-flow
  track(plain); // ok
}

// A worker with a queue of jobs.
class Worker {
public:
  Worker() : thread([this] { loop(); }) {}
  ~Worker() {
    {
      std::lock_guard l(m);
      stop = true;
    }
    cv.notify_all();
    thread.join();
  }
  void post(std::function<void()> f) {
    std::lock_guard l(m);
    jobs.push_back(std::move(f));
    cv.notify_one();
  }

private:
  void loop() {
    for (;;) {
      std::function<void()> job;
      {
        std::unique_lock l(m);
        cv.wait(l, [this] { return stop || !jobs.empty(); });
        if (jobs.empty())
          return;
        job = std::move(jobs.front());
        jobs.pop_front();
      }
      job();
    }
  }
  std::mutex m;
  std::condition_variable cv;
  std::deque<std::function<void()>> jobs;
  bool stop = false;
  std::thread thread;
};
void posted(const Person &p) {
  Worker w;
  w.post([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  w.post([nick = p.name] { track(nick); }); // ok
}

// A shared struct filled by a thread.
struct Shared {
  std::mutex m;
  std::string mail, state = "idle";
};
void fill(Shared &s, const Person &p) {
  std::lock_guard l(s.m);
  s.mail = p.email;
  s.state = "done";
}
void filled(const Person &p) {
  Shared s;
  std::thread t(fill, std::ref(s), std::cref(p));
  t.join();
  track(s.mail); // expect: privacy-unconsented-flow
  track(s.state); // ok
}

// Futures in a vector.
void gathered(const std::vector<Person> &all) {
  std::vector<std::future<std::string>> mails, nicks;
  for (const Person &p : all) {
    mails.push_back(std::async(std::launch::async, [&p] { return p.email; }));
    nicks.push_back(std::async(std::launch::async, [&p] { return p.name; }));
  }
  for (auto &f : mails)
    track(f.get()); // expect: privacy-unconsented-flow
  for (auto &f : nicks)
    track(f.get()); // ok
}

// A promise moved into a thread.
void promised(const Person &p) {
  std::promise<std::string> a;
  auto f = a.get_future();
  std::thread t([](std::promise<std::string> q, std::string s) { q.set_value(s); }, std::move(a), p.phone);
  track(f.get()); // expect: privacy-unconsented-flow
  t.join();
  std::promise<std::string> b;
  auto g = b.get_future();
  std::thread u([](std::promise<std::string> q, std::string s) { q.set_value(s); }, std::move(b), p.name);
  track(g.get()); // ok
  u.join();
}

// Return codes instead of exceptions.
enum class Code { Ok, Missing };
Code mailOf(const Person &p, std::string &out) {
  if (p.email.empty())
    return Code::Missing;
  out = p.email;
  return Code::Ok;
}
void codes(const Person &p) {
  std::string s = "unset";
  Code c = mailOf(p, s);
  trackNumber(static_cast<int>(c)); // ok
  if (c == Code::Ok)
    track(s); // expect: privacy-unconsented-flow
  std::error_code ec = std::make_error_code(std::errc::timed_out);
  track(ec.message()); // ok
}

// Double-buffered state.
void buffers(const Person &p, int rounds) {
  std::string front = "f", back = "b", other = "o";
  for (int i = 0; i < rounds; ++i) {
    back = p.phone;
    std::swap(front, back);
  }
  track(front); // expect: privacy-unconsented-flow
  track(other); // ok
}
} // namespace offices
