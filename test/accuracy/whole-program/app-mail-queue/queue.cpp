#include "queue.h"
#include "../../Inputs/app.h"

namespace mail {

int Queue::push(Message m) {
  m.id = next_++;
  waiting_.push_back(std::move(m));
  return waiting_.back().id;
}
std::optional<Message> Queue::pop() {
  if (waiting_.empty())
    return std::nullopt;
  Message m = std::move(waiting_.front());
  waiting_.pop_front();
  return m;
}
void Queue::fail(Message m, const std::string &why) {
  if (failed_)
    failed_(m, why);
}

Queue &bounces() {
  static Queue q;
  return q;
}
Queue &news() {
  static Queue q;
  return q;
}

} // namespace mail
