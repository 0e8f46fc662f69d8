#include "exporter.h"

namespace exporting {

Registry &Registry::get() {
  static Registry r;
  return r;
}
void Registry::add(const std::string &name, Maker m) { makers_[name] = m; }
std::unique_ptr<Exporter> Registry::make(const std::string &name) const {
  auto it = makers_.find(name);
  return it == makers_.end() ? nullptr : it->second();
}

} // namespace exporting
