// FLAGS: -std=c++20
// A Qt-like application: models with rows and roles, variant maps, multi maps,
// lists that share their data.
#include "../Inputs/app.h"
#include <algorithm>
#include <list>
#include <forward_list>
#include <unordered_set>
#include <vector>

namespace qt {
using namespace app;

class Variant {
  enum { None, Int, Text } m_kind = None;
  long long m_int = 0;
  std::string m_text;

public:
  Variant() = default;
  Variant(int n) : m_kind(Int), m_int(n) {}
  Variant(const char *s) : m_kind(Text), m_text(s) {}
  Variant(std::string s) : m_kind(Text), m_text(std::move(s)) {}
  std::string toString() const { return m_kind == Int ? std::to_string(m_int) : m_text; }
  long long toInt() const { return m_int; }
  bool isNull() const { return m_kind == None; }
};

enum Role { DisplayRole, ToolTipRole, UserRole };

class Item {
  std::map<int, Variant> m_data;
  std::vector<std::unique_ptr<Item>> m_children;

public:
  void setData(int role, Variant v) { m_data[role] = std::move(v); }
  Variant data(int role) const {
    auto it = m_data.find(role);
    return it == m_data.end() ? Variant() : it->second;
  }
  Item *append() { return m_children.emplace_back(std::make_unique<Item>()).get(); }
  Item *child(int i) const { return m_children[static_cast<std::size_t>(i)].get(); }
  int rowCount() const { return static_cast<int>(m_children.size()); }
};

void model(const Person &p) {
  Item root;
  Item *a = root.append();
  a->setData(DisplayRole, p.name);
  a->setData(UserRole, p.email);
  track(a->data(UserRole).toString()); // expect: privacy-unconsented-flow
  track(a->data(DisplayRole).toString()); // ok
  trackNumber(root.rowCount()); // ok
  trackNumber(a->data(UserRole).isNull()); // ok
  track(root.child(0)->data(UserRole).toString()); // expect: privacy-unconsented-flow
  Item other;
  other.append()->setData(UserRole, "none");
  track(other.child(0)->data(UserRole).toString()); // ok
  other.child(0)->setData(ToolTipRole, p.birthYear);
  trackNumber(other.child(0)->data(ToolTipRole).toInt()); // expect: privacy-unconsented-flow
}

void settings(const Person &p) {
  std::map<std::string, Variant> s;
  s["user/mail"] = p.email;
  s["user/born"] = p.birthYear;
  s["window/width"] = 640;
  track(s["user/mail"].toString()); // expect: privacy-unconsented-flow
  track(s["user/born"].toString()); // expect: privacy-unconsented-flow
  track(s["window/width"].toString()); // ok
  s.erase("user/mail");
  track(s["user/mail"].toString()); // ok
  for (auto &[key, v] : s) {
    track(key); // ok
    track(v.toString()); // expect: privacy-unconsented-flow
  }
}

void lists(const Person &p) {
  std::list<std::string> l{"a", "b"};
  l.push_front(p.phone);
  track(l.front()); // expect: privacy-unconsented-flow
  track(l.back()); // ok
  l.pop_front();
  track(l.front()); // ok
  std::list<std::string> m{p.home.street};
  l.splice(l.end(), m);
  track(l.back()); // expect: privacy-unconsented-flow
  trackNumber(m.empty()); // ok
  std::forward_list<std::string> f{p.name};
  track(f.front()); // ok
  f.push_front(p.ssn);
  track(f.front()); // expect: privacy-unconsented-flow
  std::multimap<std::string, std::string> headers{{"to", p.email}, {"to", p.phone}, {"date", "now"}};
  auto range = headers.equal_range("to");
  for (auto it = range.first; it != range.second; ++it)
    track(it->second); // expect: privacy-unconsented-flow
  track(headers.find("date")->second); // ok
  trackNumber(headers.count("to")); // ok
  std::unordered_set<std::string> seen{p.name};
  track(*seen.begin()); // ok
  std::unordered_multimap<int, std::string> um;
  um.emplace(1, p.home.zip);
  track(um.begin()->second); // expect: privacy-unconsented-flow
  trackNumber(um.begin()->first); // ok
  std::vector<bool> flags(3, p.email.empty());
  trackNumber(flags[0]); // ok
  std::vector<std::pair<std::string, int>> pairs{{p.name, p.birthYear}};
  for (const auto &[n, y] : pairs) {
    track(n); // ok
    trackNumber(y); // expect: privacy-unconsented-flow
  }
  std::vector<int> years{p.birthYear, 3};
  years.swap(*std::make_unique<std::vector<int>>(2, 7));
  trackNumber(years[0]); // ok
}

} // namespace qt
