#pragma once
#include "message.h"
#include <deque>
#include <functional>
#include <optional>

namespace mail {

class Queue {
public:
  using Failed = std::function<void(const Message &, const std::string &why)>;
  int push(Message m);
  std::optional<Message> pop();
  void fail(Message m, const std::string &why);
  void onFailed(Failed f) { failed_ = std::move(f); }
  std::size_t size() const { return waiting_.size(); }
  void drop() { waiting_.clear(); }

private:
  std::deque<Message> waiting_;
  Failed failed_;
  int next_ = 1;
};

// The process has one for bounces and one for news.
Queue &bounces();
Queue &news();

} // namespace mail
