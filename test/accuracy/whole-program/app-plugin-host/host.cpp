#include "host.h"
#include "../../Inputs/app.h"

namespace host {

Plugin::Plugin(const plugin_api *api, std::map<std::string, std::string> settings)
    : api_(api), own_{this, &Plugin::emit, &Plugin::setting}, state_(nullptr),
      settings_(std::move(settings)) {
  state_ = api_->open(&own_);
}
Plugin::~Plugin() { api_->close(state_); }

int Plugin::feed(const std::string &data) {
  return api_->feed(state_, data.data(), data.size());
}
const std::string &Plugin::flush() {
  output_.clear();
  api_->flush(state_);
  return output_;
}
void Plugin::emit(void *self, const char *text) {
  static_cast<Plugin *>(self)->output_ += text;
}
const char *Plugin::setting(void *self, const char *key) {
  auto *p = static_cast<Plugin *>(self);
  auto it = p->settings_.find(key);
  return it == p->settings_.end() ? "" : it->second.c_str();
}

namespace {
std::map<std::string, Make> &registry() {
  static std::map<std::string, Make> all;
  return all;
}
} // namespace

bool enroll(const std::string &name, Make make) {
  return registry().emplace(name, std::move(make)).second;
}
std::unique_ptr<Exporter> create(const std::string &name) {
  auto it = registry().find(name);
  return it == registry().end() ? nullptr : it->second();
}

namespace {
struct Ini : Exporter {
  std::string write(const std::string &key, const std::string &value) override {
    return key + "=" + value + "\n";
  }
};
const bool enrolled = enroll("ini", [] { return std::make_unique<Ini>(); });
} // namespace

} // namespace host
