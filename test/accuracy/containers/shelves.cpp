// FLAGS: -std=c++20
// Shelves: indexes, groups, windows, heaps.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <unordered_map>

namespace shelves {
using namespace app;

// Grouped by a key.
void grouped(const std::vector<Person> &all) {
  std::map<std::string, std::vector<const Person *>> by;
  for (const Person &p : all)
    by[p.home.planet].push_back(&p);
  for (const auto &[planet, list] : by) {
    track(planet); // ok
    for (const Person *p : list) {
      track(p->email); // expect: privacy-unconsented-flow
      track(p->name); // ok
    }
  }
}

// Two indexes over one store.
class Directory {
public:
  void add(const Person &p) {
    people.push_back(p);
    byName[p.name] = people.size() - 1;
  }
  const Person &get(const std::string &name) const { return people[byName.at(name)]; }
  std::size_t indexOf(const std::string &name) const { return byName.at(name); }

private:
  std::deque<Person> people;
  std::unordered_map<std::string, std::size_t> byName;
};
void directories(const Person &p) {
  Directory d;
  d.add(p);
  track(d.get(p.name).phone); // expect: privacy-unconsented-flow
  track(d.get(p.name).name); // ok
  trackNumber(static_cast<long long>(d.indexOf(p.name))); // ok
}

// A sliding window.
void windows(const Person &p) {
  std::deque<std::string> w, v;
  for (const std::string &s : {p.name, p.email, p.phone}) {
    w.push_back(s);
    if (w.size() > 2)
      w.pop_front();
  }
  for (const std::string &s : {p.name, version()})
    v.push_back(s);
  track(w.front()); // expect: privacy-unconsented-flow
  track(v.front()); // ok
}

// A heap of structs.
struct Job {
  int rank;
  std::string who, what;
  bool operator<(const Job &o) const { return rank < o.rank; }
};
void jobs(const Person &p) {
  std::priority_queue<Job> q;
  q.push({2, p.email, "mail"});
  q.push({1, p.phone, "call"});
  while (!q.empty()) {
    track(q.top().who); // expect: privacy-unconsented-flow
    track(q.top().what); // ok
    q.pop();
  }
}

// zip by index, partition, and rotate.
void partitioned(std::vector<Person> all) {
  auto mid = std::stable_partition(all.begin(), all.end(), [](const Person &p) { return p.score > 3; });
  std::vector<std::string> first;
  std::transform(all.begin(), mid, std::back_inserter(first), [](const Person &p) { return p.phone; });
  std::vector<std::string> names(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    names[i] = all[i].name;
  std::rotate(names.begin(), names.begin() + (names.empty() ? 0 : 1), names.end());
  for (auto &s : first)
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : names)
    track(s); // ok
}

// A matrix class with a call operator.
class Matrix {
public:
  Matrix(int r, int c) : cols(c), cells(static_cast<std::size_t>(r * c)) {}
  double &operator()(int r, int c) { return cells[static_cast<std::size_t>(r * cols + c)]; }
  double sum() const { return std::accumulate(cells.begin(), cells.end(), 0.0); }
  int columns() const { return cols; }

private:
  int cols;
  std::vector<double> cells;
};
void matrices(const Person &p) {
  Matrix a(2, 2), b(2, 2);
  a(0, 1) = p.latitude;
  b(0, 1) = p.score;
  trackReal(a.sum()); // expect: privacy-unconsented-flow
  trackReal(b.sum()); // ok
  trackNumber(a.columns()); // ok
}

// Constant keys in nested maps.
void nestedKeys(const Person &p) {
  std::map<std::string, std::map<std::string, std::string>> m;
  m["user"]["mail"] = p.email;
  m["user"]["nick"] = p.name;
  m["app"]["version"] = version();
  track(m["user"]["mail"]); // expect: privacy-unconsented-flow
  track(m["user"]["nick"]); // ok
  track(m["app"]["version"]); // ok
}
} // namespace shelves
