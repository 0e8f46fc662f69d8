// FLAGS: -std=c++20 -pthread
// Work handed to threads, promises and coroutines, as programs do.
#include "../Inputs/app.h"
#include <atomic>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace workers {
using namespace app;

// A channel of one's own.

template <class T> class Channel {
public:
  void send(T value) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      items_.push_back(std::move(value));
    }
    ready_.notify_one();
  }
  std::optional<T> receive() {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty() || closed_; });
    if (items_.empty())
      return std::nullopt;
    T value = std::move(items_.front());
    items_.pop_front();
    return value;
  }
  void close() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closed_ = true;
    }
    ready_.notify_all();
  }
  std::size_t size() const { return items_.size(); }

private:
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> items_;
  bool closed_ = false;
};

struct Event {
  std::string name;
  std::string user;
};

void twoChannels(const Person &p) {
  Channel<std::string> mails, names;
  std::thread consumer([&] {
    while (auto mail = mails.receive())
      track(*mail); // expect: privacy-unconsented-flow
    while (auto name = names.receive())
      track(*name); // ok
  });
  mails.send(p.email);
  names.send(p.name);
  mails.close();
  names.close();
  consumer.join();
}

void eventsChannel(const Person &p) {
  Channel<Event> events;
  std::jthread consumer([&events] {
    while (auto e = events.receive()) {
      track(e->name); // ok
      track(e->user); // expect: privacy-unconsented-flow
    }
  });
  events.send({"login", p.email});
  events.send(Event{.name = "logout", .user = p.phone});
  events.close();
  consumer.join();
  trackNumber(static_cast<long long>(events.size() > 5)); // ok
}

// A pool.

class Pool {
public:
  template <class F> auto submit(F f) -> std::future<decltype(f())> {
    auto task =
        std::make_shared<std::packaged_task<decltype(f())()>>(std::move(f));
    auto result = task->get_future();
    queue_.push_back([task] { (*task)(); });
    return result;
  }
  void drain() {
    while (!queue_.empty()) {
      auto job = std::move(queue_.front());
      queue_.pop_front();
      job();
    }
  }

private:
  std::deque<std::function<void()>> queue_;
};

void submitted(const Person &p) {
  Pool pool;
  auto mail = pool.submit([&p] { return p.email; });
  auto length = pool.submit([&p] { return p.email.size(); });
  pool.drain();
  track(mail.get()); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(length.get())); // ok
}

void submittedName(const Person &p) {
  Pool pool;
  auto name = pool.submit([&p] { return "hello " + p.name; });
  pool.drain();
  track(name.get()); // ok
}

// Promises and async.

void promised(const Person &p) {
  std::promise<std::string> promise;
  std::future<std::string> future = promise.get_future();
  std::thread t([pr = std::move(promise), &p]() mutable {
    pr.set_value(p.phone);
  });
  track(future.get()); // expect: privacy-unconsented-flow
  t.join();
}

void promisedTwice(const Person &p) {
  std::promise<std::string> a, b;
  auto fa = a.get_future();
  auto fb = b.get_future();
  a.set_value(p.email);
  b.set_value("done");
  track(fb.get()); // ok
  track(fa.get()); // expect: privacy-unconsented-flow
}

void promisedError(const Person &p) {
  std::promise<int> promise;
  auto future = promise.get_future();
  promise.set_exception(
      std::make_exception_ptr(std::runtime_error("no mail " + p.email)));
  try {
    trackNumber(future.get()); // ok
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

std::string lookUp(const std::string &key, const Person &p) {
  return key + "=" + p.phone;
}
std::string lookUpName(const std::string &key, const Person &p) {
  return key + "=" + p.name;
}

void asyncArguments(const Person &p) {
  auto a = std::async(std::launch::async, lookUp, "phone", std::cref(p));
  auto b = std::async(lookUpName, "name", std::cref(p));
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void manyFutures(const std::vector<Person> &people) {
  std::vector<std::future<std::string>> all;
  for (const Person &p : people)
    all.push_back(std::async(std::launch::deferred, [&p] { return p.email; }));
  for (auto &f : all)
    track(f.get()); // expect: privacy-unconsented-flow
}

void sharedFuture(const Person &p) {
  std::promise<Person> promise;
  std::shared_future<Person> future = promise.get_future().share();
  promise.set_value(p);
  track(future.get().name); // ok
  track(future.get().email); // expect: privacy-unconsented-flow
}

void outReference(const Person &p) {
  std::string mail, name;
  std::thread a([](const Person &q, std::string &out) { out = q.email; },
                std::cref(p), std::ref(mail));
  std::thread b([](const Person &q, std::string &out) { out = q.name; },
                std::cref(p), std::ref(name));
  a.join();
  b.join();
  track(mail); // expect: privacy-unconsented-flow
  track(name); // ok
}

class Collector {
public:
  void collect(const Person &p) {
    std::lock_guard lock(mutex_);
    mails_.push_back(p.email);
    names_.push_back(p.name);
    count_.fetch_add(1);
  }
  void report() {
    std::scoped_lock lock(mutex_);
    for (auto &m : mails_)
      track(m); // expect: privacy-unconsented-flow
    for (auto &n : names_)
      track(n); // ok
    trackNumber(count_.load()); // ok
  }

private:
  std::mutex mutex_;
  std::vector<std::string> mails_, names_;
  std::atomic<int> count_{0};
};

void collected(const Person &p) {
  Collector collector;
  std::thread t(&Collector::collect, &collector, std::cref(p));
  t.join();
  collector.report();
}

void atomicYear(const Person &p) {
  std::atomic<int> year{0}, score{0};
  std::thread t([&] {
    year.store(p.birthYear);
    score.store(7);
  });
  t.join();
  trackNumber(year.load()); // expect: privacy-unconsented-flow
  trackNumber(score.load()); // ok
}

void perThread() {
  thread_local std::string scratch;
  scratch = readEmail();
  track(scratch); // expect: privacy-unconsented-flow
  scratch = version();
  track(scratch); // ok
}

std::once_flag once;
std::string cachedMail;
const std::string &mailOnce() {
  std::call_once(once, [] { cachedMail = readEmail(); });
  return cachedMail;
}
std::once_flag onceMore;
std::string cachedVersion;
const std::string &versionOnce() {
  std::call_once(onceMore, [] { cachedVersion = version(); });
  return cachedVersion;
}

void calledOnce() {
  track(mailOnce()); // expect: privacy-unconsented-flow
  track(versionOnce()); // ok
}

// Coroutines: a task and a generator.

template <class T> class Task {
public:
  struct promise_type {
    std::optional<T> value;
    std::exception_ptr error;
    std::coroutine_handle<> next = std::noop_coroutine();
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        return h.promise().next;
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { error = std::current_exception(); }
  };

  explicit Task(std::coroutine_handle<promise_type> h) : handle_(h) {}
  Task(Task &&o) noexcept : handle_(std::exchange(o.handle_, {})) {}
  ~Task() {
    if (handle_)
      handle_.destroy();
  }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiting) {
    handle_.promise().next = waiting;
    return handle_;
  }
  T await_resume() { return result(); }
  T get() {
    handle_.resume();
    return result();
  }

private:
  T result() {
    auto &p = handle_.promise();
    if (p.error)
      std::rethrow_exception(p.error);
    return std::move(*p.value);
  }
  std::coroutine_handle<promise_type> handle_;
};

Task<std::string> fetchMail(const Person &p) { co_return p.email; }
Task<std::string> fetchName(const Person &p) { co_return p.name; }
Task<std::string> greeting(const Person &p) {
  std::string who = co_await fetchName(p);
  co_return "Dear " + who;
}
Task<std::string> letter(const Person &p) {
  std::string start = co_await greeting(p);
  std::string to = co_await fetchMail(p);
  co_return start + " <" + to + ">";
}
Task<Person> fetchPerson(int id) { co_return loadPerson(id); }
Task<int> countOf(const Person &p) {
  std::string mail = co_await fetchMail(p);
  co_return static_cast<int>(mail.size());
}

void tasks(const Person &p) {
  track(letter(p).get()); // expect: privacy-unconsented-flow
  track(greeting(p).get()); // ok
  trackNumber(countOf(p).get()); // ok
  Person q = fetchPerson(3).get();
  track(q.phone); // expect: privacy-unconsented-flow
  track(q.name); // ok
}

Task<std::string> failing(const Person &p, int n) {
  if (n > 0)
    throw std::runtime_error("bad mail " + p.email);
  co_return "good";
}

void failed(const Person &p, int n) {
  try {
    track(failing(p, n).get()); // ok
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
}

template <class T> class Generator {
public:
  struct promise_type {
    const T *current = nullptr;
    Generator get_return_object() {
      return Generator{
          std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &v) noexcept {
      current = std::addressof(v);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  struct Sentinel {};
  class Iterator {
  public:
    explicit Iterator(std::coroutine_handle<promise_type> h) : h_(h) {}
    Iterator &operator++() {
      h_.resume();
      return *this;
    }
    const T &operator*() const { return *h_.promise().current; }
    bool operator==(Sentinel) const { return h_.done(); }

  private:
    std::coroutine_handle<promise_type> h_;
  };

  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  Generator(Generator &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Generator() {
    if (h_)
      h_.destroy();
  }
  Iterator begin() {
    h_.resume();
    return Iterator{h_};
  }
  Sentinel end() { return {}; }

private:
  std::coroutine_handle<promise_type> h_;
};

Generator<std::string> phones(const std::vector<Person> &people) {
  for (const Person &p : people)
    co_yield p.phone;
}
Generator<std::string> names(const std::vector<Person> &people) {
  for (const Person &p : people) {
    if (p.email.empty())
      continue;
    co_yield p.name;
  }
}
Generator<int> counting(const std::vector<Person> &people) {
  int n = 0;
  for (const Person &p : people)
    if (!p.phone.empty())
      co_yield ++n;
}

void generated(const std::vector<Person> &people) {
  for (const auto &phone : phones(people))
    track(phone); // expect: privacy-unconsented-flow
  for (const auto &name : names(people))
    track(name); // ok
  for (int n : counting(people))
    trackNumber(n); // ok
}

// An awaitable that hands over what was put into it.

struct Mailbox {
  std::string slot;
  struct Waiter {
    Mailbox &box;
    bool await_ready() const { return !box.slot.empty(); }
    void await_suspend(std::coroutine_handle<>) {}
    std::string await_resume() { return std::move(box.slot); }
  };
  Waiter operator co_await() { return Waiter{*this}; }
};

Task<int> sendFrom(Mailbox &secret, Mailbox &open) {
  track(co_await secret); // expect: privacy-unconsented-flow
  track(co_await open); // ok
  co_return 0;
}

void mailboxes(const Person &p) {
  Mailbox secret, open;
  secret.slot = p.email;
  open.slot = "hello";
  sendFrom(secret, open).get();
}

// Jumps.

void retryWithGoto(const Person &p, int n) {
  std::string body = "none";
again:
  if (n > 2)
    goto out;
  body = p.email;
  n += 3;
  goto again;
out:
  track(body); // expect: privacy-unconsented-flow
}

void cleanedAtLabel(const Person &p, int n) {
  std::string body = p.email;
  if (n > 2)
    goto fail;
  body = "fine";
  track(body); // ok
  return;
fail:
  body.assign("failed");
  track(body); // ok
}

void fallThrough(const Person &p, int n) {
  std::string body;
  switch (n) {
  case 0:
    body = p.email;
    [[fallthrough]];
  case 1:
    body += "!";
    track(body); // expect: privacy-unconsented-flow
    break;
  case 2:
    body = p.phone;
    break;
  default:
    track(body); // ok
  }
}

} // namespace workers
