#include "widget.h"
#include "../../Inputs/app.h"

namespace ui {

std::string Panel::render() const {
  std::string out = id_ + "(";
  for (const auto &c : children_)
    out += c->render();
  return out + ")";
}
void Panel::accept(Visitor &v) {
  v.visit(*this);
  for (auto &c : children_)
    c->accept(v);
}
Panel *Panel::clone() const {
  auto out = std::make_unique<Panel>();
  out->id_ = id_;
  for (const auto &c : children_) {
    out->children_.emplace_back(c->clone());
    out->children_.back()->parent_ = out.get();
  }
  return out.release();
}

} // namespace ui
