// FLAGS: -std=c++20
// Caches, indexes and queues: containers, of the library and of one's own.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <stack>
#include <tuple>
#include <unordered_map>

namespace lru {

// --- the cache ---------------------------------------------------------------------

template <class K, class V> class Cache {
public:
  explicit Cache(std::size_t room) : room_(room) {}
  void put(const K &k, V v) {
    if (auto it = index_.find(k); it != index_.end()) {
      it->second->second = std::move(v);
      order_.splice(order_.begin(), order_, it->second);
      return;
    }
    if (index_.size() == room_) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
    order_.emplace_front(k, std::move(v));
    index_[k] = order_.begin();
  }
  V *get(const K &k) {
    auto it = index_.find(k);
    if (it == index_.end())
      return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
  void clear() {
    index_.clear();
    order_.clear();
  }
  std::size_t size() const { return index_.size(); }
  std::size_t room() const { return room_; }

private:
  using Order = std::list<std::pair<K, V>>;
  Order order_;
  std::unordered_map<K, typename Order::iterator> index_;
  std::size_t room_;
};

void cached(const app::Person &p) {
  Cache<int, std::string> mails(4), nicks(4);
  mails.put(1, p.email);
  nicks.put(1, p.name);
  if (auto *v = mails.get(1))
    app::track(*v); // expect: privacy-unconsented-flow
  if (auto *v = nicks.get(1))
    app::track(*v); // ok
  app::trackNumber(static_cast<long long>(mails.size())); // ok
  mails.clear();
  mails.put(1, "fresh");
  if (auto *v = mails.get(1))
    app::track(*v); // ok
}

// --- keys told apart -----------------------------------------------------------------

void keys(const app::Person &p) {
  std::map<std::string, std::string> row{{"mail", p.email}, {"nick", p.name}};
  app::track(row["mail"]);    // expect: privacy-unconsented-flow
  app::track(row.at("nick")); // ok
  row["mail"] = "hidden";
  app::track(row.at("mail")); // ok
  row.insert_or_assign("tel", p.phone);
  app::track(row.find("tel")->second); // expect: privacy-unconsented-flow
  row.erase("tel");
  app::track(row["tel"]); // ok
}

// A node moves from one map to another with what it carries.
void nodes(const app::Person &p) {
  std::map<int, std::string> live, dead;
  live.emplace(1, p.phone);
  dead.emplace(7, "gone");
  auto node = live.extract(1);
  node.key() = 9;
  dead.insert(std::move(node));
  app::track(dead.at(9)); // expect: privacy-unconsented-flow
  app::track(dead.at(7)); // ok
  app::trackNumber(live.empty()); // ok
}

// --- tuples and bindings ----------------------------------------------------------------

std::tuple<std::string, int, std::string> record(const app::Person &p) {
  return {p.email, p.score, p.name};
}

void bindings(const app::Person &p) {
  auto [mail, score, nick] = record(p);
  app::track(mail);         // expect: privacy-unconsented-flow
  app::trackNumber(score);  // ok
  app::track(nick);         // ok
  std::string left, right;
  std::tie(left, std::ignore, right) = record(p);
  app::track(std::get<0>(record(p))); // expect: privacy-unconsented-flow
  app::track(right);                  // ok
  std::pair<std::string, std::string> both(p.name, p.phone);
  auto &[first, second] = both;
  second = "x";
  app::track(both.second); // ok
  first = left;
  app::track(both.first); // expect: privacy-unconsented-flow
}

// --- adaptors -----------------------------------------------------------------------------

struct Task {
  int priority;
  std::string payload;
  bool operator<(const Task &o) const { return priority < o.priority; }
};

void adaptors(const app::Person &p) {
  std::priority_queue<Task> due;
  due.push({3, p.email});
  std::priority_queue<Task> idle;
  idle.push({p.score, "sweep"});
  app::track(due.top().payload);  // expect: privacy-unconsented-flow
  app::track(idle.top().payload); // ok
  std::stack<std::string, std::vector<std::string>> history;
  history.push(p.name);
  app::track(history.top()); // ok
  history.push(p.home.zip);
  app::track(history.top()); // expect: privacy-unconsented-flow
}

// --- algorithms ------------------------------------------------------------------------------

void algorithms(const std::vector<app::Person> &all) {
  std::vector<std::string> mails, nicks;
  std::transform(all.begin(), all.end(), std::back_inserter(mails),
                 [](const app::Person &p) { return p.email; });
  std::transform(all.begin(), all.end(), std::back_inserter(nicks),
                 [](const app::Person &p) { return p.name; });
  std::sort(mails.begin(), mails.end());
  app::track(mails.front()); // expect: privacy-unconsented-flow
  app::track(nicks.front()); // ok
  int years = std::accumulate(
      all.begin(), all.end(), 0,
      [](int sum, const app::Person &p) { return sum + p.birthYear; });
  int scores = std::accumulate(
      all.begin(), all.end(), 0,
      [](int sum, const app::Person &p) { return sum + p.score; });
  app::trackNumber(years);  // expect: privacy-unconsented-flow
  app::trackNumber(scores); // ok
  auto n = std::count_if(all.begin(), all.end(), [](const app::Person &p) {
    return !p.phone.empty();
  });
  app::trackNumber(n); // ok
  auto joined = std::accumulate(mails.begin(), mails.end(), std::string("all:"));
  app::track(joined); // expect: privacy-unconsented-flow
}

// --- views and spans -----------------------------------------------------------------------------

void views(const std::vector<app::Person> &all) {
  auto adult = [](const app::Person &p) { return p.score < 99; };
  for (const auto &zip : all | std::views::filter(adult) |
                             std::views::transform([](const app::Person &p) {
                               return p.home.zip;
                             }))
    app::track(zip); // expect: privacy-unconsented-flow
  for (const auto &planet : all | std::views::take(1) |
                                std::views::transform([](const app::Person &p) {
                                  return p.home.planet;
                                }))
    app::track(planet); // ok
}

long sum(std::span<const int> s) {
  long out = 0;
  for (int n : s)
    out += n;
  return out;
}

void spans(const app::Person &p) {
  std::array<int, 4> a{p.birthYear, 1, 2, 3}, b{p.score, 1, 2, 3};
  app::trackNumber(sum(a)); // expect: privacy-unconsented-flow
  app::trackNumber(sum(b)); // ok
  app::trackNumber(static_cast<long long>(std::span(a).size())); // ok
}

// --- a ring of one's own ------------------------------------------------------------------------------

template <class T, std::size_t N> class Ring {
public:
  bool push(T v) {
    if (count_ == N)
      return false;
    cells_[(head_ + count_++) % N] = std::move(v);
    return true;
  }
  std::optional<T> pop() {
    if (!count_)
      return std::nullopt;
    T out = std::move(cells_[head_]);
    head_ = (head_ + 1) % N;
    --count_;
    return out;
  }
  std::size_t size() const { return count_; }

private:
  std::array<T, N> cells_{};
  std::size_t head_ = 0, count_ = 0;
};

void ring(const app::Person &p) {
  Ring<std::string, 4> in, out;
  in.push(p.email);
  out.push("ack");
  app::trackNumber(static_cast<long long>(in.size())); // ok
  if (auto s = in.pop())
    app::track(*s); // expect: privacy-unconsented-flow
  if (auto s = out.pop())
    app::track(*s); // ok
}

} // namespace lru
