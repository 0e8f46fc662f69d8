// Every kind of iterator, as source, as target, as something kept.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <sstream>

namespace iterators {
using namespace app;

void backInserter(const Person &p) {
  std::vector<std::string> from{p.email}, to;
  std::copy(from.begin(), from.end(), std::back_inserter(to));
  track(to[0]); // expect: privacy-unconsented-flow
  std::vector<std::string> names{p.name}, out;
  std::copy(names.begin(), names.end(), std::back_inserter(out));
  track(out[0]); // ok
}

void frontAndPlainInserter(const Person &p) {
  std::list<std::string> l;
  *std::front_inserter(l) = p.phone;
  track(l.front()); // expect: privacy-unconsented-flow
  std::set<std::string> s;
  auto ins = std::inserter(s, s.end());
  *ins++ = p.name;
  track(*s.begin()); // ok
  *ins++ = p.email;
  for (const auto &x : s)
    track(x); // expect: privacy-unconsented-flow
}

void moveIterators(const Person &p) {
  std::vector<std::string> in{p.home.street};
  std::vector<std::string> out(std::make_move_iterator(in.begin()),
                               std::make_move_iterator(in.end()));
  track(out.front()); // expect: privacy-unconsented-flow
  std::vector<std::string> in2{p.home.planet};
  std::vector<std::string> out2(std::make_move_iterator(in2.begin()),
                                std::make_move_iterator(in2.end()));
  track(out2.front()); // ok
}

void reverseBase(const Person &p) {
  std::vector<std::string> v{"a", p.email};
  std::vector<std::string> w{"a", p.name};
  auto r = v.rbegin();
  track(*r); // expect: privacy-unconsented-flow
  auto q = std::make_reverse_iterator(w.end());
  track(*q); // ok
}

void advanced(const Person &p) {
  std::list<std::string> l{"a", "b", p.phone};
  auto it = l.begin();
  std::advance(it, 2);
  track(*it); // expect: privacy-unconsented-flow
  std::list<std::string> m{"a", "b", p.name};
  auto jt = m.begin();
  std::advance(jt, 2);
  track(*jt); // ok
  trackNumber(std::distance(l.begin(), it)); // ok
}

void streamIterators(const Person &p) {
  std::istringstream in(p.home.street + " 12");
  std::vector<std::string> words{std::istream_iterator<std::string>(in),
                                 std::istream_iterator<std::string>()};
  track(words[0]); // expect: privacy-unconsented-flow
  std::istringstream plain(p.name + " 12");
  std::vector<std::string> parts{std::istream_iterator<std::string>(plain),
                                 std::istream_iterator<std::string>()};
  track(parts[0]); // ok
}

void ostreamIterators(const Person &p) {
  std::vector<std::string> v{p.email, p.phone}, w{p.name, p.color};
  std::ostringstream os, calm;
  std::copy(v.begin(), v.end(), std::ostream_iterator<std::string>(os, ","));
  std::copy(w.begin(), w.end(), std::ostream_iterator<std::string>(calm, ","));
  track(os.str()); // expect: privacy-unconsented-flow
  track(calm.str()); // ok
}

void streambufIterators(const Person &p) {
  std::istringstream in(p.email), open(p.name);
  std::string all((std::istreambuf_iterator<char>(in)),
                  std::istreambuf_iterator<char>());
  std::string shown((std::istreambuf_iterator<char>(open)),
                    std::istreambuf_iterator<char>());
  track(all); // expect: privacy-unconsented-flow
  track(shown); // ok
}

void writeThrough(const Person &p) {
  std::vector<std::string> v(2), w(2);
  auto it = v.begin();
  *it++ = p.phone;
  *it = "x";
  track(v[0]); // expect: privacy-unconsented-flow
  auto jt = w.begin();
  *jt++ = p.name;
  *jt = "x";
  track(w[0]); // ok
}

void arrowToField(const Person &p) {
  std::vector<Person> people{p};
  for (auto it = people.cbegin(); it != people.cend(); ++it) {
    track(it->email); // expect: privacy-unconsented-flow
    track(it->name); // ok
    track((*it).home.zip); // expect: privacy-unconsented-flow
    track((*it).home.planet); // ok
  }
}

void pointersAsIterators(const Person &p) {
  const char *begin = p.ssn;
  const char *end = begin + sizeof p.ssn;
  std::string id(begin, end);
  track(id); // expect: privacy-unconsented-flow
  std::string shade(std::begin(p.color), std::end(p.color));
  track(shade); // ok
}

class Roster {
public:
  struct Iterator {
    using value_type = Person;
    const Person *at;
    const Person &operator*() const { return *at; }
    const Person *operator->() const { return at; }
    Iterator &operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const Iterator &o) const { return at != o.at; }
  };
  void add(const Person &p) { people.push_back(p); }
  Iterator begin() const { return {people.data()}; }
  Iterator end() const { return {people.data() + people.size()}; }

private:
  std::vector<Person> people;
};

void ownIterator(const Person &p) {
  Roster roster;
  roster.add(p);
  for (const Person &each : roster) {
    track(each.phone); // expect: privacy-unconsented-flow
    track(each.name); // ok
  }
  auto first = roster.begin();
  trackNumber(first->birthYear); // expect: privacy-unconsented-flow
  trackNumber(first->score); // ok
}

void eraseWhileIterating(const Person &p) {
  std::map<int, std::string> m{{1, p.email}, {2, p.phone}};
  for (auto it = m.begin(); it != m.end();) {
    if (it->first % 2)
      it = m.erase(it);
    else
      ++it;
  }
  for (auto &[k, v] : m)
    track(v); // expect: privacy-unconsented-flow
  std::map<int, std::string> n{{1, p.name}, {2, p.color}};
  for (auto it = n.begin(); it != n.end();)
    it = n.erase(it);
  n[3] = version();
  for (auto &[k, v] : n)
    track(v); // ok
}

template <class It> std::string joinAll(It first, It last) {
  std::string out;
  for (; first != last; ++first) {
    out += *first;
    out += ',';
  }
  return out;
}

void genericJoin(const Person &p) {
  std::deque<std::string> secret{p.email}, open{p.name};
  track(joinAll(secret.begin(), secret.end())); // expect: privacy-unconsented-flow
  track(joinAll(open.begin(), open.end())); // ok
}

} // namespace iterators
