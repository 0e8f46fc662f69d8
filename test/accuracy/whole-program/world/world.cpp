#include "world.h"

ComponentRegistry &ComponentRegistry::get() {
  static ComponentRegistry r;
  return r;
}
std::unique_ptr<Component>
ComponentRegistry::make(const std::string &name) const {
  auto it = makers_.find(name);
  return it == makers_.end() ? nullptr : it->second();
}
Component &Actor::attach(const std::string &kind,
                         const std::map<std::string, std::string> &data) {
  parts_.push_back(ComponentRegistry::get().make(kind));
  parts_.back()->load(data);
  return *parts_.back();
}
std::string Actor::save() const {
  std::string all;
  for (const auto &p : parts_) {
    all += p->save();
    all += '\n';
  }
  return all;
}
