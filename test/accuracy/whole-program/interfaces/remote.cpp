#include "store.h"

namespace {
class Remote : public Store {
  void put(const std::string &key, const std::string &value) override {
    app::track(key); // ok
    app::track(value); // expect: privacy-unconsented-flow
  }
  std::string get(const std::string &) const override { return ""; }
};

class Local : public Store {
  std::map<std::string, std::string> values;
  void put(const std::string &key, const std::string &value) override {
    values[key] = value;
    app::trackNumber(values.size()); // ok
  }
  std::string get(const std::string &key) const override {
    auto it = values.find(key);
    return it == values.end() ? "" : it->second;
  }
};
} // namespace

std::unique_ptr<Store> openStore(bool remote) {
  if (remote)
    return std::make_unique<Remote>();
  return std::make_unique<Local>();
}
