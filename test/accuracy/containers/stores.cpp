// FLAGS: -std=c++20
// Tables, indices, rings and histories as programs keep them.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <stack>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace stores {
using namespace app;

struct Entry {
  int id;
  std::string owner;
  std::string title;
};

class Table {
public:
  void insert(Entry e) {
    index_[e.id] = rows_.size();
    rows_.push_back(std::move(e));
  }
  const Entry *find(int id) const {
    auto it = index_.find(id);
    return it == index_.end() ? nullptr : &rows_[it->second];
  }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  std::size_t size() const { return rows_.size(); }

private:
  std::vector<Entry> rows_;
  std::unordered_map<int, std::size_t> index_;
};

void tables(const Person &p) {
  Table t, open;
  t.insert({1, p.email, "a"});
  open.insert({2, "nobody", "b"});
  if (const Entry *e = t.find(1)) {
    track(e->owner); // expect: privacy-unconsented-flow
    track(e->title); // ok
    trackNumber(e->id); // ok
  }
  for (const Entry &e : open)
    track(e.owner); // ok
  for (const Entry &e : t)
    track(e.owner); // expect: privacy-unconsented-flow
}

// A ring of one's own.

template <class T, std::size_t N> class Ring {
public:
  void push(const T &v) {
    data_[(start_ + count_) % N] = v;
    if (count_ < N)
      ++count_;
    else
      start_ = (start_ + 1) % N;
  }
  const T &operator[](std::size_t i) const { return data_[(start_ + i) % N]; }
  std::size_t size() const { return count_; }

private:
  std::array<T, N> data_{};
  std::size_t start_ = 0, count_ = 0;
};

void rings(const Person &p) {
  Ring<std::string, 4> mails, names;
  mails.push(p.email);
  names.push(p.name);
  for (std::size_t i = 0; i < mails.size(); ++i)
    track(mails[i]); // expect: privacy-unconsented-flow
  for (std::size_t i = 0; i < names.size(); ++i)
    track(names[i]); // ok
  trackNumber(static_cast<long long>(mails.size())); // ok
}

// A linked list of one's own.

struct Link {
  std::string value;
  Link *next = nullptr;
};
class Chain {
public:
  ~Chain() {
    while (head_) {
      Link *n = head_->next;
      delete head_;
      head_ = n;
    }
  }
  void push(std::string v) { head_ = new Link{std::move(v), head_}; }
  const Link *head() const { return head_; }

private:
  Link *head_ = nullptr;
};

void chains(const Person &p) {
  Chain a, b;
  a.push(p.phone);
  b.push("x");
  for (const Link *l = a.head(); l; l = l->next)
    track(l->value); // expect: privacy-unconsented-flow
  for (const Link *l = b.head(); l; l = l->next)
    track(l->value); // ok
}

// Grouping, sorting, top entries.

void grouped(const std::vector<Person> &people) {
  std::map<int, std::vector<std::string>> byScore;
  for (const Person &p : people)
    byScore[p.score].push_back(p.email);
  for (const auto &[score, mails] : byScore) {
    trackNumber(score); // ok
    trackNumber(static_cast<long long>(mails.size())); // ok
    for (const auto &m : mails)
      track(m); // expect: privacy-unconsented-flow
  }
}

void ranked(std::vector<Person> people) {
  std::sort(people.begin(), people.end(),
            [](const Person &a, const Person &b) { return a.phone < b.phone; });
  track(people.front().name); // ok
  auto best = std::max_element(
      people.begin(), people.end(),
      [](const Person &a, const Person &b) { return a.score < b.score; });
  track(best->email); // expect: privacy-unconsented-flow
  std::priority_queue<std::pair<int, std::string>> queue;
  for (auto &p : people)
    queue.emplace(p.score, p.phone);
  trackNumber(queue.top().first); // ok
  track(queue.top().second); // expect: privacy-unconsented-flow
}

void ranking(const Person &p) {
  std::vector<Person> people{p};
  ranked(people);
}

// Tuples, rows and bindings.

using Row = std::tuple<int, std::string, std::string>;
Row rowOf(const Person &p) { return {p.score, p.name, p.email}; }

void rows(const Person &p) {
  auto [score, name, mail] = rowOf(p);
  trackNumber(score); // ok
  track(name); // ok
  track(mail); // expect: privacy-unconsented-flow
  std::vector<Row> all{rowOf(p)};
  track(std::get<1>(all[0])); // ok
  track(std::get<2>(all.back())); // expect: privacy-unconsented-flow
  std::string a, b;
  std::tie(std::ignore, a, b) = rowOf(p);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
  std::apply([](int, const std::string &n, const std::string &m) {
    track(n); // ok
    track(m); // expect: privacy-unconsented-flow
  }, rowOf(p));
}

// Ranges.

void pipelines(const std::vector<Person> &people) {
  namespace v = std::views;
  for (const auto &m : people | v::filter([](const Person &p) { return p.score > 0; }) |
                           v::transform(&Person::email))
    track(m); // expect: privacy-unconsented-flow
  for (const auto &m : people | v::transform(&Person::name) | v::take(2))
    track(m); // ok
  for (auto n : people | v::transform([](const Person &p) { return p.email.size(); }))
    trackNumber(static_cast<long long>(n)); // ok
  std::vector<std::string> out;
  std::ranges::transform(people, std::back_inserter(out), &Person::phone);
  std::ranges::sort(out);
  for (const auto &s : out | v::reverse)
    track(s); // expect: privacy-unconsented-flow
  auto it = std::ranges::find(people, "x", &Person::email);
  trackNumber(it == people.end()); // ok
}

// Nested settings, merge, node handles.

void settings(const Person &p) {
  std::map<std::string, std::map<std::string, std::string>> ini;
  ini["user"]["mail"] = p.email;
  ini["ui"]["theme"] = "dark";
  track(ini["ui"]["theme"]); // ok
  track(ini["user"]["mail"]); // expect: privacy-unconsented-flow
  auto node = ini.extract("user");
  std::map<std::string, std::map<std::string, std::string>> other;
  other.insert(std::move(node));
  for (auto &[k, section] : other)
    for (auto &[key, value] : section)
      track(value); // expect: privacy-unconsented-flow
  track(ini["ui"]["theme"]); // ok
}

void merged(const Person &p) {
  std::unordered_map<std::string, std::string> a{{"x", "1"}}, b, c;
  b.emplace("mail", p.email);
  c.insert_or_assign("name", p.name);
  a.merge(c);
  for (auto &[k, v] : a)
    track(v); // ok
  a.merge(b);
  for (auto &[k, v] : a)
    track(v); // expect: privacy-unconsented-flow
}

void spliced(const Person &p) {
  std::list<std::string> a{"a"}, b{p.phone};
  for (auto &s : a)
    track(s); // ok
  a.splice(a.end(), b);
  for (auto &s : a)
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : b)
    track(s); // ok
}

void arraysOf(const Person &p) {
  std::array<Person, 2> pair{};
  pair[0] = p;
  track(pair[0].email); // expect: privacy-unconsented-flow
  track(pair[1].email); // ok
  std::span<Person> s(pair);
  track(s.front().email); // expect: privacy-unconsented-flow
  std::string grid[2][2];
  grid[0][1] = p.email;
  track(grid[1][0]); // ok
  track(grid[0][1]); // expect: privacy-unconsented-flow
}

void history(const Person &p) {
  std::stack<std::string> undo;
  undo.push("open");
  undo.push(p.email);
  track(undo.top()); // expect: privacy-unconsented-flow
  std::deque<std::string> d;
  d.push_front(p.name);
  d.push_back(version());
  track(d.front()); // ok
  std::unordered_multimap<std::string, std::string> tags;
  tags.insert({"a", p.phone});
  auto [first, last] = tags.equal_range("a");
  for (; first != last; ++first)
    track(first->second); // expect: privacy-unconsented-flow
}

} // namespace stores
