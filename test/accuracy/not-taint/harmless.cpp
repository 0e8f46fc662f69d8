// FLAGS: -std=c++20
// What says nothing about a person, and what still does.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>

namespace harmless {
using namespace app;

void lengths(const Person &p) {
  trackNumber(static_cast<long long>(p.email.size())); // ok
  trackNumber(static_cast<long long>(std::strlen(p.ssn))); // ok
  trackNumber(p.email.empty()); // ok
  trackNumber(static_cast<long long>(p.email.capacity())); // ok
  trackNumber(p.birthYear); // expect: privacy-unconsented-flow
}

void comparisons(const Person &p) {
  bool old = p.birthYear < 1960;
  bool same = p.email == p.phone;
  trackNumber(old); // ok
  trackNumber(same ? 1 : 0); // ok
  int sign = (p.birthYear > 1980) - (p.birthYear < 1980);
  trackNumber(sign); // ok
  trackNumber(p.birthYear - 1980); // expect: privacy-unconsented-flow
}

const char *group(int year) {
  if (year < 1970)
    return "older";
  if (year < 2000)
    return "middle";
  return "young";
}
void constantsByBranch(const Person &p) {
  trackText(group(p.birthYear)); // ok
  const char *t = p.email.empty() ? "no" : "yes";
  trackText(t); // ok
  std::string s = p.email.empty() ? "no" : p.email;
  track(s); // expect: privacy-unconsented-flow
}

void indices(const Person &p) {
  auto at = p.email.find('@');
  trackNumber(static_cast<long long>(at)); // ok
  auto rest = p.email.substr(at + 1);
  track(rest); // expect: privacy-unconsented-flow
  const std::string words[] = {"a", "b"};
  for (const std::string &w : words)
    track(w); // ok
}

void sizesOf(const Person &p) {
  trackNumber(sizeof(p.ssn)); // ok
  trackNumber(static_cast<long long>(std::end(p.ssn) - std::begin(p.ssn))); // ok
  std::vector<std::string> v{p.email, p.phone};
  trackNumber(static_cast<long long>(v.size() * 2 + 1)); // ok
  track(v[1]); // expect: privacy-unconsented-flow
}

int countDigits(const std::string &s) {
  int n = 0;
  for (char c : s)
    if (c >= '0' && c <= '9')
      ++n;
  return n;
}
int addDigits(const std::string &s) {
  int n = 0;
  for (char c : s)
    n = n * 10 + (c - '0');
  return n;
}
void counted(const Person &p) {
  trackNumber(countDigits(p.phone)); // ok
  trackNumber(addDigits(p.phone)); // expect: privacy-unconsented-flow
}

bool isValid(const std::string &s) { return s.find('@') != std::string::npos; }
void predicates(const Person &p) {
  trackNumber(isValid(p.email)); // ok
  std::string line = std::string("valid=") + (isValid(p.email) ? "y" : "n");
  track(line); // ok
  line += p.email;
  track(line); // expect: privacy-unconsented-flow
}

void overwritten(const Person &p) {
  std::string s = p.email;
  track(s); // expect: privacy-unconsented-flow
  s = "nothing";
  track(s); // ok
  char buf[12];
  std::memcpy(buf, p.ssn, 12);
  trackText(buf); // expect: privacy-unconsented-flow
  std::memset(buf, 0, sizeof buf);
  trackText(buf); // ok
}

void overwrittenOnOnePath(const Person &p, bool b) {
  std::string s = p.email, t = p.email;
  if (b)
    s = "x";
  if (b)
    t = "x";
  else
    t = "y";
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

void clearedObject(const Person &p) {
  Person q = p;
  q.email.clear();
  q.phone = "";
  track(q.email); // ok
  track(q.phone); // ok
  track(q.home.street); // expect: privacy-unconsented-flow
  q.home = Address{};
  track(q.home.street); // ok
}

void wipe(std::string &s) { s.assign(s.size(), '*'); }
void touch(std::string &s) { s += '*'; }
void wipedByCall(const Person &p) {
  std::string a = p.email, b = p.email;
  wipe(a);
  touch(b);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}

void erased(const Person &p) {
  std::vector<std::string> v{p.email};
  v.erase(v.begin(), v.end());
  v.push_back("x");
  track(v.front()); // ok
  std::map<std::string, std::string> m{{"k", p.email}, {"l", p.phone}};
  m.erase("k");
  track(m["k"]); // ok
  track(m["l"]); // expect: privacy-unconsented-flow
}

void sanitised(const Person &p) {
  track(anonymise(p.email)); // ok
  std::string s = p.email;
  s = anonymise(s);
  track(s); // ok
  track(s + p.phone); // expect: privacy-unconsented-flow
}

void sanitisedOnOnePath(const Person &p, bool b) {
  std::string s = p.email;
  if (b)
    s = anonymise(s);
  track(s); // expect: privacy-unconsented-flow
  std::string t;
  if (b)
    t = anonymise(p.phone);
  else
    t = anonymise(p.email);
  track(t); // ok
}

void enumOf(const Person &p) {
  enum Level { Low, High };
  Level l = p.birthYear > 1990 ? High : Low;
  trackNumber(l); // ok
  switch (p.phone[0]) {
  case '1':
    track("one"); // ok
    break;
  default:
    track("other"); // ok
  }
}

void nullChecks(const Person &p) {
  const Person *q = &p;
  trackNumber(q != nullptr); // ok
  trackNumber(q ? 1 : 0); // ok
  trackNumber(!!q->email.c_str()); // ok
  trackText(q->email.c_str()); // expect: privacy-unconsented-flow
}

void positions(const std::vector<Person> &all) {
  int i = 0;
  for (const Person &p : all) {
    if (p.email == "x@y")
      trackNumber(i); // ok
    ++i;
    track(p.email); // expect: privacy-unconsented-flow
  }
  auto it = std::find_if(all.begin(), all.end(), [](const Person &q) { return q.birthYear == 1980; });
  trackNumber(it - all.begin()); // ok
  trackNumber(std::any_of(all.begin(), all.end(), [](const Person &q) { return q.phone.empty(); })); // ok
}

void otherField(const Person &p) {
  Person q;
  q.email = p.email;
  q.name = p.name;
  Person r;
  r.email = "e";
  track(q.email); // expect: privacy-unconsented-flow
  track(q.name); // ok
  track(r.email); // ok
}

void selfReset(const Person &p) {
  struct Cache {
    std::string mail;
    int hits = 0;
    void load(const Person &q) {
      mail = q.email;
      ++hits;
    }
    void reset() { *this = Cache(); }
  } c;
  c.load(p);
  trackNumber(c.hits); // ok
  track(c.mail); // expect: privacy-unconsented-flow
  c.reset();
  track(c.mail); // ok
}

void swappedAway(const Person &p) {
  std::string s = p.email, t;
  s.swap(t);
  track(s); // ok
  track(t); // expect: privacy-unconsented-flow
  std::string().swap(t);
  track(t); // ok
}

void exchanged(const Person &p) {
  std::string s = p.email;
  std::string old = std::exchange(s, "new");
  track(old); // expect: privacy-unconsented-flow
  track(s); // ok
}
} // namespace harmless
