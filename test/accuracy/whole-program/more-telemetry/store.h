#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace telemetry {

template <class V> class Store {
public:
  void set(const std::string &key, V v) {
    std::lock_guard lock(m_);
    values_[key] = std::move(v);
  }
  std::optional<V> get(const std::string &key) const {
    std::lock_guard lock(m_);
    auto it = values_.find(key);
    if (it == values_.end())
      return {};
    return it->second;
  }
  template <class F> void visit(F &&f) const {
    std::lock_guard lock(m_);
    for (auto &[k, v] : values_)
      f(k, v);
  }

private:
  mutable std::mutex m_;
  std::map<std::string, V> values_;
};

Store<std::string> &traits();
Store<std::string> &labels();
Store<long long> &counters();

class Client {
public:
  void identify(const std::string &user) { user_ = user; }
  void setSession(const std::string &s) { session_ = s; }
  void flush() const;
  void ping() const;

private:
  std::string user_, session_;
};

Client &client();

} // namespace telemetry
