// FLAGS: -std=c++20
// A reporting tool in the modern style: ranges, spans, algorithms.
#include "../Inputs/app.h"
#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>
#include <span>

namespace report {
using namespace app;
namespace rv = std::views;

std::vector<Person> team() {
  std::vector<Person> v;
  for (int i = 0; i < 3; ++i)
    v.push_back(loadPerson(i));
  return v;
}

void projections() {
  auto people = team();
  for (const auto &n : people | rv::transform(&Person::name))
    track(n); // ok
  for (const auto &m : people | rv::transform(&Person::email))
    track(m); // expect: privacy-unconsented-flow
  for (const auto &m :
       people | rv::filter([](const Person &p) { return p.birthYear > 1900; }) |
           rv::transform([](const Person &p) { return p.name; }))
    track(m); // ok
  for (const auto &m : people | rv::take(2) |
                           rv::transform([](const auto &p) { return p.phone; }))
    track(m); // expect: privacy-unconsented-flow
  trackNumber(std::ranges::distance(people)); // ok
}

void folds() {
  auto people = team();
  int sum = std::accumulate(people.begin(), people.end(), 0,
                            [](int s, const Person &p) { return s + p.birthYear; });
  trackNumber(sum); // expect: privacy-unconsented-flow
  int scores = std::accumulate(people.begin(), people.end(), 0,
                               [](int s, const Person &p) { return s + p.score; });
  trackNumber(scores); // ok
  auto adults = std::count_if(people.begin(), people.end(),
                              [](const Person &p) { return p.birthYear < 2000; });
  trackNumber(adults); // ok
  std::string names, mails;
  std::ranges::for_each(people, [&](const Person &p) {
    names += p.name + ";";
    mails += p.email + ";";
  });
  track(names); // ok
  track(mails); // expect: privacy-unconsented-flow
}

void copies() {
  auto people = team();
  std::vector<std::string> mails, nicks;
  std::transform(people.begin(), people.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::ranges::transform(people, std::back_inserter(nicks), &Person::name);
  track(mails[0]); // expect: privacy-unconsented-flow
  track(nicks[0]); // ok
  std::vector<std::string> out(3);
  std::copy(nicks.begin(), nicks.end(), out.begin());
  track(out.front()); // ok
  std::ranges::copy(mails, out.begin());
  track(out.front()); // expect: privacy-unconsented-flow
  std::fill(out.begin(), out.end(), "none");
  track(out.front()); // ok
  std::ranges::replace(nicks, std::string("nobody"), people[0].phone);
  track(version()); // ok
  std::sort(mails.begin(), mails.end());
  track(mails.back()); // expect: privacy-unconsented-flow
  mails.erase(mails.begin(), mails.end());
  for (const auto &m : mails)
    track(m); // ok
}

void finding() {
  auto people = team();
  auto it = std::find_if(people.begin(), people.end(),
                         [](const Person &p) { return p.score >= 0; });
  if (it != people.end()) {
    track(it->name); // ok
    track(it->email); // expect: privacy-unconsented-flow
  }
  auto best = std::ranges::max_element(people, {}, &Person::score);
  trackNumber(best->score); // ok
  trackNumber(best->birthYear); // expect: privacy-unconsented-flow
  trackNumber(best - people.begin()); // ok
  trackNumber(std::any_of(people.begin(), people.end(), [](const Person &p) {
    return p.email.empty();
  })); // ok
}

long total(std::span<const long> s) {
  long t = 0;
  for (long x : s)
    t += x;
  return t;
}
void stamp(std::span<std::string> cells, const std::string &s) {
  for (auto &c : cells)
    c = s;
}

void spans(const Person &p) {
  long ages[3] = {readAge(), readAge() + 1, 3};
  long points[3] = {p.score, 2, 3};
  trackNumber(total(ages)); // expect: privacy-unconsented-flow
  trackNumber(total(points)); // ok
  std::vector<std::string> left(2), right(2);
  stamp(left, p.home.street);
  stamp(right, p.home.planet);
  track(left[1]); // expect: privacy-unconsented-flow
  track(right[1]); // ok
  stamp(left, "-");
  trackNumber(std::span(left).size()); // ok
}

void joined(const Person &p) {
  std::vector<std::vector<std::string>> table{{p.name, "1"}, {p.email, "2"}};
  track(table[0][0]); // ok
  track(table[1][0]); // expect: privacy-unconsented-flow
  track(table[1][1]); // ok
  std::string flat;
  for (const auto &cell : table | rv::join)
    flat += cell;
  track(flat); // expect: privacy-unconsented-flow
  for (int i : rv::iota(0, 3))
    trackNumber(i); // ok
  std::map<int, std::string> byId{{1, p.phone}};
  for (int k : byId | rv::keys)
    trackNumber(k); // ok
  for (const auto &v : byId | rv::values)
    track(v); // expect: privacy-unconsented-flow
  for (const auto &s : std::initializer_list<std::string>{p.name, "b"})
    track(s); // ok
  for (const auto &s : {p.name, p.home.zip})
    track(s); // expect: privacy-unconsented-flow
}

} // namespace report
