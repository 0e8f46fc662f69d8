// FLAGS: -std=c++20
// Work done elsewhere: threads, futures, queues, coroutines.
#include "../Inputs/app.h"
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <thread>

namespace threads {
using namespace app;

void send(std::string text) {
  track(text); // expect: privacy-unconsented-flow
}
void sendSafe(const std::string &text) {
  track(text); // ok
}

void started(const Person &p) {
  std::thread a(send, p.email);
  a.join();
  std::thread b([nick = p.name] { sendSafe(nick); });
  b.join();
  std::string phone = p.phone;
  std::jthread c([&phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
}

void fill(std::string &out, const std::string &in) { out = "<" + in + ">"; }

void filled(const Person &p) {
  std::string a, b;
  std::thread one(fill, std::ref(a), std::cref(p.home.street));
  std::thread two(fill, std::ref(b), std::cref(p.name));
  one.join();
  two.join();
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

std::string slow(const Person &p) { return p.email + "!"; }

void futures(const Person &p) {
  std::future<std::string> f = std::async(std::launch::async, slow, std::cref(p));
  auto g = std::async(std::launch::async, [&p] { return p.score; });
  track(f.get()); // expect: privacy-unconsented-flow
  trackNumber(g.get()); // ok
  std::promise<std::string> made, plain;
  auto later = made.get_future();
  auto soon = plain.get_future();
  made.set_value(p.home.zip);
  plain.set_value("done");
  track(later.get()); // expect: privacy-unconsented-flow
  track(soon.get()); // ok
}

void packaged(const Person &p) {
  std::packaged_task<std::string(const Person &)> mail([](const Person &q) { return q.email; });
  std::packaged_task<std::string(const Person &)> nick([](const Person &q) { return q.name; });
  auto a = mail.get_future(), b = nick.get_future();
  mail(p);
  nick(p);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

template <class T> class Channel {
public:
  void put(T t) {
    {
      std::lock_guard lock(mutex_);
      items_.push_back(std::move(t));
    }
    ready_.notify_one();
  }
  T take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty(); });
    T t = std::move(items_.front());
    items_.pop_front();
    return t;
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> items_;
};

void queued(const Person &p) {
  Channel<std::string> mails;
  std::thread worker([&mails] {
    for (int i = 0; i < 2; ++i)
      track(mails.take()); // expect: privacy-unconsented-flow
  });
  mails.put("first");
  mails.put(p.email);
  worker.join();
  Channel<int> scores;
  scores.put(p.score);
  trackNumber(scores.take()); // ok
}

struct Job {
  std::string name;
  std::function<std::string()> run;
};

void jobs(const Person &p) {
  Channel<Job> all;
  all.put({"mail", [mail = p.email] { return mail; }});
  Job j = all.take();
  track(j.name); // ok
  track(j.run()); // expect: privacy-unconsented-flow
}

// A generator by hand.
template <class T> class Generator {
public:
  struct promise_type {
    T value;
    Generator get_return_object() { return Generator(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) {
      value = std::move(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using Handle = std::coroutine_handle<promise_type>;
  explicit Generator(Handle h) : h_(h) {}
  Generator(Generator &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Generator() {
    if (h_)
      h_.destroy();
  }
  bool next() {
    h_.resume();
    return !h_.done();
  }
  const T &value() const { return h_.promise().value; }

private:
  Handle h_;
};

Generator<std::string> mailsOf(const std::vector<Person> &all) {
  for (const Person &p : all)
    co_yield p.email;
}
Generator<std::string> nicksOf(const std::vector<Person> &all) {
  for (const Person &p : all)
    co_yield p.name;
}

void generated(const std::vector<Person> &people) {
  auto mails = mailsOf(people);
  while (mails.next())
    track(mails.value()); // expect: privacy-unconsented-flow
  auto nicks = nicksOf(people);
  while (nicks.next())
    track(nicks.value()); // ok
}

// A task that runs at once.
template <class T> struct Task {
  struct promise_type {
    std::shared_ptr<T> value = std::make_shared<T>();
    Task get_return_object() { return {value}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T v) { *value = std::move(v); }
    void unhandled_exception() { std::terminate(); }
  };
  std::shared_ptr<T> value;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  T await_resume() const { return *value; }
};

Task<std::string> fetchMail(Person p) { co_return "mail " + p.email; }
Task<std::string> fetchNick(Person p) { co_return "nick " + p.name; }
Task<int> both(Person p) {
  std::string nick = co_await fetchNick(p);
  track(nick); // ok
  std::string mail = co_await fetchMail(p);
  track(mail); // expect: privacy-unconsented-flow
  co_return 1;
}

void awaited(const Person &p) {
  auto t = both(p);
  trackNumber(t.await_resume()); // ok
}

} // namespace threads
