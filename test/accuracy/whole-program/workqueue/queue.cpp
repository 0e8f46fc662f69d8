#include "queue.h"
#include "../../Inputs/app.h"
namespace wq {
void Queue::push(Event e) {
  std::lock_guard l(mutex_);
  events_.push(std::move(e));
  ready_.notify_one();
}
bool Queue::pop(Event &out) {
  std::unique_lock l(mutex_);
  ready_.wait(l, [this] { return closed_ || !events_.empty(); });
  if (events_.empty())
    return false;
  out = std::move(events_.front());
  events_.pop();
  return true;
}
void Queue::close() {
  std::lock_guard l(mutex_);
  closed_ = true;
  ready_.notify_all();
}
} // namespace wq
