#include "exporter.h"

ExporterRegistry &ExporterRegistry::instance() {
  static ExporterRegistry the;
  return the;
}

bool ExporterRegistry::enter(const std::string &name, Factory factory) {
  return factories_.emplace(name, std::move(factory)).second;
}

std::unique_ptr<Exporter>
ExporterRegistry::create(const std::string &name) const {
  auto it = factories_.find(name);
  return it == factories_.end() ? nullptr : it->second();
}

std::vector<std::string> ExporterRegistry::names() const {
  std::vector<std::string> out;
  for (const auto &entry : factories_)
    out.push_back(entry.first);
  return out;
}
