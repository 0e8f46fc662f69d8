// FLAGS: -std=c++20
// Standard containers in caches, queues and tables.
#include "../Inputs/app.h"
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <queue>
#include <set>
#include <stack>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace standard {
using namespace app;

void fields(const Person &p) {
  std::map<std::string, std::string> form;
  form["nick"] = p.name;
  form["mail"] = p.email;
  form.insert({"lang", "en"});
  track(form["nick"]); // ok
  track(form.at("mail")); // expect: privacy-unconsented-flow
  track(form.at("lang")); // ok
  if (auto it = form.find("mail"); it != form.end())
    track(it->second); // expect: privacy-unconsented-flow
  form["mail"] = "hidden";
  track(form["mail"]); // ok
}

void keys(const Person &p) {
  std::map<std::string, int> seen;
  std::map<int, std::string> names;
  seen[p.email]++;
  names[p.score] = p.name;
  for (const auto &[who, n] : seen) {
    track(who); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  }
  for (const auto &[score, name] : names) {
    trackNumber(score); // ok
    track(name); // ok
  }
}

void nodes(const Person &p) {
  std::unordered_map<std::string, std::string> a, b;
  a.emplace("mail", p.email);
  a.emplace("nick", p.name);
  auto node = a.extract("mail");
  track(node.mapped()); // expect: privacy-unconsented-flow
  node.key() = "moved";
  b.insert(std::move(node));
  for (auto &[k, v] : b)
    track(v); // expect: privacy-unconsented-flow
  std::map<int, std::string> c{{1, "one"}};
  auto safe = c.extract(1);
  track(safe.mapped()); // ok
}

void sequences(const Person &p) {
  std::vector<std::string> v{p.name, "b"};
  track(v.back()); // ok
  v.push_back(p.home.street);
  track(v.back()); // expect: privacy-unconsented-flow
  v.clear();
  v.push_back("fresh");
  track(v.front()); // ok
  std::list<std::string> l;
  l.push_front(p.phone);
  track(l.front()); // expect: privacy-unconsented-flow
  std::forward_list<std::string> f{p.name};
  track(f.front()); // ok
  f.insert_after(f.begin(), p.email);
  for (auto &s : f)
    track(s); // expect: privacy-unconsented-flow
}

void adaptors(const Person &p) {
  std::queue<std::string> jobs, idle;
  jobs.push(p.email);
  idle.push(p.name);
  while (!jobs.empty()) {
    track(jobs.front()); // expect: privacy-unconsented-flow
    jobs.pop();
  }
  track(idle.front()); // ok
  std::stack<std::pair<int, std::string>> undo;
  undo.emplace(1, p.phone);
  trackNumber(undo.top().first); // ok
  track(undo.top().second); // expect: privacy-unconsented-flow
  std::priority_queue<int> years, scores;
  years.push(p.birthYear);
  scores.push(p.score);
  trackNumber(years.top()); // expect: privacy-unconsented-flow
  trackNumber(scores.top()); // ok
}

void sets(const Person &p) {
  std::set<std::string> mails, tags;
  mails.insert(p.email);
  tags.insert(p.name);
  track(*mails.begin()); // expect: privacy-unconsented-flow
  track(*tags.begin()); // ok
  trackNumber(static_cast<long long>(mails.count("x@y"))); // ok
  std::unordered_set<int> years{p.birthYear};
  for (int y : years)
    trackNumber(y); // expect: privacy-unconsented-flow
}

void fixed(const Person &p) {
  std::array<std::string, 3> row{"id", p.email, p.name};
  track(row[0]); // ok
  track(row[1]); // expect: privacy-unconsented-flow
  track(std::get<2>(row)); // ok
  row[1] = "hidden";
  track(row[1]); // ok
}

std::tuple<int, std::string, std::string> rowOf(const Person &p) {
  return {p.score, p.name, p.phone};
}

void tuples(const Person &p) {
  auto [score, nick, phone] = rowOf(p);
  trackNumber(score); // ok
  track(nick); // ok
  track(phone); // expect: privacy-unconsented-flow
  std::string a, b;
  std::tie(std::ignore, a, b) = rowOf(p);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
  auto both = std::make_pair(p.name, p.home.zip);
  track(both.first); // ok
  track(both.second); // expect: privacy-unconsented-flow
}

void nested(const Person &p) {
  std::map<std::string, std::vector<std::string>> headers;
  headers["Accept"].push_back("text/html");
  headers["Cookie"].push_back("id=" + p.email);
  for (const auto &h : headers["Accept"])
    track(h); // ok
  for (const auto &h : headers["Cookie"])
    track(h); // expect: privacy-unconsented-flow
}

void assigned(const Person &p) {
  std::map<std::string, std::string> a, b;
  a.try_emplace("mail", p.email);
  a.insert_or_assign("nick", p.name);
  b.insert_or_assign("city", p.home.planet);
  track(a.at("mail")); // expect: privacy-unconsented-flow
  track(a.at("nick")); // ok
  for (const auto &[k, v] : b)
    track(v); // ok
  b.merge(a);
  for (const auto &[k, v] : b)
    track(v); // expect: privacy-unconsented-flow
  a.clear();
  track(a["mail"]); // ok
}

void multiple(const Person &p) {
  std::multimap<std::string, std::string> tags, plain;
  tags.emplace("of", p.phone);
  tags.emplace("of", "x");
  plain.emplace("of", p.name);
  auto [from, to] = tags.equal_range("of");
  for (; from != to; ++from)
    track(from->second); // expect: privacy-unconsented-flow
  for (auto it = plain.lower_bound("o"); it != plain.end(); ++it)
    track(it->second); // ok
}

// The least recently used goes first.
class Cache {
public:
  void put(int key, std::string value) {
    order_.emplace_front(key, std::move(value));
    index_[key] = order_.begin();
    if (order_.size() > 8) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
  }
  const std::string *get(int key) {
    auto it = index_.find(key);
    if (it == index_.end())
      return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
  std::size_t size() const { return order_.size(); }

private:
  std::list<std::pair<int, std::string>> order_;
  std::unordered_map<int, std::list<std::pair<int, std::string>>::iterator> index_;
};

void cached(const Person &p) {
  Cache mails, names;
  mails.put(1, p.email);
  names.put(1, p.name);
  if (auto *m = mails.get(1))
    track(*m); // expect: privacy-unconsented-flow
  if (auto *n = names.get(1))
    track(*n); // ok
  trackNumber(static_cast<long long>(mails.size())); // ok
}

} // namespace standard
