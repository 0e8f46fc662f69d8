// Loops, early exits, error codes, guards and queues of work.
#include "../Inputs/app.h"
#include <atomic>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <stdexcept>
#include <thread>

namespace events {
using namespace app;

// Error codes with a message out-parameter.

enum class Code { Ok, NotFound, Denied };

Code lookup(const Person &p, bool ok, std::string &message, std::string &value) {
  if (!ok) {
    message = "no entry for " + p.email;
    return Code::NotFound;
  }
  value = p.name;
  return Code::Ok;
}

void codes(const Person &p, bool ok) {
  std::string message, value;
  Code c = lookup(p, ok, message, value);
  trackNumber(int(c)); // ok
  track(value); // ok
  if (c != Code::Ok)
    track(message); // expect: privacy-unconsented-flow
}

// A work queue of closures with two producers.

class Worker {
public:
  void post(std::function<void()> f) {
    std::lock_guard l(m_);
    q_.push(std::move(f));
  }
  void drain() {
    for (;;) {
      std::function<void()> f;
      {
        std::lock_guard l(m_);
        if (q_.empty())
          return;
        f = std::move(q_.front());
        q_.pop();
      }
      f();
      ++done_;
    }
  }
  int done() const { return done_; }

private:
  std::mutex m_;
  std::queue<std::function<void()>> q_;
  int done_ = 0;
};

void workers(const Person &p) {
  Worker w;
  std::string result;
  w.post([&result, mail = p.email] { result = mail; });
  w.post([nick = p.name] {
    track(nick); // ok
  });
  w.drain();
  track(result); // expect: privacy-unconsented-flow
  trackNumber(w.done()); // ok
}

// Exceptions by class, the nearest handler takes it.

struct AuthError {
  std::string user;
  int code;
};
struct NetError {
  std::string host;
};

void attempt(const Person &p, int n) {
  if (n == 0)
    throw AuthError{p.email, 401};
  if (n == 1)
    throw NetError{"host " + p.home.planet};
}

void handled(const Person &p, int n) {
  std::string host = "none";
  try {
    attempt(p, n);
  } catch (const AuthError &e) {
    track(e.user); // expect: privacy-unconsented-flow
    trackNumber(e.code); // ok
  } catch (const NetError &e) {
    host = e.host;
  }
  track(host); // ok
}

void rethrown(const Person &p) {
  try {
    try {
      attempt(p, 0);
    } catch (AuthError &e) {
      e.user = "hidden";
      throw;
    }
  } catch (const AuthError &e) {
    track(e.user); // ok
  }
  try {
    try {
      attempt(p, 0);
    } catch (const AuthError &e) {
      throw NetError{"for " + e.user};
    }
  } catch (const NetError &e) {
    track(e.host); // expect: privacy-unconsented-flow
  }
}

// Atomics and flags between threads.

void atomics(const Person &p) {
  std::atomic<int> year{0}, hits{0};
  std::thread t([&] {
    year.store(p.birthYear);
    hits.fetch_add(1);
  });
  t.join();
  trackNumber(year.load()); // expect: privacy-unconsented-flow
  trackNumber(hits.load()); // ok
}

// Loops that search and stop.

std::string firstWithPhone(const std::vector<Person> &all) {
  for (const Person &p : all) {
    if (p.phone.empty())
      continue;
    return p.phone;
  }
  return "none";
}
int indexOfPhone(const std::vector<Person> &all, const std::string &phone) {
  int i = 0;
  for (const Person &p : all) {
    if (p.phone == phone)
      break;
    ++i;
  }
  return i;
}

void searches(const std::vector<Person> &all) {
  track(firstWithPhone(all)); // expect: privacy-unconsented-flow
  trackNumber(indexOfPhone(all, all[0].phone)); // ok
}

// Do-while with a previous value.

void previous(const Person &p) {
  std::string prev = "a", cur = "b";
  int n = 0;
  do {
    track(prev); // expect: privacy-unconsented-flow
    prev = cur;
    cur = n ? p.email : "c";
  } while (++n < 4);
  prev = cur = "d";
  track(prev); // ok
}

// Futures of structs.

struct Reply {
  std::string body, status;
};

void replies(const Person &p) {
  auto f = std::async(std::launch::async,
                      [&p] { return Reply{p.email, "200"}; });
  auto g = std::async(std::launch::async,
                      [&p] { return Reply{p.name, "200"}; });
  Reply a = f.get(), b = g.get();
  track(a.body); // expect: privacy-unconsented-flow
  track(a.status); // ok
  track(b.body); // ok
}

// thread_local and once.

thread_local std::string current;
std::once_flag once;
std::string config;

void setCurrent(const std::string &s) { current = s; }

void perThread(const Person &p) {
  setCurrent(p.email);
  track(current); // expect: privacy-unconsented-flow
  setCurrent("none");
  track(current); // ok
  std::call_once(once, [&] { config = p.name; });
  track(config); // ok
}

} // namespace events
