// FLAGS: -std=c++20
// A cache and a database layer on the standard containers.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <list>
#include <queue>
#include <set>
#include <stack>
#include <tuple>
#include <unordered_map>

namespace db {
using namespace app;

using Row = std::map<std::string, std::string>;

Row toRow(const Person &p) {
  return {{"nick", p.name}, {"mail", p.email}, {"planet", p.home.planet}};
}

void rows(const Person &p) {
  Row r = toRow(p);
  track(r["nick"]); // ok
  track(r["mail"]); // expect: privacy-unconsented-flow
  track(r.at("planet")); // ok
  track(r.find("mail")->second); // expect: privacy-unconsented-flow
  r["mail"] = "hidden";
  track(r["mail"]); // ok
  r.insert_or_assign("zip", p.home.zip);
  track(r["zip"]); // expect: privacy-unconsented-flow
  track(r["nick"]); // ok
  r.erase("zip");
  track(r["zip"]); // ok
  for (const auto &[k, v] : r)
    track(k); // ok
  r["street"] = p.home.street;
  for (const auto &[k, v] : r)
    track(v); // expect: privacy-unconsented-flow
  trackNumber(r.size()); // ok
  trackNumber(r.count("mail")); // ok
  r.clear();
  for (const auto &kv : r)
    track(kv.second); // ok
}

// Least recently used.
template <class K, class V> class LruCache {
  std::list<std::pair<K, V>> m_items;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> m_index;
  std::size_t m_cap;

public:
  explicit LruCache(std::size_t cap) : m_cap(cap) {}
  void put(const K &k, const V &v) {
    auto it = m_index.find(k);
    if (it != m_index.end())
      m_items.erase(it->second);
    m_items.emplace_front(k, v);
    m_index[k] = m_items.begin();
    if (m_items.size() > m_cap) {
      m_index.erase(m_items.back().first);
      m_items.pop_back();
    }
  }
  const V *get(const K &k) {
    auto it = m_index.find(k);
    if (it == m_index.end())
      return nullptr;
    m_items.splice(m_items.begin(), m_items, it->second);
    return &it->second->second;
  }
  std::size_t size() const { return m_items.size(); }
};

void lru(const Person &p) {
  LruCache<int, std::string> mails(8), nicks(8);
  mails.put(1, p.email);
  nicks.put(1, p.name);
  if (const std::string *m = mails.get(1))
    track(*m); // expect: privacy-unconsented-flow
  if (const std::string *n = nicks.get(1))
    track(*n); // ok
  trackNumber(mails.size()); // ok
}

void sequences(const Person &p) {
  std::vector<std::string> v{"a", p.email, "c"};
  track(v[0]); // ok
  track(v[1]); // expect: privacy-unconsented-flow
  track(v.front()); // ok
  v[1] = "b";
  track(v[1]); // ok
  v.push_back(p.phone);
  track(v.back()); // expect: privacy-unconsented-flow
  v.pop_back();
  track(v.back()); // ok
  v.emplace_back(p.home.zip);
  std::string all;
  for (const auto &s : v)
    all += s + ",";
  track(all); // expect: privacy-unconsented-flow
  v.clear();
  v.push_back("new");
  track(v[0]); // ok
  std::deque<std::string> d;
  d.push_front(p.name);
  d.push_back("x");
  track(d.front()); // ok
  d.push_front(p.ssn);
  track(d.front()); // expect: privacy-unconsented-flow
  std::array<int, 3> a{p.score, 5, 9};
  trackNumber(a[0]); // ok
  a[2] = p.birthYear;
  trackNumber(a[2]); // expect: privacy-unconsented-flow
  trackNumber(a[1]); // ok
  trackNumber(std::get<2>(a)); // expect: privacy-unconsented-flow
  a.fill(0);
  trackNumber(a[2]); // ok
}

void adaptors(const Person &p) {
  std::queue<std::string> q;
  q.push(p.email);
  std::queue<std::string> r;
  r.push(p.name);
  track(q.front()); // expect: privacy-unconsented-flow
  track(r.front()); // ok
  std::stack<std::string> s;
  s.push("bottom");
  track(s.top()); // ok
  s.push(p.phone);
  track(s.top()); // expect: privacy-unconsented-flow
  std::priority_queue<int> years;
  years.push(p.birthYear);
  trackNumber(years.top()); // expect: privacy-unconsented-flow
  trackNumber(years.size()); // ok
  std::set<std::string> tags{p.name, "x"};
  track(*tags.begin()); // ok
  tags.insert(p.home.street);
  for (auto it = tags.begin(); it != tags.end(); ++it)
    track(*it); // expect: privacy-unconsented-flow
  trackNumber(tags.contains("x")); // ok
}

std::tuple<int, std::string, std::string> describe(const Person &p) {
  return {p.score, p.name, p.email};
}

void tuples(const Person &p) {
  auto [score, nick, mail] = describe(p);
  trackNumber(score); // ok
  track(nick); // ok
  track(mail); // expect: privacy-unconsented-flow
  int n;
  std::string a, b;
  std::tie(n, a, b) = describe(p);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
  std::tie(n, b, std::ignore) = describe(p);
  track(b); // ok
  std::pair<std::string, int> pr{p.home.zip, 4};
  track(pr.first); // expect: privacy-unconsented-flow
  trackNumber(pr.second); // ok
  pr = std::make_pair(version(), p.birthYear);
  track(pr.first); // ok
  trackNumber(pr.second); // expect: privacy-unconsented-flow
}

void nodes(const Person &p) {
  std::map<int, std::string> a{{1, p.email}, {2, "two"}}, b;
  auto h = a.extract(1);
  track(h.mapped()); // expect: privacy-unconsented-flow
  h.key() = 5;
  b.insert(std::move(h));
  track(b[5]); // expect: privacy-unconsented-flow
  track(a[2]); // ok
  b.insert(a.extract(2));
  track(b[2]); // ok
}

} // namespace db
