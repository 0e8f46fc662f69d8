// Settings kept in a singleton by key, with typed access from other files.
#pragma once
#include "../../Inputs/app.h"

class Config {
public:
  static Config &get();
  void set(const std::string &key, const std::string &value);
  std::string value(const std::string &key, const std::string &fallback) const;
  bool has(const std::string &key) const;

private:
  std::map<std::string, std::string> values;
};
struct Keys {
  static constexpr const char *mail = "account/mail";
  static constexpr const char *theme = "ui/theme";
};
