// A sync client: workers, queues, timers, futures, retries, a signal bus.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <condition_variable>
#include <future>
#include <list>
#include <mutex>
#include <thread>

namespace prog_sync {
using namespace app;

// Work is put off; whether it may run is asked when it runs.
class Worker {
public:
  using Task = std::function<void()>;
  void push(Task t) { tasks_.push_back(std::move(t)); }
  void run() {
    while (!tasks_.empty()) {
      Task t = std::move(tasks_.front());
      tasks_.pop_front();
      t();
    }
  }

private:
  std::deque<Task> tasks_;
};
static Worker &worker() {
  static Worker the;
  return the;
}
void enqueue(const User &u) {
  worker().push([u] {
    if (consent().granted(Purpose::Analytics))
      track(u.email); // ok
  });
}
void enqueueChecked(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  // norun: the queue is run at once in a run
  worker().push([u] { track(u.email); }); // expect: privacy-stale-consent
}
void drain() { worker().run(); }

// A queue of texts, filled under the check, drained without one.
class Outbox {
public:
  void add(const std::string &text) {
    std::lock_guard<std::mutex> lock(mutex_);
    texts_.push_back(text);
  }
  bool next(std::string &out) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (texts_.empty())
      return false;
    out = texts_.front();
    texts_.pop_front();
    return true;
  }

private:
  std::mutex mutex_;
  std::list<std::string> texts_;
};
void outbox(const User &u) {
  Outbox box;
  if (consent().granted(Purpose::Analytics))
    box.add(u.email);
  std::string text;
  while (box.next(text))
    track(text); // ok
}
void outboxAll(const User &u) {
  Outbox box;
  box.add(u.email);
  if (!consent().granted(Purpose::Analytics))
    box.add("no consent");
  std::string text;
  while (box.next(text))
    track(text); // expect: privacy-unconsented-flow
}
void outboxDrained(const User &u) {
  Outbox box;
  box.add(u.email);
  std::string text;
  while (box.next(text)) {
    if (!consent().granted(Purpose::Analytics))
      continue;
    track(text); // ok
  }
}

// Futures.
void future(const User &u) {
  std::future<bool> ok = std::async(std::launch::deferred, [] {
    return consent().granted(Purpose::Analytics);
  });
  if (ok.get())
    track(u.email); // ok
}
void futureData(const User &u) {
  auto text = std::async(std::launch::deferred, [&]() -> std::string {
    if (!consent().granted(Purpose::Analytics))
      return "";
    return u.email;
  });
  track(text.get()); // ok
}
void futureBare(const User &u) {
  auto text = std::async(std::launch::deferred, [&] { return u.email; });
  track(text.get()); // expect: privacy-unconsented-flow
}

// Retries.
static bool attempt(const std::string &text, int tries) {
  for (int i = 0; i < tries; ++i) {
    if (!consent().granted(Purpose::Analytics))
      return false;
    track(text); // ok
    if (featureOn())
      return true;
  }
  return false;
}
void retried(const User &u) { attempt(u.email, 3); }
static bool attemptOnce(const std::string &text, int tries) {
  bool asked = false;
  for (int i = 0; i < tries; ++i) {
    if (!asked && !consent().granted(Purpose::Analytics))
      asked = true;
    track(text); // expect: privacy-unconsented-flow
  }
  return asked;
}
void retriedOnce(const User &u) { attemptOnce(u.email, 2); }

// A bus of events.
class Bus {
public:
  using Handler = std::function<void(const std::string &)>;
  void on(const std::string &topic, Handler h) {
    handlers_[topic].push_back(std::move(h));
  }
  void publish(const std::string &topic, const std::string &text) {
    for (auto &h : handlers_[topic])
      h(text);
  }

private:
  std::map<std::string, std::vector<Handler>> handlers_;
};
void bus(const User &u) {
  Bus b;
  b.on("usage", [](const std::string &text) {
    if (settings().shareUsage)
      track(text); // ok
  });
  b.publish("usage", u.email);
}
void busLoose(const User &u) {
  Bus b;
  b.on("usage", [](const std::string &text) {
    track(text); // expect: privacy-unconsented-flow
  });
  b.publish("usage", u.email);
}

// A switch that a watcher sets.
class Watcher {
public:
  void changed(Purpose p, bool on) {
    switch (p) {
    case Purpose::Analytics:
      usage_ = on;
      break;
    case Purpose::Ads:
      ads_ = on;
      break;
    default:
      break;
    }
  }
  bool usage() const { return usage_; }
  bool ads() const { return ads_; }

private:
  std::atomic<bool> usage_{false};
  std::atomic<bool> ads_{false};
};
static void refresh(Watcher &w) {
  for (Purpose p : {Purpose::Analytics, Purpose::Ads})
    w.changed(p, consent().granted(p));
}
void watched(const User &u) {
  Watcher w;
  refresh(w);
  if (w.usage())
    track(u.email); // ok
  if (w.ads())
    advertise(u.email); // ok
}
void watchedCrossed(const User &u) {
  Watcher w;
  refresh(w);
  if (w.ads())
    track(u.email); // expect: privacy-wrong-purpose
}

// An early way out deep in an || chain.
void chain(const User &u, int state) {
  if (u.email.empty() || state > 3 || !settings().shareUsage || featureOn())
    return;
  track(u.email); // ok
}
void chainAnd(const User &u, int state) {
  if (u.email.empty() && state > 3 && !settings().shareUsage)
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void negated(const User &u) {
  if (!(settings().shareUsage && featureOn()))
    return;
  track(u.email); // ok
}
void negatedOr(const User &u) {
  if (!(settings().shareUsage || featureOn()))
    return;
  track(u.email); // expect: privacy-unconsented-flow
}
void exclusive(const User &u) {
  if (settings().shareUsage != featureOn())
    track(u.email); // expect: privacy-unconsented-flow
}
void xorTrue(const User &u) {
  if (settings().shareUsage == true)
    track(u.email); // ok
}

// Taken back while it is on its way.
class Upload {
public:
  void begin(const User &u) {
    if (consent().granted(Purpose::Analytics))
      text_ = u.email;
  }
  void cancel() {
    consent().withdraw(Purpose::Analytics);
    text_.clear();
  }
  void keep() { consent().withdraw(Purpose::Analytics); }
  void end() {
    if (!text_.empty())
      track(text_); // ok
  }
  void endKept() {
    track(text_); // expect: privacy-stale-consent
  }

private:
  std::string text_;
};
void uploaded(const User &u) {
  Upload up;
  up.begin(u);
  up.end();
}
void cancelled(const User &u) {
  Upload up;
  up.begin(u);
  up.keep();
  up.endKept();
}

} // namespace prog_sync
