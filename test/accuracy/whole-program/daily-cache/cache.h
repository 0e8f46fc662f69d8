#pragma once
#include "../../Inputs/app.h"
#include <list>
#include <unordered_map>

// Keeps the most recently used values.
template <class K, class V> class LruCache {
public:
  explicit LruCache(std::size_t capacity) : capacity_(capacity) {}

  void put(const K &key, V value) {
    if (auto it = index_.find(key); it != index_.end()) {
      it->second->second = std::move(value);
      entries_.splice(entries_.begin(), entries_, it->second);
      return;
    }
    entries_.emplace_front(key, std::move(value));
    index_[key] = entries_.begin();
    if (entries_.size() > capacity_) {
      index_.erase(entries_.back().first);
      entries_.pop_back();
    }
  }

  const V *get(const K &key) {
    ++lookups_;
    auto it = index_.find(key);
    if (it == index_.end())
      return nullptr;
    ++hits_;
    entries_.splice(entries_.begin(), entries_, it->second);
    return &it->second->second;
  }

  template <class Load> const V &getOr(const K &key, Load load) {
    if (const V *found = get(key))
      return *found;
    put(key, load(key));
    return entries_.front().second;
  }

  int hits() const { return hits_; }
  std::size_t size() const { return entries_.size(); }

private:
  using Entry = std::pair<K, V>;
  std::size_t capacity_;
  std::list<Entry> entries_;
  std::unordered_map<K, typename std::list<Entry>::iterator> index_;
  int lookups_ = 0;
  int hits_ = 0;
};

struct Profile {
  std::string title;
  std::string address;
};

class ProfileCache {
public:
  const Profile &profile(int id);
  void warm(int id);
  int hits() const { return cache_.hits(); }

private:
  Profile load(int id) const;
  LruCache<int, Profile> cache_{16};
};
