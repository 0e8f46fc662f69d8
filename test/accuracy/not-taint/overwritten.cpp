// Personal data that is gone before anything is sent.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <list>
#include <sstream>

namespace overwritten {
using namespace app;

void assigned(const Person &p) {
  std::string s = p.email;
  s = "none";
  track(s); // ok
  s = p.email;
  track(s); // expect: privacy-unconsented-flow
}

void assignedOnOneBranch(const Person &p) {
  std::string s = p.email;
  if (featureOn())
    s = "none";
  track(s); // expect: privacy-unconsented-flow
  std::string t = p.email;
  if (featureOn())
    t = "none";
  else
    t = p.name;
  track(t); // ok
}

void cleared(const Person &p) {
  std::string a = p.email, b = p.email, c = p.email, d = p.email;
  a.clear();
  b.erase();
  c.resize(0);
  d.assign("x");
  track(a); // ok
  track(b); // ok
  track(c); // ok
  track(d); // ok
  std::string e = p.email;
  e.pop_back();
  track(e); // expect: privacy-unconsented-flow
}

void swappedOut(const Person &p) {
  std::string s = p.phone;
  std::string().swap(s);
  track(s); // ok
  std::string t = p.phone, u = "x";
  t.swap(u);
  track(t); // ok
  track(u); // expect: privacy-unconsented-flow
}

void exchanged(const Person &p) {
  std::string s = p.phone;
  std::string old = std::exchange(s, "new");
  track(s); // ok
  track(old); // expect: privacy-unconsented-flow
}

void movedAway(const Person &p) {
  std::string s = p.email;
  std::string t = std::move(s);
  s = "fresh";
  track(s); // ok
  track(t); // expect: privacy-unconsented-flow
}

void wipedBuffer(const Person &p) {
  char a[64], b[64];
  strncpy(a, p.email.c_str(), sizeof a);
  strncpy(b, p.email.c_str(), sizeof b);
  memset(a, 0, sizeof a);
  trackText(a); // ok
  trackText(b); // expect: privacy-unconsented-flow
}

void overwrittenBuffer(const Person &p) {
  char a[64];
  snprintf(a, sizeof a, "%s", p.email.c_str());
  trackText(a); // expect: privacy-unconsented-flow
  snprintf(a, sizeof a, "%s", p.name.c_str());
  trackText(a); // ok
  strcpy(a, p.phone.c_str());
  trackText(a); // expect: privacy-unconsented-flow
  strcpy(a, "x");
  trackText(a); // ok
}

void appendedBuffer(const Person &p) {
  char a[64] = "";
  strcat(a, p.name.c_str());
  trackText(a); // ok
  strcat(a, p.phone.c_str());
  trackText(a); // expect: privacy-unconsented-flow
}

void fieldReset(const Person &p) {
  Person copy = p;
  copy.email = "";
  copy.phone.clear();
  track(copy.email); // ok
  track(copy.phone); // ok
  track(copy.home.street); // expect: privacy-unconsented-flow
}

void wholeObjectReset(const Person &p) {
  Person copy = p;
  copy = Person();
  copy.name = p.name;
  track(copy.name); // ok
  track(copy.phone); // ok
  trackNumber(copy.birthYear); // ok
}

void cleanedBeforeSendingWhole(const Person &p) {
  Person copy;
  copy.name = p.name;
  copy.score = p.score;
  trackPerson(copy); // ok
  copy.home.zip = p.home.zip;
  trackPerson(copy); // expect: privacy-unconsented-flow
}

void scrub(Person &p) {
  p.email.clear();
  p.phone.clear();
  p.birthYear = 0;
  p.latitude = 0;
  memset(p.ssn, 0, sizeof p.ssn);
  p.home.street.clear();
  p.home.zip.clear();
}
void scrubSome(Person &p) {
  p.email.clear();
  p.phone.clear();
}

void scrubbedByCallee(const Person &p) {
  Person a = p, b = p;
  scrub(a);
  scrubSome(b);
  trackPerson(a); // ok
  trackPerson(b); // expect: privacy-unconsented-flow
  track(b.email); // ok
}

void containersCleared(const Person &p) {
  std::vector<std::string> v{p.email};
  std::map<std::string, std::string> m{{"k", p.email}};
  std::list<std::string> l{p.email};
  v.clear();
  v.push_back("x");
  m.clear();
  m["k"] = "x";
  l.clear();
  l.push_back("x");
  track(v[0]); // ok
  track(m["k"]); // ok
  track(l.front()); // ok
}

void elementsErased(const Person &p) {
  std::map<std::string, std::string> m{{"mail", p.email}, {"name", p.name}};
  m.erase("mail");
  track(m["name"]); // ok
  track(m["mail"]); // ok
  std::vector<std::string> v{p.email, p.phone};
  v.erase(v.begin());
  track(v[0]); // expect: privacy-unconsented-flow
}

void containerAssigned(const Person &p) {
  std::vector<std::string> v{p.email};
  v = {p.name};
  track(v[0]); // ok
  std::vector<std::string> w{p.email};
  w = std::vector<std::string>();
  w.push_back(p.name);
  track(w.back()); // ok
}

void optionalReset(const Person &p) {
  std::optional<std::string> a = p.email, b = p.email;
  a.reset();
  b = std::nullopt;
  track(a.value_or("none")); // ok
  track(b.value_or("none")); // ok
  a.emplace(p.phone);
  track(*a); // expect: privacy-unconsented-flow
}

void pointerReseated(const Person &p) {
  std::string mail = p.email, name = p.name;
  const std::string *s = &mail;
  track(*s); // expect: privacy-unconsented-flow
  s = &name;
  track(*s); // ok
  auto owned = std::make_unique<std::string>(p.email);
  owned = std::make_unique<std::string>(p.name);
  track(*owned); // ok
  auto shared = std::make_shared<std::string>(p.email);
  shared.reset(new std::string("x"));
  track(*shared); // ok
}

void streamReset(const Person &p) {
  std::ostringstream os;
  os << p.email;
  track(os.str()); // expect: privacy-unconsented-flow
  os.str("");
  os << p.name;
  track(os.str()); // ok
}

void numbersOverwritten(const Person &p) {
  int n = p.birthYear;
  n = 0;
  trackNumber(n); // ok
  n += p.birthYear;
  trackNumber(n); // expect: privacy-unconsented-flow
  n = n - n % 10;
  trackNumber(n); // expect: privacy-unconsented-flow
}

void loopOverwrites(const Person &p) {
  std::string t = p.email;
  std::fill(t.begin(), t.end(), '*');
  track(t); // ok
  std::string u(p.email.size(), '*');
  track(u); // ok
}

void shadowed(const Person &p) {
  std::string s = p.name;
  {
    std::string s = p.email;
    track(s); // expect: privacy-unconsented-flow
  }
  track(s); // ok
}

void reusedVariable(const Person &p) {
  std::string line;
  for (int i = 0; i < 2; ++i) {
    line = p.name;
    track(line); // ok
    line = p.email;
  }
}

void constants(const Person &p) {
  Person q = p;
  q.birthYear = 1900;
  q.latitude = 0.0;
  trackNumber(q.birthYear); // ok
  trackReal(q.latitude); // ok
  trackReal(p.latitude); // expect: privacy-unconsented-flow
}

} // namespace overwritten
