// FLAGS: -std=c++20
// Everything that holds many.
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
#include <unordered_set>

namespace warehouse {
using namespace app;

void vectors(const Person &p) {
  std::vector<std::string> v, w;
  v.push_back(p.email);
  w.push_back(p.name);
  track(v.back()); // expect: privacy-unconsented-flow
  track(w.back()); // ok
  trackNumber(static_cast<long long>(v.size())); // ok
  v.clear();
  v.push_back("x");
  track(v.front()); // ok
}

void insertAndErase(const Person &p) {
  std::vector<std::string> v{"a"};
  v.insert(v.begin(), p.phone);
  track(v.front()); // expect: privacy-unconsented-flow
  std::vector<std::string> w;
  w.assign(3, p.email);
  track(w[1]); // expect: privacy-unconsented-flow
  w.assign(2, "n");
  track(w[1]); // ok
}

void deques(const Person &p) {
  std::deque<std::string> d, e;
  d.emplace_front(p.email);
  e.emplace_front(p.name);
  for (auto &s : d)
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : e)
    track(s); // ok
}

void lists(const Person &p) {
  std::list<std::string> a{p.phone}, b{"b"}, c{"c"};
  b.splice(b.end(), a);
  track(b.back()); // expect: privacy-unconsented-flow
  track(c.back()); // ok
  std::forward_list<std::string> f;
  f.push_front(p.email);
  track(f.front()); // expect: privacy-unconsented-flow
}

void arraysFixed(const Person &p) {
  std::array<std::string, 3> a{p.name, p.email, "c"};
  track(a[0]); // ok
  track(a[1]); // expect: privacy-unconsented-flow
  track(std::get<2>(a)); // ok
  a.fill("f");
  track(a[1]); // ok
}

void maps(const Person &p) {
  std::map<std::string, std::string> m;
  m["mail"] = p.email;
  m["nick"] = p.name;
  track(m["mail"]); // expect: privacy-unconsented-flow
  track(m["nick"]); // ok
  track(m.at("mail")); // expect: privacy-unconsented-flow
  m["mail"] = "none";
  track(m.at("mail")); // ok
}

void mapIteration(const Person &p) {
  std::map<std::string, std::string> byMail{{p.email, "1"}};
  std::map<std::string, std::string> byNick{{p.name, p.phone}};
  for (auto &[k, v] : byMail) {
    track(k); // expect: privacy-unconsented-flow
    track(v); // ok
  }
  for (auto &[k, v] : byNick) {
    track(k); // ok
    track(v); // expect: privacy-unconsented-flow
  }
}

void find(const Person &p) {
  std::unordered_map<int, std::string> a, b;
  a.emplace(1, p.email);
  b.insert({1, p.name});
  if (auto it = a.find(1); it != a.end()) {
    track(it->second); // expect: privacy-unconsented-flow
    trackNumber(it->first); // ok
  }
  if (auto it = b.find(1); it != b.end())
    track(it->second); // ok
}

void enumKeys(const Person &p) {
  enum class Key { mail, nick };
  std::map<Key, std::string> m;
  m.insert_or_assign(Key::mail, p.email);
  m.insert_or_assign(Key::nick, p.name);
  track(m.at(Key::mail)); // expect: privacy-unconsented-flow
  track(m.at(Key::nick)); // ok
}

void nodes(const Person &p) {
  std::map<int, std::string> a{{1, p.phone}}, b, c{{1, "c"}};
  auto n = a.extract(1);
  b.insert(std::move(n));
  track(b.begin()->second); // expect: privacy-unconsented-flow
  auto k = c.extract(1);
  track(k.mapped()); // ok
}

void sets(const Person &p) {
  std::set<std::string> s{p.email};
  std::unordered_set<std::string> u{p.name};
  track(*s.begin()); // expect: privacy-unconsented-flow
  track(*u.begin()); // ok
  trackNumber(static_cast<long long>(s.count("x"))); // ok
  std::multimap<int, std::string> m;
  m.insert({3, p.phone});
  auto [first, last] = m.equal_range(3);
  for (; first != last; ++first)
    track(first->second); // expect: privacy-unconsented-flow
}

void adaptors(const Person &p) {
  std::queue<std::string> q, r;
  q.push(p.email);
  r.push(p.name);
  track(q.front()); // expect: privacy-unconsented-flow
  track(r.front()); // ok
  std::stack<std::string> s;
  s.push("a");
  s.push(p.phone);
  track(s.top()); // expect: privacy-unconsented-flow
  std::priority_queue<long> h;
  h.push(p.score);
  trackNumber(h.top()); // ok
  h.push(p.birthYear);
  trackNumber(h.top()); // expect: privacy-unconsented-flow
}

void iterators(const Person &p) {
  std::vector<std::string> v{p.email}, w{p.name};
  std::vector<std::string> out, plain;
  std::copy(v.rbegin(), v.rend(), std::back_inserter(out));
  std::copy(w.cbegin(), w.cend(), std::inserter(plain, plain.end()));
  track(out[0]); // expect: privacy-unconsented-flow
  track(plain[0]); // ok
  auto moved = std::make_move_iterator(v.begin());
  std::string s = *moved;
  track(s); // expect: privacy-unconsented-flow
}

void pairsTuples(const Person &p) {
  std::pair<std::string, int> a{p.email, 3};
  auto t = std::make_tuple(p.name, p.phone, p.score);
  track(a.first); // expect: privacy-unconsented-flow
  trackNumber(a.second); // ok
  track(std::get<0>(t)); // ok
  track(std::get<1>(t)); // expect: privacy-unconsented-flow
  auto [x, y, z] = t;
  track(x); // ok
  track(y); // expect: privacy-unconsented-flow
  std::string l, r;
  std::tie(l, r, std::ignore) = t;
  track(l); // ok
  track(r); // expect: privacy-unconsented-flow
}

std::tuple<std::string, std::string> both(const Person &p) {
  return {p.email, p.name};
}
void tupleResult(const Person &p) {
  auto [m, n] = both(p);
  track(m); // expect: privacy-unconsented-flow
  track(n); // ok
}

void spans(const Person &p) {
  std::vector<long> v{p.birthYear, p.birthYear}, w{1, 2};
  std::span<long> a(v), b(w);
  trackNumber(a[0]); // expect: privacy-unconsented-flow
  trackNumber(b[0]); // ok
  for (long x : a.subspan(1))
    trackNumber(x); // expect: privacy-unconsented-flow
  b[1] = p.birthYear;
  trackNumber(w[1]); // expect: privacy-unconsented-flow
}

void rangesViews(const std::vector<Person> &all) {
  for (const auto &m : all | std::views::transform(&Person::email))
    track(m); // expect: privacy-unconsented-flow
  for (const auto &m : all | std::views::transform(&Person::name))
    track(m); // ok
  for (const Person &p : all | std::views::filter([](const Person &q) { return q.birthYear > 1980; }) | std::views::take(2)) {
    track(p.phone); // expect: privacy-unconsented-flow
    track(p.name); // ok
  }
}

void moreViews(const Person &p) {
  std::map<std::string, std::string> m{{p.name, p.email}};
  for (const auto &k : m | std::views::keys)
    track(k); // ok
  for (const auto &v : std::views::values(m))
    track(v); // expect: privacy-unconsented-flow
  std::vector<std::string> v{"a", p.phone};
  for (const auto &s : v | std::views::reverse | std::views::drop(0))
    track(s); // expect: privacy-unconsented-flow
  for (int i : std::views::iota(0, 3))
    trackNumber(i); // ok
}

void splitView(const Person &p) {
  for (auto part : p.home.street | std::views::split(' '))
    trackView(std::string_view(part.begin(), part.end())); // expect: privacy-unconsented-flow
  for (auto part : p.home.planet | std::views::split(' '))
    trackView(std::string_view(part.begin(), part.end())); // ok
}

void algorithms(const std::vector<Person> &all) {
  std::vector<std::string> mails, nicks;
  std::transform(all.begin(), all.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::ranges::transform(all, std::back_inserter(nicks), &Person::name);
  track(mails.front()); // expect: privacy-unconsented-flow
  track(nicks.front()); // ok
  std::for_each(all.begin(), all.end(), [](const Person &p) {
    track(p.phone); // expect: privacy-unconsented-flow
    track(p.name); // ok
  });
  auto n = std::count_if(all.begin(), all.end(),
                         [](const Person &p) { return p.birthYear > 1990; });
  trackNumber(n); // ok
}

void folded(const std::vector<Person> &all) {
  std::string a = std::accumulate(
      all.begin(), all.end(), std::string(),
      [](std::string s, const Person &p) { return s + p.email; });
  std::string b = std::accumulate(
      all.begin(), all.end(), std::string(),
      [](std::string s, const Person &p) { return s + p.name; });
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void maxElement(const std::vector<Person> &all) {
  auto it = std::max_element(all.begin(), all.end(),
                             [](const Person &a, const Person &b) { return a.score < b.score; });
  if (it != all.end()) {
    track(it->email); // expect: privacy-unconsented-flow
    track(it->name); // ok
  }
  auto f = std::ranges::find(all, 3, &Person::score);
  if (f != all.end())
    track(f->home.planet); // ok
}

void initialiserList(const Person &p) {
  auto send = [](std::initializer_list<std::string> l) {
    for (auto &s : l)
      track(s); // expect: privacy-unconsented-flow
  };
  send({"a", p.email});
  auto sendPlain = [](std::initializer_list<std::string> l) {
    for (auto &s : l)
      track(s); // ok
  };
  sendPlain({"a", p.name});
}

// User containers.
template <class T, int N> class Ring {
public:
  void push(T t) {
    items[(first + count) % N] = std::move(t);
    ++count;
  }
  T pop() {
    T t = std::move(items[first]);
    first = (first + 1) % N;
    --count;
    return t;
  }
  int size() const { return count; }

private:
  T items[N];
  int first = 0, count = 0;
};

void ring(const Person &p) {
  Ring<std::string, 4> a, b;
  a.push(p.phone);
  b.push(p.name);
  trackNumber(a.size()); // ok
  track(a.pop()); // expect: privacy-unconsented-flow
  track(b.pop()); // ok
}

class Linked {
  struct Node {
    std::string value;
    std::unique_ptr<Node> next;
  };
  std::unique_ptr<Node> head;
  int n = 0;

public:
  void add(std::string s) {
    auto k = std::make_unique<Node>();
    k->value = std::move(s);
    k->next = std::move(head);
    head = std::move(k);
    ++n;
  }
  const std::string &top() const { return head->value; }
  class iterator {
    const Node *at;

  public:
    explicit iterator(const Node *a) : at(a) {}
    const std::string &operator*() const { return at->value; }
    iterator &operator++() {
      at = at->next.get();
      return *this;
    }
    bool operator!=(const iterator &o) const { return at != o.at; }
  };
  iterator begin() const { return iterator(head.get()); }
  iterator end() const { return iterator(nullptr); }
};

void linked(const Person &p) {
  Linked a, b;
  a.add("x");
  a.add(p.email);
  b.add(p.name);
  for (const auto &s : a)
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : b)
    track(s); // ok
  track(b.top()); // ok
}

template <class K, class V> class FlatMap {
public:
  V &operator[](const K &k) {
    for (auto &e : entries)
      if (e.first == k)
        return e.second;
    entries.emplace_back(k, V());
    return entries.back().second;
  }
  const V *get(const K &k) const {
    for (auto &e : entries)
      if (e.first == k)
        return &e.second;
    return nullptr;
  }

private:
  std::vector<std::pair<K, V>> entries;
};

void flatMap(const Person &p) {
  FlatMap<int, std::string> a, b;
  a[1] = p.phone;
  b[1] = p.name;
  track(*a.get(1)); // expect: privacy-unconsented-flow
  track(*b.get(1)); // ok
}

void nested(const Person &p) {
  std::map<std::string, std::vector<std::string>> a, b;
  a["x"].push_back(p.email);
  b["x"].push_back(p.name);
  for (auto &[k, v] : a)
    for (auto &s : v)
      track(s); // expect: privacy-unconsented-flow
  for (auto &[k, v] : b)
    for (auto &s : v)
      track(s); // ok
}
} // namespace warehouse
