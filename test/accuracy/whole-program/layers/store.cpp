#include "model.h"

namespace model {
namespace {
class Memory : public Store {
public:
  void save(const Contact &c) override { contacts[c.label] = c; }
  const Contact *find(const std::string &label) const override {
    auto it = contacts.find(label);
    return it == contacts.end() ? nullptr : &it->second;
  }
  std::vector<Contact> all() const override {
    std::vector<Contact> v;
    for (auto &[k, c] : contacts)
      v.push_back(c);
    return v;
  }

private:
  std::map<std::string, Contact> contacts;
};
class Null : public Store {
public:
  void save(const Contact &) override {}
  const Contact *find(const std::string &) const override { return nullptr; }
  std::vector<Contact> all() const override { return {}; }
};
} // namespace
std::unique_ptr<Store> makeMemoryStore() { return std::make_unique<Memory>(); }
std::unique_ptr<Store> makeNullStore() { return std::make_unique<Null>(); }
} // namespace model
