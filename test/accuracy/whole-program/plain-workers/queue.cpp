#include "queue.h"
#include "../../Inputs/app.h"

namespace workers {

void Queue::push(Message m) {
  std::lock_guard lock(mutex_);
  messages_.push_back(std::move(m));
  ready_.notify_one();
}

bool Queue::pop(Message &out) {
  std::unique_lock lock(mutex_);
  ready_.wait(lock, [this] { return closed_ || !messages_.empty(); });
  if (messages_.empty())
    return false;
  out = std::move(messages_.front());
  messages_.pop_front();
  return true;
}

void Queue::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  ready_.notify_all();
}

std::size_t Queue::waiting() const {
  std::lock_guard lock(mutex_);
  return messages_.size();
}

Pool::Pool() : thread_(&Pool::work, this) {}
Pool::~Pool() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  ready_.notify_all();
  thread_.join();
}
void Pool::post(std::function<void()> job) {
  {
    std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  ready_.notify_one();
}
void Pool::work() {
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

} // namespace workers
