#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
namespace wq {
struct Event {
  int kind;
  std::string user;
  std::string detail;
};
class Queue {
  std::queue<Event> events_;
  std::mutex mutex_;
  std::condition_variable ready_;
  bool closed_ = false;

public:
  void push(Event e);
  bool pop(Event &out);
  void close();
};
void consume(Queue &q);
void consumeQuiet(Queue &q);
} // namespace wq
