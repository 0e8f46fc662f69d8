// FLAGS: -std=c++20
// Lists of which every element is made harmless, and lists of which only some
// are.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>

namespace everyone {
using namespace app;

std::vector<std::string> mails(const Person &p) { return {p.email, p.phone}; }

void eachInTurn(const Person &p) {
  std::vector<std::string> all = mails(p), some = mails(p);
  track(all[0]); // expect: privacy-unconsented-flow
  for (auto &s : all)
    s = anonymise(s);
  track(all[0]); // ok
  for (const auto &s : all)
    track(s); // ok
  for (auto &s : some)
    if (featureOn())
      s = anonymise(s);
  track(some[0]); // expect: privacy-unconsented-flow
}

void byIndex(const Person &p) {
  std::vector<std::string> all = mails(p), some = mails(p);
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = anonymise(all[i]);
  track(all[0]); // ok
  for (std::size_t i = 1; i < some.size(); ++i)
    some[i] = anonymise(some[i]);
  track(some[0]); // expect: privacy-unconsented-flow
}

void untilTheFirst(const Person &p) {
  std::vector<std::string> all = mails(p);
  for (auto &s : all) {
    s = anonymise(s);
    if (featureOn())
      break;
  }
  track(all[1]); // expect: privacy-unconsented-flow
  std::vector<std::string> skipping = mails(p);
  for (auto &s : skipping) {
    if (featureOn())
      continue;
    s = anonymise(s);
  }
  for (auto &s : skipping)
    track(s); // expect: privacy-unconsented-flow
}

void filled(const Person &p) {
  std::vector<std::string> all = mails(p), some = mails(p), again = mails(p);
  std::fill(all.begin(), all.end(), "x");
  track(all[0]); // ok
  std::fill(some.begin() + 1, some.end(), "x");
  track(some[0]); // expect: privacy-unconsented-flow
  again.assign(3, "none");
  track(again[0]); // ok
  std::array<std::string, 2> fixed{p.email, p.phone};
  fixed.fill("-");
  track(fixed[1]); // ok
}

void transformed(const Person &p) {
  std::vector<std::string> all = mails(p), some = mails(p);
  std::transform(all.begin(), all.end(), all.begin(), anonymise);
  track(all[0]); // ok
  std::transform(some.begin(), some.begin() + 1, some.begin(), anonymise);
  track(some[1]); // expect: privacy-unconsented-flow
  std::ranges::transform(some, some.begin(), [](const std::string &s) { return anonymise(s); });
  track(some[1]); // ok
}

void visited(const Person &p) {
  std::vector<std::string> all = mails(p), same = mails(p);
  std::for_each(all.begin(), all.end(), [](std::string &s) { s = anonymise(s); });
  track(all[0]); // ok
  std::for_each(same.begin(), same.end(), [](std::string &s) { s += "."; });
  track(same[0]); // expect: privacy-unconsented-flow
}

void fieldOfEach(const Person &p) {
  std::vector<Person> people{p, p};
  for (Person &q : people)
    q.email = anonymise(q.email);
  for (const Person &q : people) {
    track(q.email); // ok
    track(q.phone); // expect: privacy-unconsented-flow
  }
  for (Person &q : people)
    q.phone.clear();
  track(people[0].phone); // ok
  track(people[0].home.zip); // expect: privacy-unconsented-flow
}

void redact(std::vector<Person> &people) {
  for (auto &q : people) {
    q.email.clear();
    q.phone = "";
  }
}

void inACallee(const Person &p) {
  std::vector<Person> people{p};
  redact(people);
  track(people[0].email); // ok
  track(people.front().phone); // ok
  track(people[0].home.street); // expect: privacy-unconsented-flow
}

} // namespace everyone
