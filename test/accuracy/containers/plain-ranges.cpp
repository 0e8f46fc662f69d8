// FLAGS: -std=c++20
// Algorithms, iterators, spans and views over people.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <iterator>
#include <numeric>
#include <ranges>
#include <set>
#include <span>

namespace over {
using namespace app;

void transformed(const std::vector<Person> &people) {
  std::vector<std::string> mails, names;
  std::transform(people.begin(), people.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::transform(people.begin(), people.end(), std::back_inserter(names),
                 [](const Person &p) { return p.name; });
  track(mails.front()); // expect: privacy-unconsented-flow
  track(names.front()); // ok
}

void reduced(const std::vector<Person> &people) {
  int years = std::accumulate(people.begin(), people.end(), 0,
                              [](int sum, const Person &p) { return sum + p.birthYear; });
  int score = std::accumulate(people.begin(), people.end(), 0,
                              [](int sum, const Person &p) { return sum + p.score; });
  trackNumber(years); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
  trackNumber(std::count_if(people.begin(), people.end(),
                            [](const Person &p) { return p.birthYear > 1900; })); // ok
}

void searched(const std::vector<Person> &people) {
  auto it = std::find_if(people.begin(), people.end(), [](const Person &p) { return p.score >= 0; });
  if (it == people.end())
    return;
  track(it->phone); // expect: privacy-unconsented-flow
  track(it->name); // ok
  trackNumber(it - people.begin()); // ok
}

void sorted(std::vector<Person> people) {
  std::sort(people.begin(), people.end(),
            [](const Person &a, const Person &b) { return a.score < b.score; });
  track(people.front().email); // expect: privacy-unconsented-flow
  track(people.back().name); // ok
}

void collected(const std::vector<Person> &people) {
  std::set<std::string> zips;
  for (const auto &p : people)
    std::copy_n(&p.home.zip, 1, std::inserter(zips, zips.end()));
  std::vector<std::string> all(zips.begin(), zips.end());
  track(all[0]); // expect: privacy-unconsented-flow
  std::vector<std::string> blank(zips.size(), "-");
  track(blank[0]); // ok
  std::copy(zips.begin(), zips.end(), blank.begin());
  track(blank[0]); // expect: privacy-unconsented-flow
  std::fill(blank.begin(), blank.end(), "x");
  track(blank[0]); // ok
}

void viewed(const std::vector<Person> &people) {
  auto good = people | std::views::filter([](const Person &p) { return p.score >= 0; });
  for (const Person &p : good) {
    track(p.email); // expect: privacy-unconsented-flow
    track(p.name); // ok
  }
  for (const std::string &s : people | std::views::transform(&Person::phone))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : people | std::views::transform(&Person::name) | std::views::take(2))
    track(s); // ok
}

void projected(const std::vector<Person> &people) {
  std::vector<std::string> out;
  std::ranges::transform(people, std::back_inserter(out), &Person::name);
  track(out.at(0)); // ok
  std::ranges::transform(people, std::back_inserter(out), &Person::email);
  track(out.back()); // expect: privacy-unconsented-flow
  auto best = std::ranges::max_element(people, {}, &Person::score);
  track(best->name); // ok
  track(best->home.street); // expect: privacy-unconsented-flow
}

long long sum(std::span<const int> values) {
  long long total = 0;
  for (int v : values)
    total += v;
  return total;
}

void spans(const Person &p) {
  int raw[4] = {p.birthYear, 1, 2, 3};
  std::vector<int> plain{p.score, 2, 3};
  trackNumber(sum(raw)); // expect: privacy-unconsented-flow
  trackNumber(sum(plain)); // ok
  std::span<int> s(plain);
  s[1] = p.birthYear;
  trackNumber(plain[1]); // expect: privacy-unconsented-flow
}

std::string longest(std::initializer_list<std::string> all) {
  return std::max(all, [](const auto &a, const auto &b) { return a.size() < b.size(); });
}

void lists(const Person &p) {
  track(longest({p.email, "a", "b"})); // expect: privacy-unconsented-flow
  track(longest({p.name, "a", "b"})); // ok
}

void iterators(const Person &p) {
  std::vector<std::string> v{"a", "b"};
  auto it = v.begin();
  *it = p.email;
  track(v.front()); // expect: privacy-unconsented-flow
  std::deque<std::string> d{"x", p.name};
  for (auto r = d.rbegin(); r != d.rend(); ++r)
    track(*r); // ok
  std::move(v.begin(), v.end(), std::front_inserter(d));
  for (auto r = d.crbegin(); r != d.crend(); ++r)
    track(*r); // expect: privacy-unconsented-flow
}

void visited(const std::vector<Person> &people) {
  std::string mails, names;
  std::for_each(people.begin(), people.end(), [&mails](const Person &p) { mails += p.email; });
  for (const auto &p : people)
    names += p.name;
  track(mails); // expect: privacy-unconsented-flow
  track(names); // ok
}

} // namespace over
