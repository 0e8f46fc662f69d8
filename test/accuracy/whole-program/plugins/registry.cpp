#include "exporter.h"

ExporterRegistry &ExporterRegistry::get() {
  static ExporterRegistry registry;
  return registry;
}
void ExporterRegistry::add(const std::string &name, Maker maker) {
  makers_.emplace(name, std::move(maker));
}
std::unique_ptr<Exporter>
ExporterRegistry::make(const std::string &name) const {
  auto it = makers_.find(name);
  return it == makers_.end() ? nullptr : it->second();
}
