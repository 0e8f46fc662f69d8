#include "save.h"

namespace save {
namespace {
class Rename final : public Edit {
public:
  explicit Rename(std::string to) : text_(std::move(to)) {}
  void redo(Hero &h) override { std::swap(h.nick, text_); }
  void undo(Hero &h) override { h.nick.swap(text_); }

private:
  std::string text_;
};
class LevelUp final : public Edit {
public:
  explicit LevelUp(int by) : by_(by) {}
  void redo(Hero &h) override { h.level += by_; }
  void undo(Hero &h) override { h.level -= by_; }

private:
  int by_;
};
} // namespace

std::unique_ptr<Edit> rename(std::string to) {
  return std::make_unique<Rename>(std::move(to));
}
std::unique_ptr<Edit> levelUp(int by) { return std::make_unique<LevelUp>(by); }

void History::run(Hero &h, std::unique_ptr<Edit> e) {
  e->redo(h);
  done_.push_back(std::move(e));
}
bool History::back(Hero &h) {
  if (done_.empty())
    return false;
  done_.back()->undo(h);
  done_.pop_back();
  return true;
}
} // namespace save
