// Sets, hash sets, stacks, queues, heaps.
#include "../Inputs/app.h"
#include <deque>
#include <list>
#include <queue>
#include <set>
#include <stack>
#include <unordered_set>

namespace sets_adaptors {
using namespace app;

void orderedSet(const Person &p) {
  std::set<std::string> seen, names;
  seen.insert(p.email);
  names.insert(p.name);
  for (const std::string &s : seen)
    track(s); // expect: privacy-unconsented-flow
  for (const std::string &s : names)
    track(s); // ok
  track(*seen.begin()); // expect: privacy-unconsented-flow
  track(*names.rbegin()); // ok
}

void insertResult(const Person &p) {
  std::set<std::string> s;
  auto [it, isNew] = s.insert(p.phone);
  track(*it); // expect: privacy-unconsented-flow
  trackNumber(isNew); // ok
  std::set<std::string> t;
  auto res = t.emplace(p.name);
  track(*res.first); // ok
}

void hashSet(const Person &p) {
  std::unordered_set<std::string> ids;
  ids.emplace(deviceId());
  std::unordered_set<std::string> builds;
  builds.emplace(buildName());
  for (const auto &id : ids)
    track(id); // expect: privacy-unconsented-flow
  for (const auto &b : builds)
    track(b); // ok
}

void membership(const Person &p) {
  std::set<std::string> blocked{"a@b.c"};
  trackNumber(blocked.count(p.email)); // ok
  trackNumber(blocked.contains(p.email)); // ok
  auto found = blocked.find(p.email);
  if (found != blocked.end())
    track("blocked"); // ok
}

void multisets(const Person &p) {
  std::multiset<int> years, scores;
  years.insert(p.birthYear);
  scores.insert(p.score);
  trackNumber(*years.lower_bound(0)); // expect: privacy-unconsented-flow
  trackNumber(*scores.lower_bound(0)); // ok
  std::unordered_multiset<std::string> zips{p.home.zip};
  std::unordered_multiset<std::string> planets{p.home.planet};
  trackText(zips.begin()->c_str()); // expect: privacy-unconsented-flow
  trackText(planets.begin()->c_str()); // ok
}

void setNodes(const Person &p) {
  std::set<std::string> a{p.email}, b;
  auto node = a.extract(a.begin());
  track(node.value()); // expect: privacy-unconsented-flow
  b.insert(std::move(node));
  track(*b.begin()); // expect: privacy-unconsented-flow
  std::set<std::string> c{p.name}, d;
  d.merge(c);
  track(*d.begin()); // ok
}

void stacks(const Person &p) {
  std::stack<std::string> undo;
  undo.push(p.phone);
  track(undo.top()); // expect: privacy-unconsented-flow
  std::stack<std::string, std::vector<std::string>> redo;
  redo.push(p.name);
  track(redo.top()); // ok
  redo.emplace(p.email);
  track(redo.top()); // expect: privacy-unconsented-flow
}

void queues(const Person &p) {
  std::queue<std::string> out;
  out.push(p.email);
  out.push("tail");
  track(out.front()); // expect: privacy-unconsented-flow
  std::queue<std::string, std::list<std::string>> calm;
  calm.push(p.name);
  calm.emplace("tail");
  track(calm.front()); // ok
  track(calm.back()); // ok
}

struct Task {
  int priority;
  std::string payload;
  std::string label;
  bool operator<(const Task &o) const { return priority < o.priority; }
};

void heaps(const Person &p) {
  std::priority_queue<Task> todo;
  todo.push({2, p.home.street, "ship"});
  todo.push(Task{1, p.home.zip, "bill"});
  while (!todo.empty()) {
    Task next = todo.top();
    todo.pop();
    track(next.payload); // expect: privacy-unconsented-flow
    track(next.label); // ok
    trackNumber(next.priority); // ok
  }
}

void minHeap(const Person &p) {
  std::priority_queue<int, std::vector<int>, std::greater<>> years, scores;
  years.push(p.birthYear);
  scores.push(p.score);
  trackNumber(years.top()); // expect: privacy-unconsented-flow
  trackNumber(scores.top()); // ok
}

void queueOfPairs(const Person &p) {
  std::queue<std::pair<int, std::string>> q;
  q.emplace(p.score, p.phone);
  auto [n, text] = q.front();
  trackNumber(n); // ok
  track(text); // expect: privacy-unconsented-flow
}

struct ByLength {
  bool operator()(const std::string &a, const std::string &b) const {
    return a.size() < b.size();
  }
};

void customOrder(const Person &p) {
  std::set<std::string, ByLength> s;
  s.insert(p.home.street);
  track(*s.cbegin()); // expect: privacy-unconsented-flow
  s.clear();
  s.insert("x");
  track(*s.cbegin()); // ok
}

} // namespace sets_adaptors
