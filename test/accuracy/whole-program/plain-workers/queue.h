#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace workers {

struct Message {
  std::string topic;
  std::string body;
  int priority = 0;
};

class Queue {
public:
  void push(Message m);
  bool pop(Message &out);
  void close();
  std::size_t waiting() const;

private:
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Message> messages_;
  bool closed_ = false;
};

class Pool {
public:
  Pool();
  ~Pool();
  void post(std::function<void()> job);

private:
  void work();
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  bool stop_ = false;
  std::thread thread_;
};

void consume(Queue &q);
void answer(Queue &in, Queue &out);
void consumeStatus(Queue &q);

} // namespace workers
