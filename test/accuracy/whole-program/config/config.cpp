#include "config.h"

Config &Config::get() {
  static Config c;
  return c;
}
void Config::set(const std::string &key, const std::string &value) { values[key] = value; }
std::string Config::value(const std::string &key, const std::string &fallback) const {
  auto it = values.find(key);
  return it == values.end() ? fallback : it->second;
}
bool Config::has(const std::string &key) const { return values.count(key) != 0; }
