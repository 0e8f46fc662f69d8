// A store many files use through inline templates; helpers of one name apart.
#pragma once
#include "../../Inputs/app.h"

class Store {
public:
  static Store &get() {
    static Store store;
    return store;
  }
  template <class T> void put(const std::string &key, const T &value) {
    values_[key] = convert(value);
  }
  std::string take(const std::string &key) const {
    auto it = values_.find(key);
    return it == values_.end() ? std::string() : it->second;
  }
  std::size_t size() const { return values_.size(); }

private:
  static std::string convert(const std::string &s) { return s; }
  static std::string convert(int n) { return std::to_string(n); }
  std::map<std::string, std::string> values_;
};

inline std::string lastUser;
inline std::string lastPage;

template <class F> void eachPerson(int n, F f) {
  for (int i = 0; i < n; ++i)
    f(app::loadPerson(i));
}

struct Counters {
  static int logins;
  static std::string lastLogin;
};

void reportUsers();
void reportPages();
void sendReports();
