#pragma once
#include "plugin.h"
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace host {

class Plugin {
public:
  Plugin(const plugin_api *api, std::map<std::string, std::string> settings);
  ~Plugin();
  Plugin(const Plugin &) = delete;
  int feed(const std::string &data);
  const std::string &flush();
  std::string name() const { return api_->name; }

private:
  static void emit(void *self, const char *text);
  static const char *setting(void *self, const char *key);
  const plugin_api *api_;
  host_api own_;
  void *state_;
  std::map<std::string, std::string> settings_;
  std::string output_;
};

// Exporters in C++ register themselves by name.
class Exporter {
public:
  virtual ~Exporter() = default;
  virtual std::string write(const std::string &key, const std::string &value) = 0;
};
using Make = std::function<std::unique_ptr<Exporter>()>;
bool enroll(const std::string &name, Make make);
std::unique_ptr<Exporter> create(const std::string &name);

} // namespace host
