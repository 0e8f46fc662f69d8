// Model, store, service and view, each in a file of its own.
#pragma once
#include "../../Inputs/app.h"

namespace model {
struct Contact {
  std::string mail, label;
};
class Store {
public:
  virtual ~Store() = default;
  virtual void save(const Contact &c) = 0;
  virtual const Contact *find(const std::string &label) const = 0;
  virtual std::vector<Contact> all() const = 0;
};
std::unique_ptr<Store> makeMemoryStore();
std::unique_ptr<Store> makeNullStore();

class Service {
public:
  explicit Service(Store &s) : store(s) {}
  void import(const app::Person &p);
  std::string mailOf(const std::string &label) const;
  std::string labelOf(const std::string &label) const;
  std::size_t count() const;

private:
  Store &store;
};
std::string render(const Service &s);
} // namespace model
