// The host: owns plug-ins, keeps what they put, makes exporters by name.
#pragma once
#include "../../Inputs/app.h"
#include "api.h"
#include <unordered_map>

class Host {
public:
  Host();
  Host(const Host &) = delete;
  ~Host();
  void install(const plugin_api *api);
  int fire(const std::string &event, const std::string &payload);
  const std::string &stored(const std::string &key);
  const char *firstName() const;

private:
  struct Loaded {
    const plugin_api *api;
    void *self;
  };
  static void put(void *host, const char *key, const char *value);
  static const char *get(void *host, const char *key);
  host_api api_;
  std::vector<Loaded> loaded_;
  std::unordered_map<std::string, std::string> store_;
};

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual std::string render(const app::Person &p) const = 0;
};
class ExporterRegistry {
public:
  using Maker = std::unique_ptr<Exporter> (*)();
  static ExporterRegistry &instance();
  bool add(const std::string &name, Maker m) { return makers_.emplace(name, m).second; }
  std::unique_ptr<Exporter> make(const std::string &name) const { return makers_.at(name)(); }
  std::size_t size() const { return makers_.size(); }

private:
  std::map<std::string, Maker> makers_;
};
