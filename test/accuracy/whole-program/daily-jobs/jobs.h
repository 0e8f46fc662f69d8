#pragma once
#include "../../Inputs/app.h"
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

struct Upload {
  std::string url;
  std::string body;
  int attempts = 0;
};

// A queue between threads.
template <class T> class BlockingQueue {
public:
  void push(T item) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      items_.push_back(std::move(item));
    }
    ready_.notify_one();
  }
  bool pop(T &out) {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !items_.empty(); });
    if (items_.empty())
      return false;
    out = std::move(items_.front());
    items_.pop_front();
    return true;
  }
  void close() {
    std::lock_guard<std::mutex> lock(mutex_);
    closed_ = true;
    ready_.notify_all();
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> items_;
  bool closed_ = false;
};

// Runs jobs one after another on a thread of its own.
class Worker {
public:
  Worker();
  ~Worker();
  Worker(const Worker &) = delete;
  Worker &operator=(const Worker &) = delete;
  void submit(std::function<void()> job);

private:
  void loop();
  BlockingQueue<std::function<void()>> jobs_;
  std::thread thread_;
};

class Uploader {
public:
  void add(const app::Person &p);
  void drain();
  int sent() const { return sent_; }

private:
  BlockingQueue<Upload> queue_;
  int sent_ = 0;
};

std::future<std::string> lookUp(Worker &worker, const app::Person &p);
