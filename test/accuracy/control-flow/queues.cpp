// Work that crosses threads.
#include "../Inputs/app.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <queue>
#include <shared_mutex>
#include <thread>

namespace queues {
using namespace app;

template <class T> class BlockingQueue {
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<T> items_;
  bool closed_ = false;

public:
  void push(T t) {
    {
      std::lock_guard lock(m_);
      items_.push_back(std::move(t));
    }
    cv_.notify_one();
  }
  void close() {
    std::lock_guard lock(m_);
    closed_ = true;
    cv_.notify_all();
  }
  std::optional<T> pop() {
    std::unique_lock lock(m_);
    cv_.wait(lock, [this] { return closed_ || !items_.empty(); });
    if (items_.empty())
      return std::nullopt;
    T t = std::move(items_.front());
    items_.pop_front();
    return t;
  }
};
struct Message {
  int id = 0;
  std::string topic, body;
};
void producerConsumer(const Person &p) {
  BlockingQueue<Message> q;
  std::thread worker([&q] {
    while (auto m = q.pop()) {
      track(m->topic); // ok
      track(m->body); // expect: privacy-unconsented-flow
      trackNumber(m->id); // ok
    }
  });
  q.push({1, "hello", p.email});
  q.push({2, p.name, "bye"});
  q.close();
  worker.join();
}

// A pool of threads that runs tasks and gives futures.
class Pool {
  std::vector<std::thread> threads_;
  std::queue<std::function<void()>> jobs_;
  std::mutex m_;
  std::condition_variable cv_;
  bool stop_ = false;

public:
  explicit Pool(int n) {
    for (int i = 0; i < n; ++i)
      threads_.emplace_back([this] {
        for (;;) {
          std::function<void()> job;
          {
            std::unique_lock lock(m_);
            cv_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
            if (jobs_.empty())
              return;
            job = std::move(jobs_.front());
            jobs_.pop();
          }
          job();
        }
      });
  }
  ~Pool() {
    {
      std::lock_guard lock(m_);
      stop_ = true;
    }
    cv_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  template <class F, class... A>
  auto submit(F f, A... a) -> std::future<std::invoke_result_t<F, A...>> {
    using R = std::invoke_result_t<F, A...>;
    auto task = std::make_shared<std::packaged_task<R()>>(
        [f = std::move(f), ... a = std::move(a)]() mutable {
          return f(std::move(a)...);
        });
    auto result = task->get_future();
    {
      std::lock_guard lock(m_);
      jobs_.push([task] { (*task)(); });
    }
    cv_.notify_one();
    return result;
  }
};
void pool(const Person &p) {
  Pool pool(1);
  auto bad = pool.submit([](std::string s) { return "<" + s + ">"; }, p.phone);
  track(bad.get()); // expect: privacy-unconsented-flow
  auto length = pool.submit([&p] { return p.phone.size(); });
  trackNumber(length.get()); // ok
}
void poolOther(const Person &p) {
  Pool pool(1);
  auto good = pool.submit([](std::string s) { return "<" + s + ">"; }, p.name);
  track(good.get()); // ok
}

// Double buffers and snapshots.
class Snapshot {
  std::shared_ptr<const Person> now_;
  mutable std::shared_mutex m_;

public:
  void set(Person p) {
    auto fresh = std::make_shared<const Person>(std::move(p));
    std::unique_lock lock(m_);
    now_ = std::move(fresh);
  }
  std::shared_ptr<const Person> get() const {
    std::shared_lock lock(m_);
    return now_;
  }
};
void snapshots(const Person &p) {
  Snapshot s;
  std::thread t([&] { s.set(p); });
  t.join();
  track(s.get()->home.zip); // expect: privacy-unconsented-flow
  track(s.get()->home.planet); // ok
}

// Results by promise.
void worker(std::promise<std::string> out, std::string in, bool fail) {
  if (fail)
    out.set_exception(
        std::make_exception_ptr(std::runtime_error("failed for " + in)));
  else
    out.set_value("done");
}
void promises(const Person &p, bool fail) {
  std::promise<std::string> a;
  auto f = a.get_future();
  std::thread t(worker, std::move(a), p.email, fail);
  try {
    track(f.get()); // ok
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  t.join();
}

void sharedFutures(const Person &p) {
  std::shared_future<Person> f =
      std::async(std::launch::async, [p] { return p; }).share();
  auto a = std::async([f] { return f.get().email; });
  auto b = std::async([f] { return f.get().name; });
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

// A latest value that is handed over by exchange.
struct Reading {
  double where = 0;
  int count = 0;
};
void mailbox(const Person &p) {
  std::atomic<Reading *> box{nullptr};
  std::thread t([&] { delete box.exchange(new Reading{p.latitude, 3}); });
  t.join();
  if (Reading *r = box.exchange(nullptr)) {
    trackReal(r->where); // expect: privacy-unconsented-flow
    trackNumber(r->count); // ok
    delete r;
  }
}

// Atomics and thread-locals.
std::atomic<int> lastYear{0}, lastScore{0};
thread_local std::string current, currentNick;
void remember(const Person &p) {
  lastYear.store(p.birthYear, std::memory_order_release);
  lastScore = p.score;
  current = p.phone;
  currentNick = p.name;
}
void recall(const Person &p) {
  remember(p);
  trackNumber(lastYear.load()); // expect: privacy-unconsented-flow
  trackNumber(lastScore); // ok
  track(current); // expect: privacy-unconsented-flow
  track(currentNick); // ok
}

// Guarded values: only through a lock.
template <class T> class Guarded {
  T value_;
  std::mutex m_;

public:
  class Lock {
    std::unique_lock<std::mutex> l_;
    T &v_;

  public:
    Lock(std::mutex &m, T &v) : l_(m), v_(v) {}
    T *operator->() { return &v_; }
    T &operator*() { return v_; }
  };
  Lock lock() { return Lock(m_, value_); }
  template <class F> auto with(F f) {
    std::lock_guard g(m_);
    return f(value_);
  }
};
void guarded(const Person &p) {
  Guarded<std::map<int, std::string>> bad, good;
  bad.lock()->emplace(1, p.email);
  (*good.lock())[1] = p.name;
  track(bad.with([](auto &m) { return m.at(1); })); // expect: privacy-unconsented-flow
  track(good.with([](auto &m) { return m.at(1); })); // ok
  trackNumber(bad.lock()->size()); // ok
}

// A timer's actions, by time.
class Timer {
  struct Item {
    int due;
    std::function<void()> run;
    bool operator<(const Item &o) const { return due > o.due; }
  };
  std::priority_queue<Item> items_;

public:
  void at(int due, std::function<void()> run) {
    items_.push({due, std::move(run)});
  }
  void advance(int now) {
    while (!items_.empty() && items_.top().due <= now) {
      auto run = items_.top().run;
      items_.pop();
      run();
    }
  }
};
void timers(const Person &p) {
  Timer t;
  t.at(3, [s = p.home.street] {
    track(s); // expect: privacy-unconsented-flow
  });
  t.at(1, [s = p.home.planet] {
    track(s); // ok
  });
  t.advance(10);
}

} // namespace queues
