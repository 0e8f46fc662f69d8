// Models, filters, pages, histories and graphs over containers.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <deque>
#include <list>
#include <map>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <span>
#include <unordered_map>

namespace models {
using namespace app;

struct User {
  std::string mail, nick;
  int year = 0, level = 0;
};

// A model with roles, as toolkits have it.

class UserModel {
public:
  enum Role { Mail, Nick, Level };
  void add(User u) { rows_.push_back(std::move(u)); }
  std::string data(std::size_t row, Role role) const {
    const User &u = rows_.at(row);
    switch (role) {
    case Mail:
      return u.mail;
    case Nick:
      return u.nick;
    case Level:
      return std::to_string(u.level);
    }
    return {};
  }
  std::size_t rows() const { return rows_.size(); }

private:
  std::vector<User> rows_;
};

void model(const Person &p) {
  UserModel m;
  m.add({p.email, p.name, p.birthYear, p.score});
  track(m.data(0, UserModel::Mail)); // expect: privacy-unconsented-flow
  track(m.data(0, UserModel::Nick)); // ok
  track(m.data(0, UserModel::Level)); // ok
  trackNumber(m.rows()); // ok
}

// Filter, sort and page.

template <class Pred> std::vector<User> where(const std::vector<User> &in, Pred ok) {
  std::vector<User> out;
  std::copy_if(in.begin(), in.end(), std::back_inserter(out), ok);
  return out;
}
std::vector<std::string> nicks(std::span<const User> page) {
  std::vector<std::string> out;
  for (const User &u : page)
    out.push_back(u.nick);
  return out;
}

void pages(const std::vector<Person> &all) {
  std::vector<User> users;
  for (const Person &p : all)
    users.push_back({p.email, p.name, p.birthYear, p.score});
  auto old = where(users, [](const User &u) { return u.year < 3000; });
  std::sort(old.begin(), old.end(),
            [](const User &a, const User &b) { return a.mail < b.mail; });
  if (old.empty())
    return;
  for (const auto &n : nicks(std::span(old).first(1)))
    track(n); // ok
  track(old.front().mail); // expect: privacy-unconsented-flow
  trackNumber(old.size()); // ok
  auto years = old | std::views::transform(&User::year) | std::views::take(1);
  for (int y : years)
    trackNumber(y); // expect: privacy-unconsented-flow
}

// A history with a cursor.

class History {
public:
  void visit(std::string s) {
    all_.resize(at_);
    all_.push_back(std::move(s));
    at_ = all_.size();
  }
  const std::string &current() const { return all_[at_ - 1]; }
  bool back() {
    if (at_ < 2)
      return false;
    --at_;
    return true;
  }

private:
  std::vector<std::string> all_;
  std::size_t at_ = 0;
};

void history(const Person &p) {
  History a, b;
  a.visit("home");
  a.visit(p.email);
  b.visit("home");
  b.visit(p.name);
  track(a.current()); // expect: privacy-unconsented-flow
  track(b.current()); // ok
  trackNumber(a.back()); // ok
}

// A graph of names.

class Graph {
public:
  void edge(const std::string &a, const std::string &b) { next_[a].insert(b); }
  std::vector<std::string> reach(const std::string &from) const {
    std::vector<std::string> out;
    std::set<std::string> seen{from};
    std::deque<std::string> todo{from};
    while (!todo.empty()) {
      std::string at = todo.front();
      todo.pop_front();
      out.push_back(at);
      if (auto it = next_.find(at); it != next_.end())
        for (const auto &n : it->second)
          if (seen.insert(n).second)
            todo.push_back(n);
    }
    return out;
  }
  std::size_t nodes() const { return next_.size(); }

private:
  std::map<std::string, std::set<std::string>> next_;
};

void graphs(const Person &p) {
  Graph bad, good;
  bad.edge("a", p.email);
  good.edge("a", p.name);
  for (const auto &n : bad.reach("a"))
    track(n); // expect: privacy-unconsented-flow
  for (const auto &n : good.reach("a"))
    track(n); // ok
  trackNumber(bad.nodes()); // ok
}

// Counters by a personal key, and by a public one.

void counters(const std::vector<Person> &all) {
  std::map<std::string, int> byZip, byPlanet;
  for (const Person &p : all) {
    ++byZip[p.home.zip];
    ++byPlanet[p.home.planet];
  }
  for (const auto &[planet, n] : byPlanet) {
    track(planet); // ok
    trackNumber(n); // ok
  }
  auto top = std::max_element(
      byZip.begin(), byZip.end(),
      [](const auto &a, const auto &b) { return a.second < b.second; });
  trackNumber(top->second); // ok
  track(top->first); // expect: privacy-unconsented-flow
}

// Two queues, one drained into the other.

void drained(const Person &p) {
  std::queue<User> in, out, other;
  in.push({p.email, p.name, 0, 0});
  other.push({"x", p.name, 0, 0});
  while (!in.empty()) {
    out.push(std::move(in.front()));
    in.pop();
  }
  track(out.front().mail); // expect: privacy-unconsented-flow
  track(out.front().nick); // ok
  track(other.front().mail); // ok
  std::swap(out, other);
  track(out.front().mail); // ok
}

// Fixed slots by constant.

void slots(const Person &p) {
  std::array<User, 3> team{};
  team[0] = {p.email, p.name, p.birthYear, 1};
  team[1].nick = p.name;
  team[2] = team[1];
  track(team[0].mail); // expect: privacy-unconsented-flow
  track(team[1].mail); // ok
  track(team[2].nick); // ok
  trackNumber(team[0].level); // ok
  std::rotate(team.begin(), team.begin() + 1, team.end());
  trackNumber(team.size()); // ok
}

// Erased from a vector by position and by value.

void removed(const Person &p) {
  std::vector<std::string> v{p.name, p.email};
  v.pop_back();
  v.push_back("x");
  std::vector<std::string> w{p.email};
  w.erase(w.begin());
  trackNumber(w.size()); // ok
  w = v;
  std::vector<std::string> u{p.phone, "a"};
  track(u[1]); // ok
  track(u[0]); // expect: privacy-unconsented-flow
  u[0] = "b";
  track(u[0]); // ok
}

} // namespace models
