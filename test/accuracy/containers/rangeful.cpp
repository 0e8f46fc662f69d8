// Ranges, projections and the algorithms of C++20 and 23.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <iterator>
#include <numeric>
#include <ranges>
#include <set>
#include <span>

namespace rangeful {
using namespace app;
namespace rv = std::views;

void projected(std::vector<Person> &all) {
  auto mails = all | rv::transform(&Person::email);
  for (const auto &m : mails)
    track(m); // expect: privacy-unconsented-flow
  for (const auto &n : all | rv::transform(&Person::name))
    track(n); // ok
  auto oldest = std::ranges::min_element(all, {}, &Person::birthYear);
  track(oldest->name); // ok
  trackNumber(oldest->birthYear); // expect: privacy-unconsented-flow
}

void collected(const Person &p) {
  std::vector<Person> all{p, p};
  auto phones = all | rv::filter([](const Person &q) { return q.score > 0; }) |
                rv::transform([](const Person &q) { return "+" + q.phone; });
  for (std::string s : phones)
    track(s); // expect: privacy-unconsented-flow
  auto sizes = all | rv::transform([](const Person &q) {
                 return q.phone.size();
               });
  std::set<std::size_t> unique(sizes.begin(), sizes.end());
  trackNumber(*unique.begin()); // ok
  auto nickView = all | rv::transform(&Person::name) | rv::common;
  std::deque<std::string> nicks(nickView.begin(), nickView.end());
  track(nicks.back()); // ok
}

// Two lists side by side, by hand.
template <class A, class B, class F> void together(A &&a, B &&b, F f) {
  auto j = std::ranges::begin(b);
  for (auto &&x : a)
    f(x, *j++);
}
void zipped(const Person &p) {
  std::vector<std::string> names{p.name}, mails{p.email};
  together(names, mails, [](const std::string &n, const std::string &m) {
    track(n); // ok
    track(m); // expect: privacy-unconsented-flow
  });
  for (int i : rv::iota(0, int(mails.size()))) {
    trackNumber(i); // ok
    track(mails[i]); // expect: privacy-unconsented-flow
  }
}

void mapViews(const Person &p) {
  std::map<std::string, std::string> m{{p.name, p.email}};
  for (const auto &k : m | rv::keys)
    track(k); // ok
  for (const auto &v : m | rv::values)
    track(v); // expect: privacy-unconsented-flow
  std::map<std::string, int> byMail{{p.email, 1}};
  for (const auto &k : std::views::keys(byMail))
    track(k); // expect: privacy-unconsented-flow
  for (int v : std::views::values(byMail))
    trackNumber(v); // ok
}

void textViews(const Person &p) {
  for (auto word : p.home.street | rv::split(' '))
    trackView(std::string_view(word.begin(), word.end())); // expect: privacy-unconsented-flow
  for (auto word : p.home.planet | rv::split(' '))
    trackView(std::string_view(word.begin(), word.end())); // ok
  std::string digits;
  std::ranges::copy_if(p.phone, std::back_inserter(digits),
                       [](char c) { return c != '-'; });
  track(digits); // expect: privacy-unconsented-flow
  std::string backwards(p.name.rbegin(), p.name.rend());
  track(backwards); // ok
  auto parts = std::vector<std::string>{p.name, p.email};
  auto joined = parts | rv::join | rv::common;
  track(std::string(joined.begin(), joined.end())); // expect: privacy-unconsented-flow
}

void windows(const Person &p) {
  std::vector<int> years{p.birthYear, 2000}, scores{p.score, 1};
  for (int x : years | rv::take_while([](int y) { return y > 3; }))
    trackNumber(x - 1900); // expect: privacy-unconsented-flow
  for (int x : scores | rv::drop_while([](int y) { return y > 3; }))
    trackNumber(x); // ok
  for (int x : years | rv::take(1) | rv::reverse)
    trackNumber(x); // expect: privacy-unconsented-flow
}

void folded(const Person &p) {
  std::vector<int> years{p.birthYear}, scores{p.score};
  trackNumber(std::accumulate(years.begin(), years.end(), 0)); // expect: privacy-unconsented-flow
  trackNumber(std::reduce(scores.begin(), scores.end())); // ok
  trackNumber(std::accumulate( // expect: privacy-unconsented-flow
      years.begin(), years.end(), 0, [](int a, int y) { return a * 31 + y; }));
  trackNumber(std::ranges::count_if( // ok
      years, [](int y) { return y > 1900; }));
}

void partitioned(std::vector<Person> all) {
  std::ranges::sort(all, std::ranges::greater{}, &Person::birthYear);
  track(all.front().name); // ok
  auto tail = std::ranges::partition(
      all, [](const Person &p) { return p.score > 3; });
  for (Person &p : tail)
    track(p.phone); // expect: privacy-unconsented-flow
  auto [from, to] = std::ranges::equal_range(
      all, std::string("x"), {}, &Person::name);
  trackNumber(to - from); // ok
}

// One pass to fill, another to read.
struct Stats {
  std::string first;
  int n = 0;
};
void grouped(std::vector<Person> all) {
  std::map<std::string, Stats> byPlanet;
  for (const auto &p : all) {
    auto &s = byPlanet[p.home.planet];
    if (s.n++ == 0)
      s.first = p.home.street;
  }
  for (const auto &[planet, s] : byPlanet) {
    track(planet); // ok
    track(s.first); // expect: privacy-unconsented-flow
    trackNumber(s.n); // ok
  }
}

// A span over part of a buffer.
void halves(const Person &p) {
  std::array<std::string, 4> row{p.name, "b", "c", "d"};
  std::span<std::string> all(row);
  auto back = all.last(2);
  back[0] = p.email;
  track(row[2]); // expect: privacy-unconsented-flow
  std::array<std::string, 2> other{p.name, "q"};
  std::span<const std::string, 2> fixed(other);
  track(fixed.front()); // ok
}

// Insertions and stream iterators.
void inserted(const Person &p) {
  std::vector<std::string> a{p.name}, b;
  std::ranges::transform(a, std::inserter(b, b.end()),
                         [&](const std::string &s) { return s + p.email; });
  track(b[0]); // expect: privacy-unconsented-flow
  std::vector<std::string> c(2, "z");
  std::ranges::fill(c, p.phone);
  track(c[1]); // expect: privacy-unconsented-flow
  std::ranges::fill(c, "none");
  track(c[1]); // ok
  std::vector<int> n(3);
  std::iota(n.begin(), n.end(), p.score);
  trackNumber(n.back()); // ok
  std::ranges::generate(n, [y = p.birthYear]() mutable { return y++; });
  trackNumber(n.back()); // expect: privacy-unconsented-flow
}

} // namespace rangeful
