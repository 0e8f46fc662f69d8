// FLAGS: -std=c++23
// Elements under keys, pieces of views, algorithms with what they run.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>

namespace pieces {
using namespace app;
namespace rv = std::views;

struct Row {
  std::string mail, title;
};

void listOfPairs(const Person &p) {
  std::map<std::string, std::string> m{{"mail", p.email}, {"name", p.name}};
  track(m["mail"]);    // expect: privacy-unconsented-flow
  track(m.at("name")); // ok
  std::unordered_map<int, Row> rows{{1, {p.email, "x"}}, {2, {"y", p.name}}};
  track(rows[1].mail);  // expect: privacy-unconsented-flow
  track(rows[1].title); // ok
  track(rows[2].mail);  // ok
}

void fixedArrays(const Person &p) {
  std::array<Row, 2> a{{{p.email, "x"}, {"y", p.name}}};
  track(a[0].mail);  // expect: privacy-unconsented-flow
  track(a[0].title); // ok
  track(a[1].mail);  // ok
  auto &[first, second] = a;
  track(first.mail);  // expect: privacy-unconsented-flow
  track(second.mail); // ok
  a[0].mail = "z";
  track(std::get<0>(a).mail); // ok
}

void ownedElements(const Person &p) {
  std::vector<std::unique_ptr<Row>> v;
  v.push_back(std::make_unique<Row>(Row{p.email, p.name}));
  track(v[0]->mail);       // expect: privacy-unconsented-flow
  track(v.front()->title); // ok
  for (auto &r : v)
    track(r->mail); // expect: privacy-unconsented-flow
  for (auto &r : v)
    track(r->title); // ok
  std::map<std::string, std::shared_ptr<Row>> m;
  m["a"] = std::make_shared<Row>(Row{p.phone, "x"});
  m["b"] = std::make_shared<Row>(Row{"x", p.name});
  track(m["a"]->mail); // expect: privacy-unconsented-flow
  track(m["b"]->mail); // ok
}

void pointersInVectors(const Person &p) {
  Row bad{p.email, "x"}, good{"y", p.name};
  std::vector<Row *> v{&bad}, w{&good};
  track(v[0]->mail);  // expect: privacy-unconsented-flow
  track(v[0]->title); // ok
  track(w[0]->mail);  // ok
  v[0]->mail = "x";
  track(bad.mail); // ok
}

void renamedNode(const Person &p) {
  std::map<std::string, std::string> from, to;
  from["k"] = p.email;
  from["n"] = p.name;
  auto node = from.extract("k");
  track(node.mapped()); // expect: privacy-unconsented-flow
  node.mapped() = "x";
  track(node.mapped()); // ok
  to.insert(from.extract("n"));
  track(to.at("n")); // ok
}

void views(const Person &p) {
  std::vector<Row> rows{{p.email, p.name}};
  for (const auto &s : rows | rv::transform(&Row::mail))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : rows | rv::transform(&Row::title))
    track(s); // ok
  for (const auto &s :
       rows | rv::transform([](const Row &r) { return "<" + r.mail; }))
    track(s); // expect: privacy-unconsented-flow
  for (const Row &r :
       rows | rv::filter([](const Row &r) { return !r.mail.empty(); })) {
    track(r.mail);  // expect: privacy-unconsented-flow
    track(r.title); // ok
  }
  for (Row &r : rows | rv::take(1) | rv::reverse)
    r.title = p.phone;
  track(rows[0].title); // expect: privacy-unconsented-flow
}

void keysOf(const Person &p) {
  std::map<std::string, std::string> m;
  m[p.phone] = "x";
  for (const auto &k : m | rv::keys)
    track(k); // expect: privacy-unconsented-flow
  for (const auto &v : m | rv::values)
    track(v); // ok
}

void eachRun(const Person &p) {
  std::vector<Row> rows{{p.email, p.name}};
  std::string mails, titles;
  std::for_each(rows.begin(), rows.end(),
                [&](const Row &r) { mails += r.mail; });
  std::ranges::for_each(rows, [&](const Row &r) { titles += r.title; });
  track(mails);  // expect: privacy-unconsented-flow
  track(titles); // ok
  std::ranges::for_each(
      rows, [](const std::string &s) { track(s); }, &Row::title); // ok
}

void transformed(const Person &p) {
  std::vector<Row> rows{{p.email, p.name}};
  std::vector<std::string> a(1), b(1);
  std::transform(rows.begin(), rows.end(), a.begin(),
                 [](const Row &r) { return r.mail; });
  std::transform(rows.begin(), rows.end(), b.begin(),
                 [](const Row &r) { return r.title; });
  track(a[0]); // expect: privacy-unconsented-flow
  track(b[0]); // ok
}

void filledOver(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  std::fill(v.begin(), v.end(), "x");
  track(v[0]); // ok
  std::fill(v.begin(), v.begin() + 1, p.phone);
  track(v[0]); // expect: privacy-unconsented-flow
  std::ranges::fill(v, p.name);
  track(v[1]); // ok
}

void references(const Person &p) {
  std::string a, b;
  std::tuple<std::string &, std::string &> t(a, b);
  std::get<1>(t) = p.email;
  track(b); // expect: privacy-unconsented-flow
  track(a); // ok
  std::tie(a, b) = std::make_tuple(p.phone, p.name);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void spans(const Person &p) {
  std::vector<Row> rows{{p.email, p.name}};
  std::span<Row> s(rows);
  track(s[0].mail);       // expect: privacy-unconsented-flow
  track(s.front().title); // ok
  for (const Row &r : s)
    track(r.title); // ok
  s[0].title = p.phone;
  track(rows[0].title); // expect: privacy-unconsented-flow
}

} // namespace pieces
