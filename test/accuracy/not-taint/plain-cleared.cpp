// FLAGS: -std=c++20
// Data that is gone before anything is sent, or nearly.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>

namespace cleared {
using namespace app;

void overwritten(const Person &p) {
  std::string s = p.email;
  s = "hidden";
  track(s); // ok
  int n = p.birthYear;
  trackNumber(n); // expect: privacy-unconsented-flow
  n = p.score;
  trackNumber(n); // ok
  char id[12];
  std::memcpy(id, p.ssn, sizeof id);
  trackText(id); // expect: privacy-unconsented-flow
  std::memset(id, 0, sizeof id);
  trackText(id); // ok
}

void emptied(const Person &p) {
  std::string s = p.phone;
  s.clear();
  track(s); // ok
  s = p.phone;
  s.resize(4);
  track(s); // expect: privacy-unconsented-flow
  std::vector<std::string> v{p.email};
  v.clear();
  v.push_back("new");
  track(v[0]); // ok
  std::map<std::string, std::string> m{{"mail", p.email}, {"nick", p.name}};
  track(m["mail"]); // expect: privacy-unconsented-flow
  m.erase("mail");
  track(m["mail"]); // ok
  track(m["nick"]); // ok
  std::optional<std::string> o = p.home.zip;
  o = std::nullopt;
  track(o.value_or("none")); // ok
}

struct User {
  std::string nick, mail, phone;
  int year = 0;
  void redact() {
    mail = "***";
    phone.clear();
    year = 0;
  }
  void redactMail() { mail.assign("***"); }
};

User userOf(const Person &p) { return {p.name, p.email, p.phone, p.birthYear}; }

void redacted(const Person &p) {
  User u = userOf(p), v = userOf(p);
  u.redact();
  track(u.mail); // ok
  track(u.phone); // ok
  trackNumber(u.year); // ok
  v.redactMail();
  track(v.mail); // ok
  track(v.phone); // expect: privacy-unconsented-flow
  u = userOf(p);
  track(u.mail); // expect: privacy-unconsented-flow
}

Person publicCopy(const Person &p) {
  Person q;
  q.name = p.name;
  q.score = p.score;
  return q;
}
Person trimmed(Person p) {
  p.email.clear();
  p.phone.clear();
  return p;
}

void copies(const Person &p) {
  Person a = publicCopy(p), b = trimmed(p);
  track(a.email); // ok
  track(a.home.street); // ok
  track(b.email); // ok
  track(b.home.street); // expect: privacy-unconsented-flow
}

std::string clean(const std::string &s) { return s.empty() ? "empty" : anonymise(s); }
std::string cleanIfLong(const std::string &s) {
  if (s.size() > 30)
    return anonymise(s);
  return s;
}

void sanitised(const Person &p) {
  track(anonymise(p.email)); // ok
  track(clean(p.email)); // ok
  track(cleanIfLong(p.email)); // expect: privacy-unconsented-flow
  std::string s = p.phone;
  s = anonymise(s);
  track("phone " + s); // ok
  s += p.phone;
  track("phone " + s); // expect: privacy-unconsented-flow
  std::vector<std::string> all{p.email, p.phone};
  std::transform(all.begin(), all.end(), all.begin(), [](const std::string &x) { return anonymise(x); });
  track(all[0]); // ok
}

std::string mask(std::string s) {
  std::fill(s.begin(), s.end(), '*');
  return s;
}
std::string stars(const std::string &s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i)
    out += '*';
  return out;
}
std::string maskTail(std::string s) {
  for (std::size_t i = s.size() / 2; i < s.size(); ++i)
    s[i] = '*';
  return s;
}

void masked(const Person &p) {
  track(stars(p.phone)); // ok
  track(maskTail(p.phone)); // expect: privacy-unconsented-flow
  track(mask("1234")); // ok
}

void scoped(const Person &p) {
  std::string out = "x";
  {
    std::string out = p.email;
    trackNumber(out.empty()); // ok
  }
  track(out); // ok
  {
    std::string &alias = out;
    alias = p.email;
  }
  track(out); // expect: privacy-unconsented-flow
}

void movedOut(const Person &p) {
  std::string a = p.email;
  std::string b = std::move(a);
  a = "fresh";
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}

void loggedIn(Person &p) {
  p.email = "hidden@example.org";
  track(p.email); // ok
  track(p.phone); // expect: privacy-unconsented-flow
}

} // namespace cleared
