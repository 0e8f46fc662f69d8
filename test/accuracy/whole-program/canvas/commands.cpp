#include "../../Inputs/app.h"
#include "canvas.h"
namespace canvas {
namespace {
class SetCaption : public Command {
  Layer Canvas::*layer_;
  std::string now_, before_;

public:
  SetCaption(Layer Canvas::*l, std::string s) : layer_(l), now_(std::move(s)) {}
  void redo(Canvas &c) override {
    before_ = (c.*layer_).caption;
    (c.*layer_).caption = now_;
  }
  void undo(Canvas &c) override { (c.*layer_).caption = before_; }
};
} // namespace
std::unique_ptr<Command> setCaption(Layer Canvas::*layer, const std::string &s) {
  return std::make_unique<SetCaption>(layer, s);
}
void Canvas::run(std::unique_ptr<Command> c) {
  c->redo(*this);
  stack_.push_back(std::move(c));
}
void Canvas::undo() {
  stack_.back()->undo(*this);
  stack_.pop_back();
}
} // namespace canvas
