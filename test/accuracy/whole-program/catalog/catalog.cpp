#include "catalog.h"

std::map<std::string, Maker> &makers() {
  static std::map<std::string, Maker> all;
  return all;
}
std::unique_ptr<Plugin> make(const std::string &name) {
  auto it = makers().find(name);
  return it == makers().end() ? nullptr : it->second();
}
