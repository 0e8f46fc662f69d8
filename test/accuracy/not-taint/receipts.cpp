// FLAGS: -std=c++20
// Receipts: what is left when the data has gone.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>

namespace receipts {
using namespace app;

// Statistics.
struct Stats {
  int people = 0, withMail = 0;
  std::size_t longest = 0;
  std::string lastMail;
  void add(const Person &p) {
    ++people;
    if (!p.email.empty())
      ++withMail;
    longest = std::max(longest, p.email.size());
    lastMail = p.email;
  }
};
void statistics(const std::vector<Person> &all) {
  Stats s;
  for (const Person &p : all)
    s.add(p);
  trackNumber(s.people); // ok
  trackNumber(s.withMail); // ok
  trackNumber(static_cast<long long>(s.longest)); // ok
  track(s.lastMail); // expect: privacy-unconsented-flow
}

// Validation with messages.
std::string problem(const Person &p) {
  if (p.email.find('@') == std::string::npos)
    return "no at sign";
  if (p.phone.size() < 5)
    return "phone too short";
  return "";
}
std::string verbose(const Person &p) {
  if (p.email.find('@') == std::string::npos)
    return "bad address: " + p.email;
  return "ok: " + p.phone;
}
void validated(const Person &p) {
  track(problem(p)); // ok
  track(verbose(p)); // expect: privacy-unconsented-flow
}

// Redacted in place.
void redact(Person &p) {
  p.email = "redacted";
  p.phone.clear();
  std::memset(p.ssn, 0, sizeof p.ssn);
}
void redacted(const Person &p) {
  Person q = p;
  redact(q);
  track(q.email); // ok
  trackText(q.ssn); // ok
  track(q.home.street); // expect: privacy-unconsented-flow
}

// Sanitised in a loop, one forgotten.
void sanitisedAll(const std::vector<Person> &all) {
  std::vector<std::string> safe, raw;
  for (const Person &p : all) {
    safe.push_back(anonymise(p.email));
    raw.push_back(p.email);
  }
  for (const auto &s : safe)
    track(s); // ok
  for (const auto &s : raw)
    track(s); // expect: privacy-unconsented-flow
}

// Kept only for a while.
void scoped(const Person &p) {
  std::string last;
  {
    std::string mail = p.email;
    last = mail;
    mail.assign("x");
    track(mail); // ok
  }
  track(last); // expect: privacy-unconsented-flow
  last.erase();
  track(last); // ok
}
} // namespace receipts
