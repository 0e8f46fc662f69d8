// span, initializer_list, valarray, bit sets: views over what others own.
#include "../Inputs/app.h"
#include <bitset>
#include <initializer_list>
#include <numeric>
#include <span>
#include <valarray>

namespace spans_lists {
using namespace app;

void spanOverVector(const Person &p) {
  std::vector<std::string> rows{p.email, p.phone}, names{p.name, p.color};
  std::span<const std::string> a(rows), b(names);
  track(a[0]); // expect: privacy-unconsented-flow
  track(b[0]); // ok
  track(a.back()); // expect: privacy-unconsented-flow
  track(b.front()); // ok
}

void spanOverArray(const Person &p) {
  std::span<const char> id(p.ssn), shade(p.color);
  trackBytes(id.data(), id.size()); // expect: privacy-unconsented-flow
  trackBytes(shade.data(), shade.size()); // ok
}

void subspans(const Person &p) {
  int values[4] = {p.birthYear, p.birthYear, 1, 2};
  std::span<int> all(values);
  trackNumber(all.first(2)[0]); // expect: privacy-unconsented-flow
  int plain[4] = {p.score, p.score, 1, 2};
  std::span<int> other(plain);
  trackNumber(other.first(2)[0]); // ok
  trackNumber(other.subspan(1, 2)[0]); // ok
}

void writeThroughSpan(const Person &p) {
  std::vector<double> track1(3), track2(3);
  std::span<double> s1{track1}, s2{track2};
  s1[1] = p.latitude;
  s2[1] = 1.5;
  trackReal(track1[1]); // expect: privacy-unconsented-flow
  trackReal(track2[1]); // ok
}

std::string joined(std::span<const std::string> parts) {
  std::string out;
  for (const std::string &part : parts)
    out += part;
  return out;
}

void spanParameter(const Person &p) {
  std::vector<std::string> v{p.home.street, p.home.zip};
  track(joined(v)); // expect: privacy-unconsented-flow
  std::vector<std::string> w{p.home.planet, version()};
  track(joined(w)); // ok
}

void fillSpan(std::span<char> out, const std::string &text) {
  std::size_t n = std::min(out.size(), text.size());
  for (std::size_t i = 0; i < n; ++i)
    out[i] = text[i];
}

void spanOutParameter(const Person &p) {
  char a[32] = {}, b[32] = {};
  fillSpan(a, p.email);
  fillSpan(b, p.name);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void bytesOf(const Person &p) {
  std::vector<int> years{p.birthYear}, scores{p.score};
  auto raw = std::as_bytes(std::span<const int>(years));
  auto calm = std::as_bytes(std::span<const int>(scores));
  trackBytes(raw.data(), raw.size()); // expect: privacy-unconsented-flow
  trackBytes(calm.data(), calm.size()); // ok
}

void sendAll(std::initializer_list<std::string> parts) {
  for (const auto &part : parts)
    track(part); // expect: privacy-unconsented-flow
}

void sendOpen(std::initializer_list<std::string> parts) {
  for (const auto &part : parts)
    track(part); // ok
}

void initializerLists(const Person &p) {
  sendAll({p.name, p.phone});
  sendOpen({p.name, version()});
  for (const std::string &s : {p.email, p.name})
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : {p.name, version()})
    track(s); // ok
  std::string longest = std::max({p.home.street, p.home.planet});
  track(longest); // expect: privacy-unconsented-flow
  std::string top = std::max({p.name, p.home.planet});
  track(top); // ok
}

struct Query {
  std::vector<std::string> terms;
  Query(std::initializer_list<std::string> t) : terms(t) {}
};

void listConstructor(const Person &p) {
  Query q{p.email, "x"};
  Query r{p.name, "x"};
  track(q.terms[0]); // expect: privacy-unconsented-flow
  track(r.terms[0]); // ok
}

void valarrays(const Person &p) {
  std::valarray<double> v(p.latitude, 3), w(1.0, 3);
  v *= 2.0;
  w += 1.0;
  trackReal(v[1]); // expect: privacy-unconsented-flow
  trackReal(w[1]); // ok
  trackReal(v.sum()); // expect: privacy-unconsented-flow
  trackReal(w.sum()); // ok
}

void bitsets(const Person &p) {
  std::bitset<32> year(p.birthYear), score(p.score);
  track(year.to_string()); // expect: privacy-unconsented-flow
  track(score.to_string()); // ok
  trackNumber(year.to_ulong()); // expect: privacy-unconsented-flow
  trackNumber(score.to_ulong()); // ok
  trackNumber(year.size()); // ok
}

} // namespace spans_lists
