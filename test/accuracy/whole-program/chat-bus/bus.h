// An event bus: handlers subscribe to a type, publishers know none of them.
#pragma once
#include "../../Inputs/app.h"
#include <typeindex>

namespace chat {

struct MessageSent {
  std::string from;
  std::string channel;
};
struct UserTyping {
  std::string nick;
};
struct CallStarted {
  std::string number;
  int participants = 0;
};

class Bus {
public:
  template <class E> void subscribe(std::function<void(const E &)> handler) {
    handlers_[typeid(E)].push_back([handler](const void *event) {
      handler(*static_cast<const E *>(event));
    });
  }
  template <class E> void publish(const E &event) const {
    auto it = handlers_.find(typeid(E));
    if (it == handlers_.end())
      return;
    for (const auto &handler : it->second)
      handler(&event);
  }

private:
  std::map<std::type_index, std::vector<std::function<void(const void *)>>>
      handlers_;
};

// What happened last, for the status line.
class Status {
public:
  void attach(Bus &bus);
  const std::string &lastSender() const { return sender_; }
  const std::string &lastChannel() const { return channel_; }
  int calls() const { return calls_; }

private:
  std::string sender_, channel_;
  int calls_ = 0;
};

void attachReporter(Bus &bus);

// The old way: listeners by interface.
class Listener {
public:
  virtual ~Listener() = default;
  virtual void received(const std::string &from, const std::string &text) = 0;
};
class Inbox {
public:
  void add(Listener *l) { listeners_.push_back(l); }
  void deliver(const std::string &from, const std::string &text);

private:
  std::vector<Listener *> listeners_;
};
class Archive : public Listener {
public:
  void received(const std::string &from, const std::string &text) override;
  std::string from, text;
};
class Bell : public Listener {
public:
  void received(const std::string &from, const std::string &text) override;
  std::string sound = "ding";
  std::size_t letters = 0;
};

} // namespace chat
