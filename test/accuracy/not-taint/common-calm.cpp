// What says nothing of the person, beside what does.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <set>
#include <sstream>

namespace common_calm {
using namespace app;

void measures(const Person &p) {
  trackNumber((long long)p.email.length()); // ok
  trackNumber(p.email.empty() ? 0 : 1); // ok
  trackNumber((long long)std::strlen(p.ssn)); // ok
  trackNumber(p.email == p.phone); // ok
  trackNumber(p.email.compare(p.email)); // ok
  trackNumber((unsigned char)p.email[0]); // expect: privacy-unconsented-flow
  trackNumber(p.email.capacity() >= p.email.size()); // ok
}

const char *ageGroup(const Person &p) { return p.birthYear > 100000 ? "future" : "known"; }

void groups(const Person &p) {
  trackText(ageGroup(p)); // ok
  trackText(p.home.zip.empty() ? "no" : p.home.zip.c_str()); // expect: privacy-unconsented-flow
  track(p.home.zip.empty() ? std::string("no") : std::string("yes")); // ok
}

struct Session {
  std::string user;
  std::string page = "/";
  void logOut() {
    user.clear();
    user.shrink_to_fit();
  }
  void become(const Session &o) { *this = o; }
};

void cleared(const Person &p) {
  Session s{p.email};
  track(s.user); // expect: privacy-unconsented-flow
  s.logOut();
  track(s.user); // ok
  Session t{p.phone}, calm{p.name, "/x"};
  t.become(calm);
  track(t.user); // ok
  calm.become(Session{p.phone});
  track(calm.user); // expect: privacy-unconsented-flow
}

void overwritten(const Person &p, bool b) {
  std::string s = p.email;
  if (b)
    s = "b";
  else
    s = p.name;
  track(s); // ok
  std::string t = p.email;
  if (b)
    t = "b";
  track(t); // expect: privacy-unconsented-flow
}

void sanitised(const Person &p, bool b) {
  track(anonymise(p.email)); // ok
  std::string s = p.email;
  if (b)
    s = anonymise(s);
  track(s); // expect: privacy-unconsented-flow
  std::string both = anonymise(p.phone) + p.name;
  track(both); // ok
}

void indices(const Person &p) {
  std::vector<std::string> all{"a", p.email, "c"};
  auto it = std::find(all.begin(), all.end(), p.email);
  trackNumber(it - all.begin()); // ok
  std::set<std::string> seen{p.email};
  trackNumber(seen.contains(p.email)); // ok
  trackNumber(seen.insert(p.email).second); // ok
  track(*seen.insert(p.email).first); // expect: privacy-unconsented-flow
}

void erased(const Person &p) {
  std::vector<std::string> v{p.name, p.email};
  v.pop_back();
  track(v.back()); // ok
  v.push_back(p.phone);
  track(v.back()); // expect: privacy-unconsented-flow
  std::map<std::string, std::string> m{{"k", p.email}};
  m.erase("k");
  track(m["k"]); // ok
}

void counts(const std::vector<Person> &all) {
  int hits = 0;
  std::ostringstream line;
  for (const Person &p : all) {
    if (!p.email.empty())
      ++hits;
    line << p.name << ';';
  }
  trackNumber(hits); // ok
  track(line.str()); // ok
  for (const Person &p : all)
    line << p.home.zip;
  track(line.str()); // expect: privacy-unconsented-flow
}

void bytes(const Person &p) {
  char buf[12];
  std::memcpy(buf, p.ssn, sizeof buf);
  trackBytes(buf, sizeof buf); // expect: privacy-unconsented-flow
  std::memset(buf, 0, sizeof buf);
  trackBytes(buf, sizeof buf); // ok
  trackBytes(p.color, sizeof p.color); // ok
}

void fresh(const Person &p) {
  Person q = p, r = q;
  q = Person();
  trackPerson(q); // ok
  trackPerson(r); // expect: privacy-unconsented-flow
}

} // namespace common_calm
