#pragma once
#include <memory>
#include <string>

namespace machine {

class Connection;

// What a connection does now.
class State {
public:
  virtual ~State() = default;
  virtual const char *name() const = 0;
  virtual void onLine(Connection &c, const std::string &line) = 0;
};

class Connection {
public:
  Connection();
  void feed(const std::string &line) { state_->onLine(*this, line); }
  void become(std::unique_ptr<State> next) { next_ = std::move(next); }
  void advance() {
    if (next_)
      state_ = std::move(next_);
  }
  const char *state() const { return state_->name(); }

  std::string hello;
  std::string user;
  int lines = 0;

private:
  std::unique_ptr<State> state_, next_;
};

std::unique_ptr<State> greeting();
std::unique_ptr<State> authenticating();
std::unique_ptr<State> ready();

void report(const Connection &c);

} // namespace machine
