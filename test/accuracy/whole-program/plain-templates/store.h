#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace store {

// Things by number, with a hook for each that comes in.
template <class T> class Repository {
public:
  void save(int id, T t) {
    for (auto &f : saved_)
      f(t);
    all_.insert_or_assign(id, std::move(t));
  }
  std::optional<T> find(int id) const {
    auto it = all_.find(id);
    if (it == all_.end())
      return std::nullopt;
    return it->second;
  }
  template <class F> auto map(F f) const {
    std::vector<decltype(f(std::declval<const T &>()))> out;
    for (const auto &[id, t] : all_)
      out.push_back(f(t));
    return out;
  }
  void onSave(std::function<void(const T &)> f) { saved_.push_back(std::move(f)); }
  std::size_t size() const { return all_.size(); }

private:
  std::map<int, T> all_;
  std::vector<std::function<void(const T &)>> saved_;
};

struct Customer {
  std::string nick, street;
};
struct Product {
  std::string title;
  int price = 0;
};

template <class T> struct Shared {
  static T value;
};
template <class T> T Shared<T>::value{};

void fill(Repository<Customer> &customers, Repository<Product> &products, int id);

} // namespace store
