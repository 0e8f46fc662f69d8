// A chat server: a worker thread takes variant messages off a queue.
#pragma once
#include "../../Inputs/app.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <variant>

namespace chat {

struct Join {
  std::string nick;
  std::string mail;
};
struct Say {
  int room;
  std::string text;
};
struct Move {
  double x, y;
};
struct Quit {};
using Message = std::variant<Join, Say, Move, Quit>;

template <class... F> struct overloaded : F... {
  using F::operator()...;
};
template <class... F> overloaded(F...) -> overloaded<F...>;

template <class T> class Channel {
public:
  void send(T t) {
    {
      std::lock_guard<std::mutex> hold(m_);
      q_.push_back(std::move(t));
    }
    cv_.notify_one();
  }
  T receive() {
    std::unique_lock<std::mutex> hold(m_);
    cv_.wait(hold, [this] { return !q_.empty(); });
    T t = std::move(q_.front());
    q_.pop_front();
    return t;
  }
  std::optional<T> poll() {
    std::scoped_lock hold(m_);
    if (q_.empty())
      return std::nullopt;
    std::optional<T> t{std::move(q_.front())};
    q_.pop_front();
    return t;
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<T> q_;
};

class Room {
public:
  explicit Room(int id) : id_(id) {}
  void post(const std::string &who, const std::string &what) {
    lines_.emplace_back(who + ": " + what);
  }
  void topic(std::string_view t) { topic_ = t; }
  const std::string &topic() const { return topic_; }
  const std::vector<std::string> &lines() const { return lines_; }
  int id() const { return id_; }

private:
  int id_;
  std::string topic_ = "welcome";
  std::vector<std::string> lines_;
};

class Server {
public:
  ~Server();
  void start();
  void stop();
  Channel<Message> inbox;
  std::promise<std::string> greeting;
  Room lobby{1}, help{2};

private:
  void loop();
  std::thread worker_;
};

} // namespace chat
