#include "widget.h"
#include "../../Inputs/app.h"

namespace ui {

struct Field::State {
  bool secret = false;
  std::string typed, hint;
  std::function<void(const Field &)> changed;
};

Field::Field(bool secret) : state_(std::make_unique<State>()) {
  state_->secret = secret;
}
Field::Field(const Field &o)
    : Widget(o), state_(std::make_unique<State>(*o.state_)) {}
Field::~Field() = default;

std::string Field::render() const { return "[" + state_->hint + "]"; }
void Field::type(const std::string &s) {
  state_->typed = s;
  if (state_->changed)
    state_->changed(*this);
}
const std::string &Field::typed() const { return state_->typed; }
const std::string &Field::hint() const { return state_->hint; }
void Field::setHint(const std::string &s) { state_->hint = s; }
void Field::onChange(std::function<void(const Field &)> f) {
  state_->changed = std::move(f);
}

} // namespace ui
