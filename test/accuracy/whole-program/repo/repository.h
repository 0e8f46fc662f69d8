#pragma once
#include "../../Inputs/app.h"
#include <map>
#include <optional>
namespace repo {
template <class T> class Repository {
  std::map<int, T> rows_;

public:
  void save(int id, const T &t) { rows_[id] = t; }
  std::optional<T> load(int id) const {
    auto it = rows_.find(id);
    if (it == rows_.end())
      return std::nullopt;
    return it->second;
  }
  void remove(int id) { rows_.erase(id); }
  std::size_t size() const { return rows_.size(); }
};
struct Customer {
  std::string mail, tier;
};
struct Product {
  std::string title;
  int price = 0;
};
inline std::string quote(const std::string &s) { return "\"" + s + "\""; }
Repository<Customer> &customers();
Repository<Product> &products();
void seed(const app::Person &p);
} // namespace repo
