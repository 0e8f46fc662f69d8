#include "member.h"

namespace loyalty {

Worker::Worker() : thread_([this] { loop(); }) {}
Worker::~Worker() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  ready_.notify_one();
  thread_.join();
}
void Worker::post(std::function<void()> job) {
  std::lock_guard lock(mutex_);
  jobs_.push_back(std::move(job));
  ready_.notify_one();
}
void Worker::loop() {
  for (;;) {
    std::function<void()> job;
    {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job();
  }
}

std::future<std::string> mailLater(const app::Person &p) {
  return std::async(std::launch::async, [mail = p.email] { return mail; });
}
std::future<std::string> nickLater(const app::Person &p) {
  return std::async(std::launch::async, [nick = p.name] { return nick; });
}

void swipe() {
  currentCard = app::deviceId();
  currentShop = "station";
}

} // namespace loyalty
