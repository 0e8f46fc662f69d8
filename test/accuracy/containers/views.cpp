// Ranges and views: lazily seen, still the same data.
#include "../Inputs/app.h"
#include <algorithm>
#include <iterator>
#include <ranges>

namespace views {
using namespace app;
namespace rv = std::views;

void filtered(const Person &p) {
  std::vector<std::string> contacts{p.email, p.phone}, open{p.name, p.color};
  auto notEmpty = [](const std::string &s) { return !s.empty(); };
  for (const auto &s : contacts | rv::filter(notEmpty))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : open | rv::filter(notEmpty))
    track(s); // ok
}

void transformedToField(const Person &p) {
  std::vector<Person> people{p, loadPerson(2)};
  for (const auto &mail : people | rv::transform(&Person::email))
    track(mail); // expect: privacy-unconsented-flow
  for (const auto &name : people | rv::transform(&Person::name))
    track(name); // ok
}

void transformedByLambda(const Person &p) {
  std::vector<Person> people{p};
  auto phones =
      people | rv::transform([](const Person &q) { return q.phone; });
  auto scores =
      people | rv::transform([](const Person &q) { return q.score; });
  for (const std::string &s : phones)
    track(s); // expect: privacy-unconsented-flow
  for (int n : scores)
    trackNumber(n); // ok
}

void keysAndValues(const Person &p) {
  std::map<std::string, std::string> m{{"mail", p.email}};
  for (const auto &v : m | rv::values)
    track(v); // expect: privacy-unconsented-flow
  for (const auto &k : m | rv::keys)
    track(k); // ok
  std::map<std::string, int> visits{{p.phone, 1}};
  for (const auto &k : rv::keys(visits))
    track(k); // expect: privacy-unconsented-flow
  for (int n : rv::values(visits))
    trackNumber(n); // ok
}

void takeDropReverse(const Person &p) {
  std::vector<int> years{p.birthYear, p.birthYear}, scores{p.score, 2};
  for (int y : years | rv::take(1))
    trackNumber(y); // expect: privacy-unconsented-flow
  for (int s : scores | rv::take(1))
    trackNumber(s); // ok
  for (int y : years | rv::drop(1) | rv::reverse)
    trackNumber(y); // expect: privacy-unconsented-flow
  for (int s : scores | rv::drop(1) | rv::reverse)
    trackNumber(s); // ok
}

void joinedViews(const Person &p) {
  std::vector<std::vector<std::string>> groups{{p.email}, {p.phone}};
  std::vector<std::vector<std::string>> plain{{p.name}, {"x"}};
  for (const auto &s : groups | rv::join)
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : plain | rv::join)
    track(s); // ok
}

void splitViews(const Person &p) {
  for (auto part : p.email | rv::split('@'))
    track(std::string(part.begin(), part.end())); // expect: privacy-unconsented-flow
  for (auto part : p.name | rv::split('-'))
    track(std::string(part.begin(), part.end())); // ok
}

void counted(const Person &p) {
  for (int i : rv::iota(0, p.score))
    trackNumber(i); // ok
  std::vector<std::string> v{p.home.street};
  for (std::size_t i : rv::iota(std::size_t{0}, v.size()))
    track(v[i]); // expect: privacy-unconsented-flow
}

void storedView(const Person &p) {
  std::vector<std::string> v(1), w(1);
  auto seen = rv::all(v);
  auto calm = rv::all(w);
  v[0] = p.home.zip;
  w[0] = p.home.planet;
  track(seen.front()); // expect: privacy-unconsented-flow
  track(calm.front()); // ok
}

void elements(const Person &p) {
  std::vector<std::pair<std::string, std::string>> rows{{p.name, p.email}};
  for (const auto &s : rows | rv::elements<1>)
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : rows | rv::elements<0>)
    track(s); // ok
}

void rangeCopies(const Person &p) {
  std::vector<std::string> from{p.phone}, to, names{p.name}, out;
  std::ranges::copy(from, std::back_inserter(to));
  std::ranges::copy(names, std::back_inserter(out));
  track(to[0]); // expect: privacy-unconsented-flow
  track(out[0]); // ok
}

void rangeTransform(const Person &p) {
  std::vector<Person> people{p};
  std::vector<std::string> mails, names;
  std::ranges::transform(people, std::back_inserter(mails), &Person::email);
  std::ranges::transform(people, std::back_inserter(names),
                         [](const Person &q) { return q.name; });
  track(mails.front()); // expect: privacy-unconsented-flow
  track(names.front()); // ok
}

void rangeForEach(const Person &p) {
  std::vector<Person> people{p};
  std::ranges::for_each(people, [](const Person &q) {
    track(q.home.street); // expect: privacy-unconsented-flow
    track(q.home.planet); // ok
  });
  std::ranges::for_each(
      people, [](const std::string &s) { track(s); }, // expect: privacy-unconsented-flow
      &Person::phone);
  std::ranges::for_each(
      people, [](const std::string &s) { track(s); }, // ok
      &Person::name);
}

void rangeSearch(const Person &p) {
  std::vector<Person> people{p};
  auto it = std::ranges::find(people, 7, &Person::score);
  if (it != people.end()) {
    track(it->email); // expect: privacy-unconsented-flow
    track(it->name); // ok
  }
  auto best = std::ranges::max_element(people, {}, &Person::score);
  trackNumber(best->birthYear); // expect: privacy-unconsented-flow
  trackNumber(best->score); // ok
}

void pipeline(const Person &p) {
  std::vector<Person> people{p};
  auto adults = people |
                rv::filter([](const Person &q) { return q.birthYear > 0; }) |
                rv::transform([](const Person &q) { return q.home.zip; }) |
                rv::take(10);
  std::vector<std::string> zips;
  std::ranges::copy(adults, std::back_inserter(zips));
  for (auto &z : zips)
    track(z); // expect: privacy-unconsented-flow
  auto planets = people |
                 rv::filter([](const Person &q) { return q.birthYear > 0; }) |
                 rv::transform([](const Person &q) { return q.home.planet; }) |
                 rv::take(10);
  std::vector<std::string> list;
  std::ranges::copy(planets, std::back_inserter(list));
  for (const auto &z : list)
    track(z); // ok
}

void singleAndEmpty(const Person &p) {
  for (const auto &s : rv::single(p.email))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : rv::single(p.name))
    track(s); // ok
}

void subrange(const Person &p) {
  std::vector<std::string> v{"a", p.phone}, w{"a", p.name};
  std::ranges::subrange tail(v.begin() + 1, v.end());
  std::ranges::subrange other(w.begin() + 1, w.end());
  track(tail.front()); // expect: privacy-unconsented-flow
  track(other.front()); // ok
}

void counting(const Person &p) {
  std::vector<std::string> v{p.email};
  trackNumber(std::ranges::count(v, p.email)); // ok
  trackNumber(std::ranges::distance(v)); // ok
}

} // namespace views
