// The algorithms, with and without function objects.
#include "../Inputs/app.h"
#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace algorithms {
using namespace app;
using Strings = std::vector<std::string>;

void copies(const Person &p) {
  Strings from{p.email}, to(1), names{p.name}, out(1);
  std::copy(from.begin(), from.end(), to.begin());
  std::copy_n(names.begin(), 1, out.begin());
  track(to[0]); // expect: privacy-unconsented-flow
  track(out[0]); // ok
}

void copiesIf(const Person &p) {
  Strings from{p.phone, ""}, to, names{p.name}, out;
  auto full = [](const std::string &s) { return !s.empty(); };
  std::copy_if(from.begin(), from.end(), std::back_inserter(to), full);
  std::copy_if(names.begin(), names.end(), std::back_inserter(out), full);
  track(to.front()); // expect: privacy-unconsented-flow
  track(out.front()); // ok
}

std::string upper(const std::string &s) {
  std::string out;
  for (char c : s)
    out += static_cast<char>(std::toupper(c));
  return out;
}

void transforms(const Person &p) {
  Strings in{p.home.street}, out, in2{p.home.planet}, out2;
  std::transform(in.begin(), in.end(), std::back_inserter(out), upper);
  std::transform(in2.begin(), in2.end(), std::back_inserter(out2), upper);
  track(out[0]); // expect: privacy-unconsented-flow
  track(out2[0]); // ok
}

void transformToConstant(const Person &p) {
  Strings in{p.email}, out, out2;
  std::transform(in.begin(), in.end(), std::back_inserter(out),
                 [](const std::string &) { return std::string("x"); });
  track(out[0]); // ok
  std::transform(in.begin(), in.end(), std::back_inserter(out2),
                 [](const std::string &s) { return "<" + s + ">"; });
  track(out2[0]); // expect: privacy-unconsented-flow
}

void transformTwo(const Person &p) {
  Strings a{"tel:"}, b{p.phone}, c{p.name}, out, out2;
  std::transform(a.begin(), a.end(), b.begin(), std::back_inserter(out),
                 std::plus<std::string>());
  std::transform(a.begin(), a.end(), c.begin(), std::back_inserter(out2),
                 std::plus<std::string>());
  track(out[0]); // expect: privacy-unconsented-flow
  track(out2[0]); // ok
}

void forEach(const Person &p) {
  Strings v{p.email}, w{p.name};
  std::for_each(v.begin(), v.end(), [](const auto &s) { track(s); }); // expect: privacy-unconsented-flow
  std::for_each(w.begin(), w.end(), [](const auto &s) { track(s); }); // ok
}

void forEachCollect(const Person &p) {
  Strings v{p.phone}, w{p.name};
  std::string all, calm;
  std::for_each(v.begin(), v.end(), [&](const std::string &s) { all += s; });
  std::for_each(w.begin(), w.end(), [&](const std::string &s) { calm += s; });
  track(all); // expect: privacy-unconsented-flow
  track(calm); // ok
}

struct Collector {
  std::string text;
  void operator()(const std::string &s) { text += s + ";"; }
};

void functionObjectResult(const Person &p) {
  Strings v{p.home.zip}, w{p.home.planet};
  Collector c = std::for_each(v.begin(), v.end(), Collector());
  Collector d = std::for_each(w.begin(), w.end(), Collector());
  track(c.text); // expect: privacy-unconsented-flow
  track(d.text); // ok
}

void accumulates(const Person &p) {
  Strings v{p.email, p.phone}, w{p.name, p.color};
  track(std::accumulate(v.begin(), v.end(), std::string())); // expect: privacy-unconsented-flow
  track(std::accumulate(w.begin(), w.end(), std::string())); // ok
  std::vector<int> years{p.birthYear}, scores{p.score};
  trackNumber(std::accumulate(years.begin(), years.end(), 0LL)); // expect: privacy-unconsented-flow
  trackNumber(std::accumulate(scores.begin(), scores.end(), 0LL)); // ok
}

void accumulateWithFunction(const Person &p) {
  std::vector<Person> people{p};
  auto mails = std::accumulate(
      people.begin(), people.end(), std::string(),
      [](std::string acc, const Person &q) { return acc + q.email; });
  auto names = std::accumulate(
      people.begin(), people.end(), std::string(),
      [](std::string acc, const Person &q) { return acc + q.name; });
  track(mails); // expect: privacy-unconsented-flow
  track(names); // ok
  int total = std::accumulate(
      people.begin(), people.end(), 0,
      [](int sum, const Person &q) { return sum + q.score; });
  trackNumber(total); // ok
}

void reduces(const Person &p) {
  std::vector<double> lat{p.latitude, p.latitude}, one{1.0, 2.0};
  trackReal(std::reduce(lat.begin(), lat.end())); // expect: privacy-unconsented-flow
  trackReal(std::reduce(one.begin(), one.end())); // ok
  trackReal(std::inner_product(lat.begin(), lat.end(), one.begin(), 0.0)); // expect: privacy-unconsented-flow
  trackReal(std::inner_product(one.begin(), one.end(), one.begin(), 0.0)); // ok
  trackReal(std::transform_reduce(lat.begin(), lat.end(), 0.0, std::plus<>(), [](double d) { return d * 2; })); // expect: privacy-unconsented-flow
  trackReal(std::transform_reduce(one.begin(), one.end(), 0.0, std::plus<>(), [](double d) { return d * 2; })); // ok
}

void finds(const Person &p) {
  std::vector<Person> people{p};
  auto it = std::find_if(people.begin(), people.end(),
                         [](const Person &q) { return q.score > 5; });
  if (it != people.end()) {
    track(it->email); // expect: privacy-unconsented-flow
    track(it->name); // ok
    trackNumber(it - people.begin()); // ok
  }
}

void counts(const Person &p) {
  Strings v{p.email, p.phone};
  trackNumber(std::count(v.begin(), v.end(), p.email)); // ok
  trackNumber(std::any_of(v.begin(), v.end(), [](auto &s) { return s.empty(); })); // ok
}

void fills(const Person &p) {
  Strings v(3), w(3);
  std::fill(v.begin(), v.end(), p.phone);
  std::fill_n(w.begin(), 3, p.name);
  track(v[1]); // expect: privacy-unconsented-flow
  track(w[1]); // ok
}

void generates(const Person &p) {
  Strings v(2), w(2);
  std::generate(v.begin(), v.end(), [&] { return p.home.street; });
  std::generate(w.begin(), w.end(), [&] { return p.home.planet; });
  track(v[0]); // expect: privacy-unconsented-flow
  track(w[0]); // ok
  Strings ids(1), builds(1);
  std::generate_n(ids.begin(), 1, deviceId);
  std::generate_n(builds.begin(), 1, buildName);
  track(ids[0]); // expect: privacy-unconsented-flow
  track(builds[0]); // ok
}

void replaces(const Person &p) {
  Strings v{"?"}, w{"?"};
  std::replace(v.begin(), v.end(), std::string("?"), p.email);
  std::replace(w.begin(), w.end(), std::string("?"), p.name);
  track(v[0]); // expect: privacy-unconsented-flow
  track(w[0]); // ok
}

void sorts(const Person &p) {
  std::vector<Person> people{p, loadPerson(4)};
  std::sort(people.begin(), people.end(),
            [](const Person &a, const Person &b) { return a.score < b.score; });
  track(people.front().email); // expect: privacy-unconsented-flow
  track(people.front().name); // ok
  std::stable_partition(people.begin(), people.end(),
                        [](const Person &q) { return q.score > 1; });
  track(people.back().phone); // expect: privacy-unconsented-flow
  trackNumber(people.back().score); // ok
}

void extremes(const Person &p) {
  std::vector<int> years{p.birthYear, 3}, scores{p.score, 3};
  trackNumber(*std::max_element(years.begin(), years.end())); // expect: privacy-unconsented-flow
  trackNumber(*std::max_element(scores.begin(), scores.end())); // ok
  auto [lo, hi] = std::minmax_element(years.begin(), years.end());
  trackNumber(*hi); // expect: privacy-unconsented-flow
  trackNumber(std::max(p.birthYear, 1900)); // expect: privacy-unconsented-flow
  trackNumber(std::clamp(p.score, 0, 10)); // ok
}

void swapsAndMoves(const Person &p) {
  Strings a{p.email}, b{p.name};
  std::swap_ranges(a.begin(), a.end(), b.begin());
  track(b[0]); // expect: privacy-unconsented-flow
  Strings c{p.phone}, d(1), e{p.name}, f(1);
  std::move(c.begin(), c.end(), d.begin());
  std::move(e.begin(), e.end(), f.begin());
  track(d[0]); // expect: privacy-unconsented-flow
  track(f[0]); // ok
}

void partialSums(const Person &p) {
  std::vector<int> y{p.birthYear, 1}, s{p.score, 1}, out(2), out2(2);
  std::partial_sum(y.begin(), y.end(), out.begin());
  std::partial_sum(s.begin(), s.end(), out2.begin());
  trackNumber(out[1]); // expect: privacy-unconsented-flow
  trackNumber(out2[1]); // ok
}

void merges(const Person &p) {
  Strings a{p.home.zip}, b{"x"}, out, c{p.name}, out2;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  std::set_union(c.begin(), c.end(), b.begin(), b.end(),
                 std::back_inserter(out2));
  track(out[0]); // expect: privacy-unconsented-flow
  track(out2[0]); // ok
}

void binarySearch(const Person &p) {
  std::vector<int> sorted{p.birthYear};
  auto it = std::lower_bound(sorted.begin(), sorted.end(), 1000);
  trackNumber(*it); // expect: privacy-unconsented-flow
  trackNumber(std::binary_search(sorted.begin(), sorted.end(), 1000)); // ok
}

void removeIf(const Person &p) {
  Strings v{p.email, "x"}, w{p.name, "x"};
  auto isX = [](const std::string &s) { return s == "x"; };
  v.erase(std::remove_if(v.begin(), v.end(), isX), v.end());
  std::erase_if(w, isX);
  track(v.front()); // expect: privacy-unconsented-flow
  track(w.front()); // ok
}

void iotas(const Person &p) {
  std::vector<int> ages(3), ranks(3);
  std::iota(ages.begin(), ages.end(), p.birthYear);
  std::iota(ranks.begin(), ranks.end(), p.score);
  trackNumber(ages[1]); // expect: privacy-unconsented-flow
  trackNumber(ranks[1]); // ok
}

} // namespace algorithms
