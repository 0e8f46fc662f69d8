// Warehouse: stock, orders and customers in containers.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <stack>
#include <tuple>
#include <unordered_map>

namespace warehouse {

void sequences(const app::Person &p) {
  std::vector<std::string> v{"a", p.email, "c"};
  app::track(v[1]);           // expect: privacy-unconsented-flow
  app::track(v.front());      // ok
  app::trackNumber(v.size()); // ok
  std::list<std::string> l;
  l.push_back(p.phone);
  l.push_front("head");
  app::track(l.back()); // expect: privacy-unconsented-flow
  l.clear();
  l.push_back("tail");
  app::track(l.back()); // ok
  std::array<int, 3> years{p.birthYear, 0, p.score};
  app::trackNumber(std::get<0>(years)); // expect: privacy-unconsented-flow
  app::trackNumber(years[2]);           // ok
  std::deque<std::string> d;
  d.emplace_back(p.name);
  app::track(d.front()); // ok
}

void keyed(const app::Person &p) {
  std::map<std::string, std::string> order;
  order["mail"] = p.email;
  order["item"] = "crate";
  order.emplace("street", p.home.street);
  app::track(order["mail"]);      // expect: privacy-unconsented-flow
  app::track(order["item"]);      // ok
  app::track(order.at("street")); // expect: privacy-unconsented-flow
  order["mail"] = "removed";
  app::track(order["mail"]); // ok
  for (const auto &[key, value] : order)
    app::track(key); // ok
  for (const auto &[key, value] : order)
    app::track(value); // expect: privacy-unconsented-flow
  std::unordered_map<int, std::string> bins{{1, p.phone}, {2, "bolts"}};
  if (auto it = bins.find(1); it != bins.end())
    app::track(it->second); // expect: privacy-unconsented-flow
  if (auto it = bins.find(2); it != bins.end())
    app::track(it->second); // ok
}

void nodes(const app::Person &p) {
  std::map<int, std::string> from{{1, p.email}}, to, other{{1, "x"}};
  auto node = from.extract(1);
  app::track(node.mapped()); // expect: privacy-unconsented-flow
  node.key() = 5;
  to.insert(std::move(node));
  app::track(to.at(5));    // expect: privacy-unconsented-flow
  app::track(other.at(1)); // ok
}

void adaptors(const app::Person &p) {
  std::queue<std::string> jobs, idle;
  jobs.push(p.email);
  idle.push("sweep");
  app::track(jobs.front()); // expect: privacy-unconsented-flow
  app::track(idle.front()); // ok
  std::priority_queue<std::pair<int, std::string>> urgent;
  urgent.emplace(3, p.phone);
  app::track(urgent.top().second);      // expect: privacy-unconsented-flow
  app::trackNumber(urgent.top().first); // ok
  std::stack<int> depth;
  depth.push(p.score);
  app::trackNumber(depth.top()); // ok
}

void tuples(const app::Person &p) {
  auto row = std::make_tuple(p.name, p.email, p.score);
  auto &[nick, mail, score] = row;
  app::track(mail);                    // expect: privacy-unconsented-flow
  app::track(nick);                    // ok
  app::track(std::get<1>(row));        // expect: privacy-unconsented-flow
  app::trackNumber(std::get<int>(row)); // ok
  std::string a, b;
  std::tie(a, b) = std::pair(p.phone, p.name);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void spans(const app::Person &p) {
  std::vector<std::string> v{p.email, "none"}, w{"a", "b"};
  std::span<std::string> s(v), t(w);
  app::track(s.front()); // expect: privacy-unconsented-flow
  app::track(t.front()); // ok
  t[1] = p.phone;
  app::track(w[1]); // expect: privacy-unconsented-flow
  app::track(w[0]); // ok
}

void views(const std::vector<app::Person> &people) {
  auto mails = people | std::views::transform(&app::Person::email);
  auto nicks = people | std::views::transform(&app::Person::name);
  for (const std::string &m : mails | std::views::take(1))
    app::track(m); // expect: privacy-unconsented-flow
  for (const std::string &n : nicks | std::views::reverse)
    app::track(n); // ok
  auto grown = people | std::views::filter([](const app::Person &p) {
                 return p.birthYear < 2000;
               });
  for (const auto &p : grown)
    app::track(p.phone); // expect: privacy-unconsented-flow
  for (const auto &p : grown)
    app::trackNumber(p.score); // ok
}

void algorithms(const std::vector<app::Person> &people) {
  std::vector<std::string> phones, colors;
  std::transform(people.begin(), people.end(), std::back_inserter(phones),
                 [](const app::Person &p) { return p.phone; });
  std::transform(people.begin(), people.end(), std::back_inserter(colors),
                 [](const app::Person &p) { return std::string(p.color); });
  app::track(phones.at(0)); // expect: privacy-unconsented-flow
  app::track(colors.at(0)); // ok
  int years = std::accumulate(
      people.begin(), people.end(), 0,
      [](int sum, const app::Person &p) { return sum + p.birthYear; });
  int scores = std::accumulate(
      people.begin(), people.end(), 0,
      [](int sum, const app::Person &p) { return sum + p.score; });
  app::trackNumber(years);  // expect: privacy-unconsented-flow
  app::trackNumber(scores); // ok
  auto joined = std::accumulate(phones.begin(), phones.end(), std::string());
  app::track(joined); // expect: privacy-unconsented-flow
  auto n = std::count_if(phones.begin(), phones.end(),
                         [](const std::string &s) { return s.empty(); });
  app::trackNumber(n); // ok
  std::ranges::fill(phones, "x");
  std::set<std::string> unique(colors.begin(), colors.end());
  app::track(*unique.begin()); // ok
}

// A ring for the last scans.
template <class T, std::size_t N> class Ring {
public:
  void push(T value) { items_[next_++ % N] = std::move(value); }
  const T &last() const { return items_[(next_ - 1) % N]; }
  std::size_t count() const { return next_; }

private:
  T items_[N] = {};
  std::size_t next_ = 0;
};

void ownContainer(const app::Person &p) {
  Ring<std::string, 4> scans, tests;
  scans.push(p.email);
  tests.push("crate 5");
  app::track(scans.last());        // expect: privacy-unconsented-flow
  app::track(tests.last());        // ok
  app::trackNumber(scans.count()); // ok
}

std::string joinAll(std::initializer_list<std::string> parts) {
  std::string out;
  for (const auto &part : parts)
    out += part + "/";
  return out;
}

void lists(const app::Person &p) {
  app::track(joinAll({"A", p.home.zip})); // expect: privacy-unconsented-flow
  app::track(joinAll({"A", p.name}));     // ok
}

} // namespace warehouse
