#pragma once
#include <any>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <typeindex>
#include <vector>

namespace ev {

class Loop {
public:
  using Task = std::function<void()>;
  void post(Task t);
  void after(int ticks, Task t);
  int run();
  bool idle() const { return tasks_.empty() && timers_.empty(); }

private:
  std::deque<Task> tasks_;
  std::multimap<int, Task> timers_;
};

// Events by type: whoever subscribed gets them.
class Bus {
public:
  template <class E> void on(std::function<void(const E &)> f) {
    handlers_[typeid(E)].push_back(
        [f](const void *e) { f(*static_cast<const E *>(e)); });
  }
  template <class E> int emit(const E &e) const {
    auto it = handlers_.find(typeid(E));
    if (it == handlers_.end())
      return 0;
    for (const auto &h : it->second)
      h(&e);
    return static_cast<int>(it->second.size());
  }

private:
  std::map<std::type_index, std::vector<std::function<void(const void *)>>> handlers_;
};

template <class T> class Mailbox {
public:
  void put(T v) {
    {
      std::lock_guard<std::mutex> g(m_);
      q_.push_back(std::move(v));
    }
    c_.notify_one();
  }
  T take() {
    std::unique_lock<std::mutex> g(m_);
    c_.wait(g, [&] { return !q_.empty(); });
    T v = std::move(q_.front());
    q_.pop_front();
    return v;
  }

private:
  std::mutex m_;
  std::condition_variable c_;
  std::deque<T> q_;
};

struct LoggedIn {
  std::string mail;
  std::string nick;
};
struct Ticked {
  long at;
};

Loop &mainLoop();
Bus &mainBus();

} // namespace ev
