#include "world.h"

namespace arena {
namespace {

class Say : public Command {
public:
  Say(std::string text, std::string *out) : text_(std::move(text)), out_(out) {}
  void run() override { *out_ = text_; }

private:
  std::string text_;
  std::string *out_;
};
class Mute : public Command {
public:
  Mute(std::string text, std::string *out) : text_(std::move(text)), out_(out) {}
  void run() override { *out_ = "(muted)"; }

private:
  std::string text_;
  std::string *out_;
};

} // namespace

std::unique_ptr<Command> say(const std::string &text, std::string *out) {
  return std::make_unique<Say>(text, out);
}
std::unique_ptr<Command> mute(const std::string &text, std::string *out) {
  return std::make_unique<Mute>(text, out);
}

void CommandQueue::push(std::unique_ptr<Command> c) {
  queue_.push_back(std::move(c));
}
void CommandQueue::drain() {
  while (!queue_.empty()) {
    queue_.front()->run();
    queue_.pop_front();
  }
}

} // namespace arena
