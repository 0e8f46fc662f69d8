// Shelves for data: standard, adapted and home-made.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <stack>
#include <tuple>
#include <unordered_map>

namespace common_shelves {
using namespace app;

enum class Field { Mail, Nick, Zip };

void enumKeys(const Person &p) {
  std::unordered_map<Field, std::string> m;
  m[Field::Mail] = p.email;
  m[Field::Nick] = p.name;
  m.insert({Field::Zip, p.home.zip});
  track(m.at(Field::Mail)); // expect: privacy-unconsented-flow
  track(m.at(Field::Nick)); // ok
  track(m.find(Field::Zip)->second); // expect: privacy-unconsented-flow
  m[Field::Mail] = "hidden";
  track(m[Field::Mail]); // ok
}

void nodes(const Person &p) {
  std::map<std::string, std::string> a{{"m", p.email}, {"n", p.name}}, b;
  auto node = a.extract("m");
  node.key() = "moved";
  b.insert(std::move(node));
  track(b["moved"]); // expect: privacy-unconsented-flow
  track(a["m"]); // ok
  track(a["n"]); // ok
}

void splices(const Person &p) {
  std::list<std::string> a{p.phone}, b{"x"}, c{p.color};
  b.splice(b.begin(), a);
  track(b.front()); // expect: privacy-unconsented-flow
  track(c.front()); // ok
  trackNumber((long long)a.size()); // ok
  b.pop_front();
  track(b.front()); // ok
}

void heaps(const Person &p) {
  std::priority_queue<std::pair<int, std::string>> q, r;
  q.emplace(1, p.email);
  r.emplace(p.score, p.name);
  track(q.top().second); // expect: privacy-unconsented-flow
  trackNumber(q.top().first); // ok
  track(r.top().second); // ok
  trackNumber(r.top().first); // ok
}

void adaptors(const Person &p) {
  std::stack<std::string, std::vector<std::string>> s;
  s.push(p.home.street);
  s.push("top");
  track(s.top()); // ok
  s.pop();
  track(s.top()); // expect: privacy-unconsented-flow
  std::queue<int> q({p.score, p.score});
  trackNumber(q.back()); // ok
}

void tuples(const Person &p) {
  std::tuple t{p.email, p.score, p.name};
  auto &[mail, score, nick] = t;
  track(mail); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
  track(std::get<2>(t)); // ok
  auto joined = std::tuple_cat(std::tuple(p.phone), t);
  track(std::get<0>(joined)); // expect: privacy-unconsented-flow
  track(std::get<3>(joined)); // ok
  mail = nick;
  track(std::get<0>(t)); // ok
  std::string last;
  std::tie(last, std::ignore) = std::pair(p.home.zip, 1);
  track(last); // expect: privacy-unconsented-flow
}

void spans(Person &p) {
  std::array<int, 4> a{1, 2, 3, 4}, b{};
  std::span<int> s(a), t(b);
  s.front() = p.birthYear;
  t[0] = p.score;
  trackNumber(a[0]); // expect: privacy-unconsented-flow
  trackNumber(b[0]); // ok
  for (int v : std::span<const int>(b).first(2))
    trackNumber(v); // ok
}

void byRanges(const std::vector<Person> &all) {
  std::vector<std::string> mails, nicks;
  std::ranges::transform(all, std::back_inserter(mails), &Person::email);
  std::ranges::transform(all, std::back_inserter(nicks), &Person::name);
  for (auto &s : mails | std::views::reverse)
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : nicks | std::views::drop(1))
    track(s); // ok
  auto best = std::ranges::max(all, {}, &Person::score);
  track(best.phone); // expect: privacy-unconsented-flow
  trackNumber(best.score); // ok
}

template <class K, class V, std::size_t N> class FlatMap {
public:
  V &at(const K &k) {
    for (std::size_t i = 0; i < used_; ++i)
      if (keys_[i] == k)
        return values_[i];
    keys_[used_] = k;
    return values_[used_++];
  }
  const K *begin() const { return keys_; }
  const K *end() const { return keys_ + used_; }

private:
  K keys_[N]{};
  V values_[N]{};
  std::size_t used_ = 0;
};

void flat(const Person &p) {
  FlatMap<std::string, std::string, 4> m, n;
  m.at("mail") = p.email;
  n.at(p.name) = p.color;
  for (auto &k : m)
    track(k); // ok
  track(m.at("mail")); // expect: privacy-unconsented-flow
  track(n.at(p.name)); // ok
}

class Lru {
public:
  void put(int key, std::string v) {
    order_.push_front({key, std::move(v)});
    index_[key] = order_.begin();
    if (order_.size() > 3) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
  }
  const std::string &get(int key) {
    auto it = index_.at(key);
    order_.splice(order_.begin(), order_, it);
    return it->second;
  }

private:
  std::list<std::pair<int, std::string>> order_;
  std::unordered_map<int, std::list<std::pair<int, std::string>>::iterator> index_;
};

void lru(const Person &p) {
  Lru a, b;
  a.put(1, p.home.street);
  b.put(1, p.home.planet);
  track(a.get(1)); // expect: privacy-unconsented-flow
  track(b.get(1)); // ok
}

void sets(const Person &p) {
  std::set<std::string, std::greater<>> s{p.phone};
  std::multiset<std::string> t{p.name, p.name};
  track(*s.begin()); // expect: privacy-unconsented-flow
  track(*t.rbegin()); // ok
  trackNumber((long long)t.count(p.name)); // ok
  std::forward_list<std::string> f(s.begin(), s.end());
  track(f.front()); // expect: privacy-unconsented-flow
}

void initialiserLists(const Person &p) {
  auto join = [](std::initializer_list<std::string> parts) {
    return std::accumulate(parts.begin(), parts.end(), std::string());
  };
  track(join({"a", p.email, "b"})); // expect: privacy-unconsented-flow
  track(join({"a", p.name, "b"})); // ok
}

} // namespace common_shelves
