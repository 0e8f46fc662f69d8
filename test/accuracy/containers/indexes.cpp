// Indexes, caches, queues and matrices as programs write them.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <list>
#include <map>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace indexes {
using namespace app;

// An LRU cache of list and map.

template <class K, class V> class Lru {
public:
  explicit Lru(std::size_t n) : limit_(n) {}
  void put(const K &k, V v) {
    order_.push_front({k, std::move(v)});
    index_[k] = order_.begin();
    if (order_.size() > limit_) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
  }
  const V *get(const K &k) {
    auto it = index_.find(k);
    if (it == index_.end())
      return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
  std::size_t size() const { return order_.size(); }

private:
  std::size_t limit_;
  std::list<std::pair<K, V>> order_;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> index_;
};

void lru(const Person &p) {
  Lru<std::string, std::string> bad(4), good(4);
  bad.put("a", p.email);
  good.put("a", p.name);
  if (auto *v = bad.get("a"))
    track(*v); // expect: privacy-unconsented-flow
  if (auto *v = good.get("a"))
    track(*v); // ok
  trackNumber(bad.size()); // ok
}

// Two indexes over the same records.

class Directory {
public:
  void add(const Person &p) {
    byMail_[p.email] = people_.size();
    byNick_.emplace(p.name, people_.size());
    people_.push_back(p);
  }
  std::vector<std::string> nicks() const {
    std::vector<std::string> out;
    for (const auto &[nick, at] : byNick_)
      out.push_back(nick);
    return out;
  }
  std::vector<std::string> mails() const {
    std::vector<std::string> out;
    for (const auto &[mail, at] : byMail_)
      out.push_back(mail);
    return out;
  }
  const Person *find(const std::string &mail) const {
    auto it = byMail_.find(mail);
    return it == byMail_.end() ? nullptr : &people_[it->second];
  }
  std::size_t place(const std::string &mail) const { return byMail_.at(mail); }

private:
  std::vector<Person> people_;
  std::unordered_map<std::string, std::size_t> byMail_;
  std::map<std::string, std::size_t> byNick_;
};

void directory(const Person &p) {
  Directory d;
  d.add(p);
  for (const auto &n : d.nicks())
    track(n); // ok
  for (const auto &m : d.mails())
    track(m); // expect: privacy-unconsented-flow
  if (const Person *q = d.find(p.email)) {
    track(q->name); // ok
    track(q->phone); // expect: privacy-unconsented-flow
  }
  trackNumber(d.place(p.email)); // ok
}

// Sorting and uniting do not mix two vectors.

void sorted(const std::vector<Person> &all) {
  std::vector<std::string> mails, nicks;
  for (const auto &p : all) {
    mails.push_back(p.email);
    nicks.push_back(p.name);
  }
  std::sort(mails.begin(), mails.end());
  std::ranges::sort(nicks);
  nicks.erase(std::unique(nicks.begin(), nicks.end()), nicks.end());
  track(mails.front()); // expect: privacy-unconsented-flow
  track(nicks.front()); // ok
  std::swap(mails, nicks);
  track(mails.front()); // ok
  track(nicks.front()); // expect: privacy-unconsented-flow
  nicks = mails;
  track(nicks.back()); // ok
}

// A matrix in one vector; a grid of arrays.

class Grid {
public:
  Grid(int w, int h) : w_(w), cells_(std::size_t(w) * h) {}
  std::string &at(int x, int y) { return cells_[std::size_t(y) * w_ + x]; }
  const std::string &at(int x, int y) const {
    return cells_[std::size_t(y) * w_ + x];
  }

private:
  int w_;
  std::vector<std::string> cells_;
};

void grids(const Person &p) {
  Grid a(2, 2), b(2, 2);
  a.at(0, 0) = p.email;
  b.at(0, 0) = p.name;
  track(a.at(0, 0)); // expect: privacy-unconsented-flow
  track(b.at(0, 0)); // ok
  int board[2][2] = {};
  board[0][1] = p.birthYear;
  board[1][0] = p.score;
  trackNumber(board[0][1]); // expect: privacy-unconsented-flow
  trackNumber(board[1][0]); // ok
  trackNumber(board[0][0]); // ok
}

// A bounded queue; what is taken is gone from where it was.

template <class T> class Bounded {
public:
  bool push(T v) {
    if (items_.size() >= 8)
      return false;
    items_.push_back(std::move(v));
    return true;
  }
  std::optional<T> pop() {
    if (items_.empty())
      return std::nullopt;
    T v = std::move(items_.front());
    items_.pop_front();
    return v;
  }
  void clear() { items_.clear(); }

private:
  std::deque<T> items_;
};

struct Sample {
  std::string who;
  int value = 0;
};

void bounded(const Person &p) {
  Bounded<Sample> a, b;
  trackNumber(a.push({p.email, p.score})); // ok
  b.push({p.name, p.score});
  if (auto s = a.pop()) {
    track(s->who); // expect: privacy-unconsented-flow
    trackNumber(s->value); // ok
  }
  if (auto s = b.pop())
    track(s->who); // ok
  a.push({p.phone, 1});
  a.clear();
  if (auto s = a.pop())
    track(s->who); // ok
}

// Multimaps, equal ranges, sets of pairs.

void multi(const Person &p) {
  std::multimap<std::string, std::string> m;
  m.emplace("mail", p.email);
  m.emplace("nick", p.name);
  auto [from, to] = m.equal_range("mail");
  for (auto it = from; it != to; ++it)
    track(it->second); // expect: privacy-unconsented-flow
  for (auto it = m.lower_bound("nick"); it != m.upper_bound("nick"); ++it)
    track(it->first); // ok
  std::set<std::pair<int, std::string>> s{{p.score, p.email}};
  for (const auto &[score, mail] : s) {
    trackNumber(score); // ok
    track(mail); // expect: privacy-unconsented-flow
  }
}

// Spans over parts of one array.

void spans(const Person &p) {
  std::string all[4];
  std::span<std::string> left(all, 2), right(all + 2, 2);
  std::vector<std::string> other{p.name, "x"};
  left[0] = p.email;
  track(left[0]); // expect: privacy-unconsented-flow
  track(all[0]); // expect: privacy-unconsented-flow
  std::span<std::string> o(other);
  track(o.front()); // ok
  for (const std::string &s : o.subspan(1))
    track(s); // ok
}

// Nested maps with constants, one branch erased.

void nested(const Person &p) {
  std::map<std::string, std::map<std::string, std::string>> all;
  all["user"]["mail"] = p.email;
  all["user"]["nick"] = p.name;
  all["app"]["version"] = version();
  track(all["user"]["mail"]); // expect: privacy-unconsented-flow
  track(all["user"]["nick"]); // ok
  track(all["app"]["version"]); // ok
  for (const auto &[k, v] : all["app"])
    track(v); // ok
  for (const auto &[k, v] : all["user"])
    track(v); // expect: privacy-unconsented-flow
  all.erase("user");
  track(all["user"]["mail"]); // ok
}

// Pairs of iterators handed on; partition and rotate.

template <class It> std::string joined(It from, It to) {
  std::string out;
  for (; from != to; ++from)
    out += *from + ",";
  return out;
}

void iterators(const Person &p) {
  std::list<std::string> a{"x", p.email}, b{"x", p.name};
  track(joined(a.begin(), a.end())); // expect: privacy-unconsented-flow
  track(joined(b.begin(), b.end())); // ok
  track(joined(b.rbegin(), b.rend())); // ok
  std::vector<std::string> v(b.begin(), b.end());
  track(joined(v.cbegin(), v.cend())); // ok
  v.insert(v.end(), a.begin(), a.end());
  track(joined(v.cbegin(), v.cend())); // expect: privacy-unconsented-flow
  std::unordered_set<std::string> seen(b.begin(), b.end());
  track(*seen.begin()); // ok
}

// Zipped by index.

void zipped(const std::vector<Person> &all) {
  std::vector<std::string> nicks;
  std::vector<int> years;
  for (const auto &p : all) {
    nicks.push_back(p.name);
    years.push_back(p.birthYear);
  }
  for (std::size_t i = 0; i < nicks.size(); ++i) {
    track(nicks[i]); // ok
    trackNumber(years[i]); // expect: privacy-unconsented-flow
    trackNumber(i); // ok
  }
  auto top = std::ranges::subrange(nicks.begin(), nicks.end());
  for (const auto &n : top)
    track(n); // ok
}

} // namespace indexes
