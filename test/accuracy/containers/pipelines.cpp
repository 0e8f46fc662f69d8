// Containers of records, filtered, projected and moved on.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <stack>
#include <unordered_map>

namespace pipelines {
using namespace app;

struct Rec {
  std::string mail;
  std::string nick;
  int year = 0;
  int score = 0;
};

std::vector<Rec> records(const std::vector<Person> &all) {
  std::vector<Rec> out;
  out.reserve(all.size());
  for (const auto &p : all)
    out.push_back({p.email, p.name, p.birthYear, p.score});
  return out;
}

void projected(const std::vector<Person> &all) {
  auto recs = records(all);
  for (const std::string &s : recs | std::views::transform(&Rec::mail))
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : recs | std::views::transform(&Rec::nick))
    track(s); // ok
  for (int y : recs | std::views::filter([](const Rec &r) { return r.score > 1; })
                   | std::views::transform([](const Rec &r) { return r.year; }))
    trackNumber(y); // expect: privacy-unconsented-flow
  auto scores = recs | std::views::transform([](const Rec &r) { return r.score; })
                | std::views::take(2);
  for (int s : scores)
    trackNumber(s); // ok
}

void extremes(const std::vector<Person> &all) {
  auto recs = records(all);
  if (recs.empty())
    return;
  auto it = std::ranges::max_element(recs, {}, &Rec::score);
  trackNumber(it->score); // ok
  track(it->nick); // ok
  track(it->mail); // expect: privacy-unconsented-flow
  auto n = std::ranges::count_if(recs, [](const Rec &r) { return r.year > 1990; });
  trackNumber(n); // ok
  int sum = std::accumulate(recs.begin(), recs.end(), 0,
                            [](int s, const Rec &r) { return s + r.score; });
  trackNumber(sum); // ok
  long years = 0;
  for (const Rec &r : recs)
    years += r.year;
  trackNumber(years); // expect: privacy-unconsented-flow
}

// Group by a public key.

void grouped(const std::vector<Person> &all) {
  std::map<std::string, std::vector<std::string>> mails, colors;
  for (const Person &p : all) {
    mails[p.home.planet].push_back(p.email);
    colors[p.home.planet].push_back(p.color);
  }
  for (const auto &[planet, list] : mails) {
    track(planet); // ok
    trackNumber(list.size()); // ok
    for (const auto &m : list)
      track(m); // expect: privacy-unconsented-flow
  }
  for (const auto &[planet, list] : colors)
    track(list.empty() ? planet : list.back()); // ok
}

void keyIsPersonal(const std::vector<Person> &all) {
  std::unordered_map<std::string, int> byMail;
  for (const Person &p : all)
    byMail[p.email] += p.score;
  for (const auto &[mail, score] : byMail) {
    track(mail); // expect: privacy-unconsented-flow
    trackNumber(score); // ok
  }
}

// Node handles.

void nodes(const Person &p) {
  std::map<int, std::string> from{{1, p.email}, {2, p.name}}, bad, good;
  bad.insert(from.extract(1));
  good.insert(from.extract(2));
  track(bad.begin()->second); // expect: privacy-unconsented-flow
  track(good.begin()->second); // ok
  trackNumber(bad.begin()->first); // ok
}

void merged(const Person &p) {
  std::set<std::string> a{p.email}, b{p.name}, c;
  c.merge(b);
  track(*c.begin()); // ok
  c.merge(a);
  for (const auto &s : c)
    track(s); // expect: privacy-unconsented-flow
}

// Adaptors with records.

struct Task {
  int priority;
  std::string text;
  bool operator<(const Task &o) const { return priority < o.priority; }
};

void adaptors(const Person &p) {
  std::priority_queue<Task> q;
  q.push({3, p.email});
  q.emplace(Task{2, "x"});
  track(q.top().text); // expect: privacy-unconsented-flow
  trackNumber(q.top().priority); // ok
  std::queue<Task> r;
  r.push({p.score, p.name});
  track(r.front().text); // ok
  std::stack<std::string, std::vector<std::string>> s;
  s.push(p.phone);
  std::string top = s.top();
  s.pop();
  track(top); // expect: privacy-unconsented-flow
  s.push("x");
  track(s.top()); // ok
}

// Cleared and used again.

void cleared(const Person &p) {
  std::vector<std::string> v{p.email};
  track(v[0]); // expect: privacy-unconsented-flow
  v.clear();
  v.push_back(p.name);
  track(v[0]); // ok
  std::list<std::string> l{"a", p.phone};
  l.remove_if([](const std::string &s) { return s.size() < 3; });
  track(l.front()); // expect: privacy-unconsented-flow
  std::deque<std::string> d(3, p.name);
  d[1] = p.email;
  track(d[0]); // ok
  track(d[1]); // expect: privacy-unconsented-flow
  d = {};
  trackNumber(d.size()); // ok
}

// Arrays of pairs, tied and swapped.

void pairs(const Person &p) {
  std::pair<std::string, std::string> a{p.email, p.name};
  auto [mail, nick] = a;
  track(mail); // expect: privacy-unconsented-flow
  track(nick); // ok
  std::string x, y;
  std::tie(x, y) = std::pair(p.name, p.phone);
  track(x); // ok
  track(y); // expect: privacy-unconsented-flow
  std::tuple<int, std::string, double> t{p.score, p.name, p.latitude};
  trackNumber(std::get<0>(t)); // ok
  trackReal(std::get<double>(t)); // expect: privacy-unconsented-flow
  auto [s, n, l] = t;
  track(n); // ok
  trackReal(l); // expect: privacy-unconsented-flow
}

// Writing through iterators.

void outIterators(const std::vector<Person> &all) {
  std::vector<std::string> mails, nicks(all.size());
  std::transform(all.begin(), all.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::ranges::transform(all, nicks.begin(), &Person::name);
  for (const auto &m : mails)
    track(m); // expect: privacy-unconsented-flow
  for (const auto &n : nicks)
    track(n); // ok
  std::vector<std::string> joined;
  std::ranges::copy_if(nicks, std::back_inserter(joined),
                       [](const auto &s) { return !s.empty(); });
  track(joined.front()); // ok
}

// A ring of one's own.

template <class T, std::size_t N> class Ring {
public:
  void push(T v) { data_[head_++ % N] = std::move(v); }
  const T &last() const { return data_[(head_ - 1) % N]; }
  std::size_t count() const { return head_ < N ? head_ : N; }
  template <class F> void each(F f) const {
    for (std::size_t i = 0; i < count(); ++i)
      f(data_[i]);
  }

private:
  T data_[N];
  std::size_t head_ = 0;
};

void rings(const Person &p) {
  Ring<std::string, 4> a, b;
  Ring<Rec, 2> c;
  a.push(p.email);
  b.push(p.name);
  c.push({p.email, p.name, 0, p.score});
  track(a.last()); // expect: privacy-unconsented-flow
  track(b.last()); // ok
  track(c.last().nick); // ok
  trackNumber(a.count()); // ok
  b.each([](const std::string &s) {
    track(s); // ok
  });
  a.each([](const std::string &s) {
    track(s); // expect: privacy-unconsented-flow
  });
}

// Lookup of a record in a table of constants by a personal key.

void tables(const Person &p) {
  static const std::map<int, std::string> generation{{1980, "x"}, {2000, "z"}};
  std::vector<Rec> all(3);
  all[0].mail = p.email;
  all[1].nick = p.name;
  track(all[1].nick); // ok
  track(all[0].mail); // expect: privacy-unconsented-flow
  track(all[0].nick); // ok
  track(generation.begin()->second); // ok
}

} // namespace pipelines
