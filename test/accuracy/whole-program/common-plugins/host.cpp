#include "host.h"

Host::Host() : api_{this, &Host::put, &Host::get} {}
Host::~Host() {
  for (Loaded &l : loaded_)
    l.api->destroy(l.self);
}
void Host::install(const plugin_api *api) {
  loaded_.push_back({api, api->create(&api_)});
}
int Host::fire(const std::string &event, const std::string &payload) {
  int sum = 0;
  for (const auto &[api, self] : loaded_)
    sum += api->on_event(self, event.c_str(), payload.c_str());
  return sum;
}
const std::string &Host::stored(const std::string &key) { return store_[key]; }
const char *Host::firstName() const { return loaded_.front().api->name; }
void Host::put(void *host, const char *key, const char *value) {
  static_cast<Host *>(host)->store_[key] = value;
}
const char *Host::get(void *host, const char *key) {
  return static_cast<Host *>(host)->store_[key].c_str();
}

ExporterRegistry &ExporterRegistry::instance() {
  static ExporterRegistry r;
  return r;
}
