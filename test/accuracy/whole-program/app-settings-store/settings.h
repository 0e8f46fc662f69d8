#pragma once
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace settings {

using Value = std::variant<std::monostate, long, std::string>;

class Store {
public:
  static Store &instance();

  void set(const std::string &key, Value v);
  template <class T> T get(const std::string &key, T otherwise = {}) const {
    auto it = values_.find(key);
    if (it == values_.end())
      return otherwise;
    if (const T *v = std::get_if<T>(&it->second))
      return *v;
    return otherwise;
  }
  bool has(const std::string &key) const { return values_.count(key) != 0; }
  void reset() { values_.clear(); }
  std::size_t size() const { return values_.size(); }

  using Observer = std::function<void(const std::string &key, const Value &v)>;
  void observe(Observer o) { observers_.push_back(std::move(o)); }

private:
  std::map<std::string, Value> values_;
  std::vector<Observer> observers_;
};

// The profile that is open; one object for the whole process.
struct Profile {
  std::string contact;
  std::string theme = "dark";
  long year = 0;
  long revision = 0;
};
extern Profile current;
extern const Profile factory;

void login();
void logout();

std::string toText(const Value &v);

} // namespace settings
