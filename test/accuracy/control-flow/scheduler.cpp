// FLAGS: -std=c++20
// A scheduler: threads, queues, futures, coroutines.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <future>
#include <mutex>
#include <queue>
#include <thread>

namespace sched {
using namespace app;

template <class T> class Channel {
  std::queue<T> m_q;
  std::mutex m_mx;
  std::condition_variable m_cv;

public:
  void put(T t) {
    {
      std::lock_guard<std::mutex> l(m_mx);
      m_q.push(std::move(t));
    }
    m_cv.notify_one();
  }
  T take() {
    std::unique_lock<std::mutex> l(m_mx);
    m_cv.wait(l, [this] { return !m_q.empty(); });
    T t = std::move(m_q.front());
    m_q.pop();
    return t;
  }
};

struct Job {
  int id = 0;
  std::string payload;
};

void channels(const Person &p) {
  Channel<Job> mails, nicks;
  std::thread w([&] {
    Job j = mails.take();
    track(j.payload); // expect: privacy-unconsented-flow
    trackNumber(j.id); // ok
  });
  mails.put({1, p.email});
  nicks.put({2, p.name});
  w.join();
  track(nicks.take().payload); // ok
}

std::string slowMail(const Person &p) { return "<" + p.email + ">"; }
std::string slowNick(const Person &p) { return "<" + p.name + ">"; }

void futures(const Person &p) {
  auto f = std::async(std::launch::async, slowMail, std::cref(p));
  auto g = std::async(std::launch::deferred, slowNick, std::cref(p));
  track(f.get()); // expect: privacy-unconsented-flow
  track(g.get()); // ok
  std::promise<std::string> pr, quiet;
  std::future<std::string> fu = pr.get_future(), qu = quiet.get_future();
  std::thread t([&] {
    pr.set_value(p.phone);
    quiet.set_value("quiet");
  });
  t.join();
  track(fu.get()); // expect: privacy-unconsented-flow
  track(qu.get()); // ok
  std::packaged_task<int(const Person &)> task([](const Person &x) { return x.birthYear; });
  auto year = task.get_future();
  task(p);
  trackNumber(year.get()); // expect: privacy-unconsented-flow
  auto score = std::async([&p] { return p.score; });
  trackNumber(score.get()); // ok
}

static void workerSend(std::string s) {
  track(s); // expect: privacy-unconsented-flow
}
static void workerNote(std::string s) {
  track(s); // ok
}
void workers(const Person &p) {
  std::thread a(workerSend, p.home.street);
  std::thread b(workerNote, p.home.planet);
  a.join();
  b.join();
  std::string result, plain;
  {
    std::jthread c([&result, &p] { result = p.email; });
    std::jthread d([&plain] { plain = version(); });
  }
  track(result); // expect: privacy-unconsented-flow
  track(plain); // ok
}

template <class T> class Generator {
public:
  struct promise_type {
    T current{};
    Generator get_return_object() { return Generator(H::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      current = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using H = std::coroutine_handle<promise_type>;
  explicit Generator(H h) : m_h(h) {}
  Generator(Generator &&o) noexcept : m_h(std::exchange(o.m_h, nullptr)) {}
  ~Generator() {
    if (m_h)
      m_h.destroy();
  }
  bool next() {
    m_h.resume();
    return !m_h.done();
  }
  const T &value() const { return m_h.promise().current; }

private:
  H m_h;
};

Generator<std::string> contacts(const Person &p) {
  co_yield p.email;
  co_yield p.phone;
}
Generator<std::string> handles(const Person &p) {
  for (int i = 0; i < 2; ++i)
    co_yield p.name;
}

void generators(const Person &p) {
  auto g = contacts(p);
  while (g.next())
    track(g.value()); // expect: privacy-unconsented-flow
  auto h = handles(p);
  while (h.next())
    track(h.value()); // ok
}

struct Task {
  struct promise_type {
    std::string result;
    Task get_return_object() {
      return Task{std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(std::string s) { result = std::move(s); }
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  explicit Task(std::coroutine_handle<promise_type> x) : h(x) {}
  Task(Task &&o) noexcept : h(std::exchange(o.h, nullptr)) {}
  ~Task() {
    if (h)
      h.destroy();
  }
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  std::string await_resume() { return h.promise().result; }
};

Task fetchMail(const Person &p) { co_return p.email; }
Task fetchNick(const Person &p) { co_return p.name; }
Task page(const Person &p) {
  std::string nick = co_await fetchNick(p);
  track(nick); // ok
  std::string mail = co_await fetchMail(p);
  track(mail); // expect: privacy-unconsented-flow
  co_return nick + mail;
}

void awaiting(const Person &p) {
  Task t = page(p);
  track(t.await_resume()); // expect: privacy-unconsented-flow
  Task n = fetchNick(p);
  track(n.await_resume()); // ok
}

} // namespace sched
