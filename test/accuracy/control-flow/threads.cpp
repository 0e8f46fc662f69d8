// Threads, futures, promises, tasks, queues between threads, atomics.
#include "../Inputs/app.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <queue>
#include <thread>

namespace threads {
using namespace app;

void sendText(const std::string &s) {
  track(s); // expect: privacy-unconsented-flow
}
void showText(const std::string &s) {
  track(s); // ok
}

void threadArguments(const Person &p) {
  std::thread a(sendText, p.email);
  std::thread b(showText, p.name);
  a.join();
  b.join();
}

void threadLambdas(const Person &p) {
  std::thread a([&p] { track(p.phone); }); // expect: privacy-unconsented-flow
  std::thread b([&p] { track(p.name); }); // ok
  a.join();
  b.join();
}

void fill(std::string &out, const std::string &from) { out = from; }

void threadReference(const Person &p) {
  std::string a, b;
  std::thread t(fill, std::ref(a), p.email);
  t.join();
  std::thread u(fill, std::ref(b), p.name);
  u.join();
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

struct Worker {
  std::string job, label;
  void run() {
    track(job); // expect: privacy-unconsented-flow
    track(label); // ok
  }
};

void threadMember(const Person &p) {
  Worker w{p.home.street, p.home.planet};
  std::thread t(&Worker::run, &w);
  t.join();
}

void jthreads(const Person &p) {
  std::string seen, calm;
  {
    std::jthread a([&](std::stop_token) { seen = p.email; });
    std::jthread b([&] { calm = p.name; });
  }
  track(seen); // expect: privacy-unconsented-flow
  track(calm); // ok
}

std::string mailOf(const Person &p) { return p.email; }
std::string nameOf(const Person &p) { return p.name; }

void asyncFunctions(const Person &p) {
  auto a = std::async(std::launch::async, mailOf, p);
  auto b = std::async(std::launch::async, nameOf, p);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void asyncLambdas(const Person &p) {
  std::future<std::string> a = std::async([&] { return p.phone; });
  std::future<std::string> b = std::async([&] { return p.name; });
  const std::string x = a.get(), y = b.get();
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
}

void sharedFutures(const Person &p) {
  std::shared_future<int> a = std::async([&] { return p.birthYear; }).share();
  std::shared_future<int> b = std::async([&] { return p.score; }).share();
  trackNumber(a.get()); // expect: privacy-unconsented-flow
  trackNumber(b.get()); // ok
}

void promises(const Person &p) {
  std::promise<std::string> a, b;
  auto fa = a.get_future();
  auto fb = b.get_future();
  a.set_value(p.home.zip);
  b.set_value(p.home.planet);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}

void promiseMovedIntoThread(const Person &p) {
  std::promise<std::string> a;
  auto fa = a.get_future();
  std::thread t([a = std::move(a), mail = p.email]() mutable {
    a.set_value(mail);
  });
  track(fa.get()); // expect: privacy-unconsented-flow
  t.join();
  std::promise<std::string> b;
  auto fb = b.get_future();
  std::thread u([b = std::move(b), name = p.name]() mutable {
    b.set_value(name);
  });
  track(fb.get()); // ok
  u.join();
}

void packaged(const Person &p) {
  std::packaged_task<std::string(const Person &)> a(mailOf), b(nameOf);
  auto fa = a.get_future();
  auto fb = b.get_future();
  a(p);
  b(p);
  track(fa.get()); // expect: privacy-unconsented-flow
  track(fb.get()); // ok
}

void futureException(const Person &p) {
  auto a = std::async([&]() -> int { throw std::runtime_error(p.email); });
  try {
    a.get();
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  auto b = std::async([&]() -> int { throw std::runtime_error(p.name); });
  try {
    b.get();
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

template <class T> class Channel {
public:
  void put(T v) {
    {
      std::lock_guard<std::mutex> lock(mutex);
      items.push(std::move(v));
    }
    ready.notify_one();
  }
  T take() {
    std::unique_lock<std::mutex> lock(mutex);
    ready.wait(lock, [this] { return !items.empty(); });
    T v = std::move(items.front());
    items.pop();
    return v;
  }

private:
  std::mutex mutex;
  std::condition_variable ready;
  std::queue<T> items;
};

void queueBetweenThreads(const Person &p) {
  Channel<std::string> secret, open;
  std::thread producer([&] {
    secret.put(p.phone);
    open.put(p.name);
  });
  track(secret.take()); // expect: privacy-unconsented-flow
  track(open.take()); // ok
  producer.join();
}

struct Event {
  std::string payload;
  std::string kind;
};

void queueOfStructs(const Person &p) {
  Channel<Event> events;
  std::thread consumer([&] {
    Event e = events.take();
    track(e.payload); // expect: privacy-unconsented-flow
    track(e.kind); // ok
  });
  events.put({p.email, "click"});
  consumer.join();
}

class Pool {
public:
  ~Pool() {
    for (auto &job : jobs)
      job();
  }
  template <class F> void post(F &&f) { jobs.emplace_back(std::forward<F>(f)); }

private:
  std::deque<std::function<void()>> jobs;
};

void postedJobs(const Person &p) {
  Pool pool;
  pool.post([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  pool.post([name = p.name] { track(name); }); // ok
  pool.post(std::bind(sendText, p.phone));
  pool.post(std::bind(showText, p.color));
}

std::atomic<int> lastYear{0}, lastScore{0};
std::atomic<const char *> lastId{nullptr};

void atomics(const Person &p) {
  lastYear.store(p.birthYear);
  lastScore = p.score;
  lastId = deviceId();
  trackNumber(lastYear.load()); // expect: privacy-unconsented-flow
  trackNumber(lastScore); // ok
  trackText(lastId.load()); // expect: privacy-unconsented-flow
  trackNumber(lastYear.exchange(0)); // expect: privacy-unconsented-flow
  trackNumber(lastYear); // ok
}

std::mutex guard;
std::string shared, sharedLabel;

void underLock(const Person &p) {
  {
    std::scoped_lock lock(guard);
    shared = p.home.street;
    sharedLabel = p.home.planet;
  }
  std::lock_guard lock(guard);
  track(shared); // expect: privacy-unconsented-flow
  track(sharedLabel); // ok
}

std::once_flag once;
std::string device, build;

void callOnce() {
  std::call_once(once, [] {
    device = deviceId();
    build = buildName();
  });
  track(device); // expect: privacy-unconsented-flow
  track(build); // ok
}

} // namespace threads
