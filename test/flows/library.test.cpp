// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// The standard library: strings, streams, containers, algorithms.
#include "Inputs/app.h"
#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <tuple>

void strings(const User &u) {
  track("p=" + u.phone); // expect: privacy-unconsented-flow
  track("p=" + u.nick); // ok
  std::string s;
  s.append("p=").append(u.phone);
  track(s); // expect: privacy-unconsented-flow
  track(u.phone.substr(1)); // expect: privacy-unconsented-flow
  track(u.nick.substr(u.phone.size())); // ok
  track(std::to_string(u.age)); // expect: privacy-unconsented-flow
  track(std::to_string(u.score)); // ok
  track(u.phone.c_str()); // expect: privacy-unconsented-flow
}

void insertAndReplace(const User &u) {
  std::string s = "x", t = "x";
  s.insert(0, u.phone);
  t.replace(0, 1, u.nick);
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

void characters(const User &u) {
  std::string out, clean;
  for (char c : u.phone)
    out += c;
  for (char c : u.nick)
    clean.push_back(c);
  track(out); // expect: privacy-unconsented-flow
  track(clean); // ok
}

void streams(const User &u) {
  std::ostringstream a, b;
  a << "phone " << u.phone;
  b << "nick " << u.nick << u.phone.size();
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

void vectors(const User &u) {
  std::vector<std::string> v, w;
  v.push_back(u.phone);
  w.push_back(u.nick);
  track(v[0]); // expect: privacy-unconsented-flow
  track(v.front()); // expect: privacy-unconsented-flow
  track(*v.begin()); // expect: privacy-unconsented-flow
  track(w.back()); // ok
  v.clear();
  track(v.empty() ? "" : v[0]); // ok
}

void iterators(const std::list<User> &users) {
  for (auto it = users.begin(); it != users.end(); ++it) {
    track(it->phone); // expect: privacy-unconsented-flow
    track(it->nick); // ok
  }
}

void maps(const User &u) {
  std::map<std::string, std::string> m;
  m["phone"] = u.phone;
  m["nick"] = u.nick;
  track(m["phone"]); // expect: privacy-unconsented-flow
  track(m["nick"]); // ok
  track(m.at("phone")); // expect: privacy-unconsented-flow
  for (const auto &[key, value] : m) {
    track(value); // expect: privacy-unconsented-flow
    track(key); // ok
  }
}

void mapKeys(const User &u) {
  std::map<std::string, int> m;
  m[u.phone] = 1;
  for (const auto &[key, value] : m) {
    track(key); // expect: privacy-unconsented-flow
    trackNumber(value); // ok
  }
}

void pairs(const User &u) {
  std::pair<std::string, std::string> p{u.phone, "x"};
  track(p.first); // expect: privacy-unconsented-flow
  track(p.second); // ok
  auto t = std::make_tuple(u.phone, std::string("x"));
  track(std::get<0>(t)); // expect: privacy-unconsented-flow
}

void algorithms(const std::vector<User> &users) {
  std::vector<std::string> phones, nicks;
  std::transform(users.begin(), users.end(), std::back_inserter(phones),
                 [](const User &u) { return u.phone; });
  std::transform(users.begin(), users.end(), std::back_inserter(nicks),
                 [](const User &u) { return u.nick; });
  track(phones[0]); // expect: privacy-unconsented-flow
  track(nicks[0]); // ok
  std::for_each(users.begin(), users.end(), [](const User &u) {
    track(u.phone); // expect: privacy-unconsented-flow
  });
}

void collected(const std::vector<std::string> &in) {
  std::string all;
  std::for_each(in.begin(), in.end(), [&](const std::string &s) { all += s; });
  track(all); // ok
}

void collectedPhones(const User &u) {
  std::vector<std::string> in{u.phone};
  std::string all;
  std::for_each(in.begin(), in.end(), [&](const std::string &s) { all += s; });
  track(all); // expect: privacy-unconsented-flow
}

void swapped(const User &u) {
  std::string a = u.phone, b = "x";
  std::swap(a, b);
  track(b); // expect: privacy-unconsented-flow
}

void initialiserList(const User &u) {
  std::vector<std::string> v{"a", u.phone}, w{"a", u.nick};
  track(v[1]); // expect: privacy-unconsented-flow
  track(w[1]); // ok
}
