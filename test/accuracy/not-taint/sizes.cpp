// Lengths, emptiness, comparisons, booleans, indexes say nothing of what they
// were asked about.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <list>
#include <numeric>

namespace sizes {
using namespace app;

void lengths(const Person &p) {
  trackNumber(p.email.size()); // ok
  trackNumber(p.email.length()); // ok
  trackNumber(p.email.capacity()); // ok
  trackNumber(p.email.max_size()); // ok
  trackNumber(strlen(p.ssn)); // ok
  trackNumber(sizeof p.ssn); // ok
  trackNumber(std::size(p.ssn)); // ok
  trackNumber(p.email[0]); // expect: privacy-unconsented-flow
}

void lengthInText(const Person &p) {
  track("mail of " + std::to_string(p.email.size()) + " letters"); // ok
  track("mail of " + p.email + " letters"); // expect: privacy-unconsented-flow
}

void emptiness(const Person &p) {
  trackNumber(p.email.empty()); // ok
  track(p.email.empty() ? "no" : "yes"); // ok
  track(p.email.empty() ? "no" : p.email); // expect: privacy-unconsented-flow
}

void comparisons(const Person &p) {
  trackNumber(p.email == "x@y"); // ok
  trackNumber(p.email != p.phone); // ok
  trackNumber(p.birthYear > 1990); // ok
  trackNumber(p.latitude < 10.0); // ok
  trackNumber(p.email.compare("x")); // ok
  trackNumber(strcmp(p.ssn, "1")); // ok
  trackNumber(std::equal(p.email.begin(), p.email.end(), p.phone.begin())); // ok
  trackNumber(p.birthYear - 1990); // expect: privacy-unconsented-flow
}

void booleans(const Person &p) {
  bool adult = p.birthYear < 2000;
  bool reachable = !p.email.empty() && !p.phone.empty();
  trackNumber(adult); // ok
  trackNumber(reachable); // ok
  track(adult ? "adult" : "minor"); // ok
  trackNumber(p.email.starts_with("a")); // ok
  trackNumber(p.email.ends_with(".org")); // ok
}

bool isMail(const std::string &s) { return s.find('@') != std::string::npos; }
std::string checked(const std::string &s) { return isMail(s) ? s : "none"; }

void predicates(const Person &p) {
  trackNumber(isMail(p.email)); // ok
  track(isMail(p.email) ? "mail" : "other"); // ok
  track(checked(p.email)); // expect: privacy-unconsented-flow
}

void indexes(const Person &p) {
  std::size_t at = p.email.find('@');
  trackNumber(at); // ok
  trackNumber(p.email.rfind('.')); // ok
  track(p.email.substr(at)); // expect: privacy-unconsented-flow
  const char *dot = strchr(p.ssn, '-');
  trackNumber(dot ? dot - p.ssn : -1); // ok
}

void indexOfElement(const Person &p) {
  std::vector<std::string> known{"a", "b"};
  auto it = std::find(known.begin(), known.end(), p.email);
  trackNumber(it - known.begin()); // ok
  trackNumber(std::distance(known.begin(), it)); // ok
  if (it != known.end())
    track("known"); // ok
}

void containerSizes(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  std::map<std::string, int> m{{p.email, p.birthYear}};
  std::list<int> l{p.birthYear};
  trackNumber(v.size()); // ok
  trackNumber(m.size()); // ok
  trackNumber(l.size()); // ok
  trackNumber(v.capacity()); // ok
  trackNumber(m.count(p.phone)); // ok
  trackNumber(v.empty()); // ok
  trackNumber(l.front()); // expect: privacy-unconsented-flow
}

void counting(const Person &p) {
  int vowels = 0, sum = 0;
  for (char c : p.email)
    if (strchr("aeiou", c))
      ++vowels;
  for (char c : p.email)
    sum += c;
  trackNumber(vowels); // ok
  trackNumber(sum); // expect: privacy-unconsented-flow
}

void loopCounters(const Person &p) {
  int n = 0;
  for (std::size_t i = 0; i < p.phone.size(); ++i)
    ++n;
  trackNumber(n); // ok
  for (std::size_t i = 0; i < p.phone.size(); ++i)
    trackNumber(i); // ok
}

void pointersExist(const Person &p) {
  const Person *q = p.email.empty() ? nullptr : &p;
  trackNumber(q != nullptr); // ok
  track(q ? "there" : "missing"); // ok
  trackText(q ? q->phone.c_str() : ""); // expect: privacy-unconsented-flow
}

void optionals(const Person &p) {
  std::optional<std::string> mail = p.email;
  trackNumber(mail.has_value()); // ok
  track(mail ? "set" : "unset"); // ok
  track(mail.value_or("none")); // expect: privacy-unconsented-flow
  track(*mail); // expect: privacy-unconsented-flow
}

enum class AgeGroup { Child, Adult };
AgeGroup groupOf(const Person &p) {
  if (p.birthYear > 2005)
    return AgeGroup::Child;
  return AgeGroup::Adult;
}

void chosenConstants(const Person &p) {
  trackNumber(static_cast<int>(groupOf(p))); // ok
  const char *label = "none";
  if (p.email == "root")
    label = "admin";
  trackText(label); // ok
  switch (groupOf(p)) {
  case AgeGroup::Child:
    track("child"); // ok
    break;
  default:
    track("adult"); // ok
  }
}

struct Stats {
  std::size_t bytes = 0;
  int people = 0;
  bool anyMail = false;
  std::string sample;
  void add(const Person &p) {
    bytes += p.email.size();
    ++people;
    anyMail = anyMail || !p.email.empty();
    sample = p.email;
  }
};

void statistics(const Person &p) {
  Stats s;
  s.add(p);
  trackNumber(s.bytes); // ok
  trackNumber(s.people); // ok
  trackNumber(s.anyMail); // ok
  track(s.sample); // expect: privacy-unconsented-flow
}

void resultOfSending(const Person &p) {
  int sent = 0;
  if (mayTrack()) {
    track(p.email); // ok
    ++sent;
  }
  trackNumber(sent); // ok
}

void sizeOfThing(const Person &p) {
  trackNumber(sizeof(p)); // ok
  trackNumber(sizeof(p.birthYear)); // ok
  trackNumber(alignof(Person)); // ok
  trackNumber(p.birthYear); // expect: privacy-unconsented-flow
}

void lineLength(const Person &p) {
  char line[64];
  int n = snprintf(line, sizeof line, "%s", p.email.c_str());
  trackNumber(n); // ok
  trackText(line); // expect: privacy-unconsented-flow
}

} // namespace sizes
