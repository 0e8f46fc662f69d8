#include "widgets.h"

Object::Object(Object *parent) {
  if (parent)
    parent->children_.push_back(this);
}
Object::~Object() {
  for (Object *c : children_)
    delete c;
}
void Object::setProperty(const char *name, std::string value) {
  properties_[name] = std::move(value);
}
std::string Object::property(const char *name) const {
  auto it = properties_.find(name);
  return it == properties_.end() ? "" : it->second;
}
void LineEdit::setText(const std::string &t) {
  if (text_ == t)
    return;
  text_ = t;
  edited.emit(text_);
}
