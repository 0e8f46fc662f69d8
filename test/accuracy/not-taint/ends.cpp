// What ends what was there, beside what looks like it and does not.
#include "../Inputs/app.h"
#include <algorithm>
#include <atomic>
#include <sstream>

namespace ends {
using namespace app;

void erasedWhole(const Person &p) {
  std::string s = p.email, t = p.email, u = p.email;
  s.erase();
  track(s); // ok
  t.erase(0);
  track(t); // ok
  u.erase(3);
  track(u); // expect: privacy-unconsented-flow
}

void erasedPart(const Person &p) {
  std::string s = p.phone, t = p.phone;
  s.erase(0, 2);
  track(s); // expect: privacy-unconsented-flow
  t.erase(t.begin());
  track(t); // expect: privacy-unconsented-flow
}

void resized(const Person &p) {
  std::string s = p.email, t = p.email, u = p.email;
  s.resize(0);
  track(s); // ok
  t.resize(4);
  track(t); // expect: privacy-unconsented-flow
  u.resize(0);
  u += p.phone;
  track(u); // expect: privacy-unconsented-flow
}

void assignedCharacters(const Person &p) {
  std::string s = p.email, t = p.email, u = p.email;
  s.assign(5, '*');
  track(s); // ok
  t.assign("abcdef", 3);
  track(t); // ok
  u.assign(p.phone, 0, 4);
  track(u); // expect: privacy-unconsented-flow
}

void assignedRange(const Person &p) {
  std::string s = p.email, t = p.email;
  s.assign(p.name.begin(), p.name.end());
  track(s); // ok
  t.assign(p.phone.begin(), p.phone.end());
  track(t); // expect: privacy-unconsented-flow
}

void streamText(const Person &p) {
  std::ostringstream a, b, c;
  a << p.email;
  a.str("");
  a << p.name;
  track(a.str()); // ok
  b << p.email;
  b.str(std::string());
  b << p.phone;
  track(b.str()); // expect: privacy-unconsented-flow
  c << p.name;
  c.str(p.phone);
  track(c.str()); // expect: privacy-unconsented-flow
}

void streamStateIsNotContent(const Person &p) {
  std::stringstream a, b;
  a << p.email;
  a.clear();
  track(a.str()); // expect: privacy-unconsented-flow
  b << p.name;
  b.clear();
  track(b.str()); // ok
}

void filledWhole(const Person &p) {
  std::string s = p.email, t = p.email, u = p.email;
  std::fill(s.begin(), s.end(), '*');
  track(s); // ok
  std::fill(t.begin() + 2, t.end(), '*');
  track(t); // expect: privacy-unconsented-flow
  std::fill(s.begin(), s.end(), 'x');
  track(u); // expect: privacy-unconsented-flow
}

std::atomic<int> shown{0};

void atomics(const Person &p) {
  shown.store(p.birthYear);
  trackNumber(shown.load()); // expect: privacy-unconsented-flow
  shown.store(p.score);
  trackNumber(shown.load()); // ok
}

void atomicsExchanged(const Person &p) {
  std::atomic<int> a{0}, b{0};
  a.store(p.birthYear);
  trackNumber(a.exchange(1)); // expect: privacy-unconsented-flow
  trackNumber(a.load()); // ok
  b.store(p.score);
  trackNumber(b.exchange(p.birthYear)); // ok
  trackNumber(b.load()); // expect: privacy-unconsented-flow
}

void sanitizedField(const Person &p, bool on) {
  Person a = p, b = p, c = p;
  a.email = anonymise(p.email);
  track(a.email); // ok
  b.email = anonymise(p.email);
  track(b.phone); // expect: privacy-unconsented-flow
  if (on)
    c.email = anonymise(p.email);
  track(c.email); // expect: privacy-unconsented-flow
}

void sanitizedThenOther(const Person &p) {
  Person a = p, b = p;
  a.email = anonymise(p.email);
  a.email = p.phone;
  track(a.email); // expect: privacy-unconsented-flow
  b.email = anonymise(p.email);
  b.email += p.home.zip;
  track(b.email); // expect: privacy-unconsented-flow
}

void emptiness(const Person &p) {
  track(p.email.empty() ? "none" : "some"); // ok
  track(p.email.empty() ? "none" : p.email); // expect: privacy-unconsented-flow
  trackNumber(p.email.size()); // ok
  trackNumber(p.email == "x"); // ok
  trackNumber(p.birthYear > 1990); // ok
  trackNumber(p.birthYear > 0 ? p.birthYear : 0); // expect: privacy-unconsented-flow
}

void positions(const Person &p) {
  auto at = p.email.find('@');
  trackNumber((long long)at); // ok
  track(p.email.substr(at)); // expect: privacy-unconsented-flow
  trackNumber(std::count(p.email.begin(), p.email.end(), '.')); // ok
  trackNumber(p.email.compare(p.name)); // ok
}

} // namespace ends
