// The world: one instance, changed by commands, sent by the ticker.
#pragma once
#include "../../Inputs/app.h"
#include <deque>

namespace arena {

class World {
public:
  static World &instance();
  void setOwner(const std::string &mail) { owner_ = mail; }
  void setMotto(const std::string &text) { motto_ = text; }
  const std::string &owner() const { return owner_; }
  const std::string &motto() const { return motto_; }
  void tick();

private:
  World() = default;
  std::string owner_, motto_;
};

extern std::string lastJoined;
extern std::string lastMap;
extern int playersOnline;

struct Command {
  virtual ~Command() = default;
  virtual void run() = 0;
};

class CommandQueue {
public:
  void push(std::unique_ptr<Command> c);
  void drain();
  std::size_t pending() const { return queue_.size(); }

private:
  std::deque<std::unique_ptr<Command>> queue_;
};

std::unique_ptr<Command> say(const std::string &text, std::string *out);
std::unique_ptr<Command> mute(const std::string &text, std::string *out);

// Joining, as states.
class Join {
public:
  void receive(const std::string &line);
  bool done() const { return state_ == State::Playing; }
  const std::string &login() const { return login_; }
  const std::string &map() const { return map_; }

private:
  enum class State { WaitLogin, WaitMap, Playing };
  State state_ = State::WaitLogin;
  std::string login_, map_;
};

} // namespace arena
