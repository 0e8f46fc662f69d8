// FLAGS: -std=c++20 -pthread
// What a thread finds that was put there after it was started.
#include "../Inputs/app.h"
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace sharing {
using namespace app;

struct Box {
  std::mutex mutex;
  std::condition_variable ready;
  std::string text;
  bool full = false;
  void put(std::string s) {
    {
      std::lock_guard<std::mutex> lock(mutex);
      text = std::move(s);
      full = true;
    }
    ready.notify_one();
  }
  std::string take() {
    std::unique_lock<std::mutex> lock(mutex);
    ready.wait(lock, [this] { return full; });
    return text;
  }
};

void consumerFirst(const Person &p) {
  Box box;
  std::thread consumer([&box] {
    track(box.take()); // expect: privacy-unconsented-flow
  });
  box.put(p.email);
  consumer.join();
}

void consumerOfNames(const Person &p) {
  Box box;
  std::thread consumer([&box] {
    track(box.take()); // ok
  });
  box.put(p.name);
  consumer.join();
}

void afterJoin(const Person &p) {
  std::string text = "start";
  std::thread reader([&text] {
    track(text); // ok
  });
  reader.join();
  text = p.email;
  track(text); // expect: privacy-unconsented-flow
}

void ownCopy(const Person &p) {
  std::string text = "start";
  std::thread reader([text] {
    track(text); // ok
  });
  text = p.email;
  reader.join();
}

void consume(Box *box) {
  track(box->take()); // expect: privacy-unconsented-flow
}
void consumeReference(Box &box) {
  track(box.take()); // expect: privacy-unconsented-flow
}
void consumeOpen(Box *box) {
  track(box->take()); // ok
}

void byFunction(const Person &p) {
  Box box, other, open;
  std::thread a(consume, &box);
  box.put(p.phone);
  a.join();
  std::thread b(consumeReference, std::ref(other));
  other.put(p.email);
  b.join();
  std::thread c(consumeOpen, &open);
  open.put(p.name);
  c.join();
}

class Worker {
public:
  void start() { thread_ = std::thread(&Worker::run, this); }
  void post(std::string s) { box_.put(std::move(s)); }
  void stop() { thread_.join(); }

private:
  void run() {
    track(box_.take()); // expect: privacy-unconsented-flow
  }
  std::thread thread_;
  Box box_;
};

void posted(const Person &p) {
  Worker worker;
  worker.start();
  worker.post(p.email);
  worker.stop();
}

class OpenWorker {
public:
  void start() {
    thread_ = std::thread([this] {
      track(box_.take()); // ok
    });
  }
  void post(std::string s) { box_.put(std::move(s)); }
  ~OpenWorker() { thread_.join(); }

private:
  std::thread thread_;
  Box box_;
};

void postedOpen(const Person &p) {
  OpenWorker worker;
  worker.start();
  worker.post(p.name);
}

void manyWorkers(const Person &p) {
  Box boxes[2];
  Box open;
  std::vector<std::thread> workers;
  for (Box &box : boxes)
    workers.emplace_back([&box] {
      track(box.take()); // expect: privacy-unconsented-flow
    });
  workers.push_back(std::thread([&open] {
    track(open.take()); // ok
  }));
  boxes[0].put(p.email);
  boxes[1].put(p.phone);
  open.put("open");
  for (std::thread &t : workers)
    t.join();
}

void asynchronous(const Person &p) {
  Box box, open;
  auto a = std::async(std::launch::async, [&] { return box.take(); });
  auto b = std::async(std::launch::async, [&] { return open.take(); });
  box.put(p.email);
  open.put(p.name);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
}

void twoThreads(const Person &p) {
  Box box;
  std::thread consumer([&] {
    track(box.take()); // expect: privacy-unconsented-flow
  });
  std::thread producer([&] { box.put(p.phone); });
  producer.join();
  consumer.join();
}

void scopeEnds(const Person &p) {
  Box box;
  std::string out;
  {
    std::jthread mover([&] { out = box.take(); });
    box.put(p.name);
  }
  box.put(p.email);
  track(out); // ok
}

class Logger {
public:
  Logger() : thread_([this] { run(); }) {}
  ~Logger() { thread_.join(); }
  void log(std::string s) { box_.put(std::move(s)); }
  void setTitle(std::string s) { title_ = std::move(s); }

private:
  void run() {
    track(box_.take()); // expect: privacy-unconsented-flow
    track(title_); // ok
  }
  std::string title_;
  Box box_;
  std::thread thread_;
};

void logged(const Person &p) {
  Logger logger;
  logger.setTitle(p.name);
  logger.log(p.email);
}

} // namespace sharing
