#include "registry.h"

std::map<std::string, Factory> &exporters() {
  static std::map<std::string, Factory> all;
  return all;
}
std::map<std::string, std::string (*)(const app::Person &)> &columns() {
  static std::map<std::string, std::string (*)(const app::Person &)> all;
  return all;
}
