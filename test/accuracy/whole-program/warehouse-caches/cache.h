// Templates that every part of the warehouse instantiates for itself.
#pragma once
#include "../../Inputs/app.h"
#include <list>

namespace store {

template <class K, class V> class Cache {
public:
  using Loader = std::function<V(const K &)>;
  explicit Cache(Loader load, std::size_t limit = 16)
      : load_(std::move(load)), limit_(limit) {}
  const V &get(const K &key) {
    auto it = values_.find(key);
    if (it == values_.end()) {
      if (values_.size() == limit_)
        values_.erase(values_.begin());
      it = values_.emplace(key, load_(key)).first;
      ++misses_;
    }
    return it->second;
  }
  int misses() const { return misses_; }

private:
  Loader load_;
  std::size_t limit_;
  std::map<K, V> values_;
  int misses_ = 0;
};

template <class T> class Pipeline {
public:
  Pipeline &then(std::function<T(T)> step) {
    steps_.push_back(std::move(step));
    return *this;
  }
  T run(T value) const {
    for (const auto &step : steps_)
      value = step(std::move(value));
    return value;
  }

private:
  std::vector<std::function<T(T)>> steps_;
};

template <class T> T orElse(const std::optional<T> &v, T other) {
  return v ? *v : other;
}

inline std::string labelled(const std::string &label, const std::string &text) {
  return label + "=" + text;
}

std::string addressOf(int customer);
std::string itemOf(int order);
std::string normalised(std::string s);
std::string blanked(std::string s);

} // namespace store
