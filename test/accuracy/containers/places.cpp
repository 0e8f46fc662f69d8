// Elements that have their places: which one a pop takes and an end is.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <list>
#include <queue>
#include <stack>
using namespace app;

namespace places {

void stacks(const Person &p) {
  std::stack<std::string> s;
  s.push(p.email);
  s.push("calm");
  track(s.top()); // ok
  s.pop();
  track(s.top()); // expect: privacy-unconsented-flow
  s.pop();
  s.push("next");
  track(s.top()); // ok
}

void queues(const Person &p) {
  std::queue<std::string> q;
  q.push("first");
  q.push(p.phone);
  q.emplace("last");
  track(q.front()); // ok
  track(q.back());  // ok
  q.pop();
  track(q.front()); // expect: privacy-unconsented-flow
  track(q.back());  // ok
  q.pop();
  track(q.front()); // ok
}

void bothEnds(const Person &p) {
  std::deque<std::string> d;
  d.push_back(p.name);
  d.push_front(p.email);
  d.emplace_back("end");
  track(d.front()); // expect: privacy-unconsented-flow
  track(d[0]);      // expect: privacy-unconsented-flow
  track(d[1]);      // ok
  track(d.back());  // ok
  d.pop_front();
  track(d.front()); // ok
  for (const auto &each : d)
    track(each); // ok
  d.push_back(p.home.zip);
  d.pop_front();
  track(d[0]);     // ok
  track(d[1]);     // expect: privacy-unconsented-flow
  track(d.back()); // expect: privacy-unconsented-flow
}

void lists(const Person &p) {
  std::vector<std::string> v{p.name, p.email};
  track(v.front()); // ok
  track(v.back());  // expect: privacy-unconsented-flow
  v.pop_back();
  track(v.back()); // ok
  v.push_back(p.phone);
  track(v.back());  // expect: privacy-unconsented-flow
  track(v.front()); // ok
  v.insert(v.begin(), "zero");
  track(v.front()); // ok
  track(v[1]);      // ok
  track(v[2]);      // expect: privacy-unconsented-flow
  v.erase(v.begin());
  track(v[0]); // ok
  track(v[1]); // expect: privacy-unconsented-flow
}

void mixed(const Person &p) {
  std::vector<std::string> v;
  v.push_back("calm");
  v.push_back(p.email);
  std::sort(v.begin(), v.end());
  track(v.front()); // expect: privacy-unconsented-flow
  std::list<std::string> l{"calm", p.email};
  l.reverse();
  track(l.front()); // expect: privacy-unconsented-flow
  std::vector<std::string> w{"a", "b", p.phone};
  w.erase(w.begin() + 1);
  track(w[1]); // expect: privacy-unconsented-flow
  w.insert(w.begin() + 1, "c");
  track(w[2]); // expect: privacy-unconsented-flow
  std::vector<std::string> x{"a", p.home.street};
  std::reverse(x.begin(), x.end());
  track(x[0]); // expect: privacy-unconsented-flow
  std::vector<std::string> y{"a", p.ssn};
  std::swap(y[0], y[1]);
  track(y[0]); // expect: privacy-unconsented-flow
  track(y[1]); // ok
}

void some(const Person &p, bool more) {
  std::vector<std::string> v;
  v.push_back("calm");
  if (more)
    v.push_back(p.email);
  track(v.back());  // expect: privacy-unconsented-flow
  track(v.front()); // ok
  v.erase(v.begin());
  if (!v.empty())
    track(v[0]); // expect: privacy-unconsented-flow
}

void loop(const std::vector<Person> &all) {
  std::deque<std::string> d;
  for (const Person &p : all) {
    d.push_back(p.name);
    d.push_front(p.email);
  }
  track(d.front()); // expect: privacy-unconsented-flow
  while (!d.empty()) {
    track(d.front()); // expect: privacy-unconsented-flow
    d.pop_front();
  }
}

static void fill(std::vector<std::string> &v, const Person &p) {
  v.insert(v.begin(), p.phone);
}

void elsewhere(const Person &p) {
  std::vector<std::string> v;
  v.push_back("calm");
  fill(v, p);
  track(v.front()); // expect: privacy-unconsented-flow
}

void emptied(const Person &p) {
  std::vector<std::string> v;
  v.push_back(p.email);
  v.clear();
  v.push_back("calm");
  v.push_back(p.phone);
  track(v.front()); // ok
  track(v[1]);      // expect: privacy-unconsented-flow
}

struct Job {
  std::string what, whom;
  int tries = 0;
};

void records(const Person &p) {
  std::queue<Job> jobs;
  jobs.push({"mail", p.email});
  jobs.push(Job{"log", "nobody", 2});
  track(jobs.front().what); // ok
  track(jobs.front().whom); // expect: privacy-unconsented-flow
  jobs.back().what = p.phone;
  jobs.pop();
  track(jobs.front().whom); // ok
  track(jobs.front().what); // expect: privacy-unconsented-flow
}

void references(const Person &p) {
  std::vector<std::string> v;
  std::string &made = v.emplace_back("calm");
  track(v[0]); // ok
  made = p.email;
  track(v[0]); // expect: privacy-unconsented-flow
  v.pop_back();
  v.emplace_back(p.name);
  track(v.back()); // ok
}

void byIndex(const Person &p, int i) {
  std::vector<std::string> v;
  v.push_back("a");
  v.push_back("b");
  v[i & 1] = p.email;
  track(v.back()); // expect: privacy-unconsented-flow
}

void inserted(const Person &p) {
  std::vector<std::string> v, w{"x", p.email};
  v.push_back("calm");
  std::copy(w.begin(), w.end(), std::back_inserter(v));
  track(v.back());  // expect: privacy-unconsented-flow
}

void either(const Person &p, bool b) {
  std::vector<std::string> v, w;
  v.push_back("calm");
  w.push_back("calm");
  (b ? v : w).push_back(p.email);
  track(v.back()); // expect: privacy-unconsented-flow
  track(w.back()); // expect: privacy-unconsented-flow
}

void pointers(const Person &p) {
  std::vector<const std::string *> v;
  v.push_back(&p.name);
  v.push_back(&p.phone);
  track(*v.front()); // ok
  track(*v.back());  // expect: privacy-unconsented-flow
  v.pop_back();
  track(*v.back()); // ok
}

} // namespace places

namespace places {

struct Tree {
  std::string name;
  std::vector<std::string> kids;
};

struct Full {
  Full() { kids.push_back("root"); }
  std::vector<std::string> kids;
};

void members(const Person &p) {
  Tree t, u;
  t.kids.push_back("calm");
  t.kids.push_back(p.email);
  track(t.kids.front()); // ok
  track(t.kids.back());  // expect: privacy-unconsented-flow
  t.kids.pop_back();
  track(t.kids.back()); // ok
  u = t;
  u.kids.push_back(p.phone);
  track(u.kids.back()); // expect: privacy-unconsented-flow
  Full f;
  f.kids.push_back(p.home.zip);
  track(f.kids[1]); // expect: privacy-unconsented-flow
}

} // namespace places
