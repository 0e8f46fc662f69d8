// FLAGS: -std=c++20
// What says nothing of the person: sizes, answers, positions, constants.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace measures {
using namespace app;

void sizes(const Person &p) {
  trackNumber(static_cast<long long>(p.email.size())); // ok
  trackNumber(static_cast<long long>(p.phone.length())); // ok
  trackNumber(p.home.street.empty()); // ok
  trackNumber(static_cast<long long>(std::strlen(p.ssn))); // ok
  trackNumber(static_cast<long long>(sizeof p.ssn)); // ok
  trackNumber(static_cast<long long>(p.email.capacity() > 0)); // ok
  track("length " + std::to_string(p.email.length())); // ok
  track("length of " + p.email); // expect: privacy-unconsented-flow
}

void answers(const Person &p) {
  trackNumber(p.email == "root@localhost"); // ok
  trackNumber(p.birthYear >= 1900); // ok
  trackNumber(p.birthYear - 1900); // expect: privacy-unconsented-flow
  trackNumber(std::strcmp(p.ssn, "000") == 0); // ok
  trackNumber(p.email.find('@') != std::string::npos); // ok
  bool grown = p.birthYear < 2005 && !p.phone.empty();
  track(grown ? "adult" : "child"); // ok
  track(grown ? p.phone : "child"); // expect: privacy-unconsented-flow
}

bool valid(const std::string &mail) {
  auto at = mail.find('@');
  return at != std::string::npos && at > 0;
}
enum class Group { Unknown, Young, Old };
Group groupOf(const Person &p) {
  if (p.birthYear == 0)
    return Group::Unknown;
  return p.birthYear > 2100 ? Group::Young : Group::Old;
}
const char *nameOf(Group g) {
  switch (g) {
  case Group::Young:
    return "young";
  case Group::Old:
    return "old";
  default:
    return "unknown";
  }
}

void judged(const Person &p) {
  trackNumber(valid(p.email)); // ok
  trackText(nameOf(groupOf(p))); // ok
  trackText(valid(p.email) ? "valid" : "invalid"); // ok
  trackText(valid(p.email) ? p.email.c_str() : "invalid"); // expect: privacy-unconsented-flow
}

void counted(const std::vector<Person> &people) {
  trackNumber(static_cast<long long>(people.size())); // ok
  int withMail = 0, years = 0;
  for (const Person &p : people) {
    if (!p.email.empty())
      ++withMail;
    years += p.birthYear;
  }
  trackNumber(withMail); // ok
  trackNumber(years); // expect: privacy-unconsented-flow
  std::size_t index = 0;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i].email.size() > 3)
      index = i;
  trackNumber(static_cast<long long>(index)); // ok
  track(people[index].email); // expect: privacy-unconsented-flow
}

struct Metrics {
  std::unordered_map<std::string, int> calls;
  void count(const std::string &what) { ++calls[what]; }
};

void metered(const Person &p) {
  Metrics m, users;
  if (!p.email.empty())
    m.count("login");
  users.count(p.email);
  for (auto &[what, n] : m.calls) {
    track(what); // ok
    trackNumber(n); // ok
  }
  for (auto &[who, n] : users.calls) {
    track(who); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  }
}

const char *messages[] = {"none", "some", "many"};

void looked(const Person &p) {
  bool any = !p.phone.empty();
  trackText(messages[any ? 1 : 0]); // ok
  track(std::string(any ? 3 : 1, '*')); // ok
  track(std::string(p.phone.size() > 2, '*') + p.phone.substr(2)); // expect: privacy-unconsented-flow
}

void handles(const Person &p) {
  std::optional<std::string> mail = p.email;
  std::unique_ptr<Person> copy = std::make_unique<Person>(p);
  trackNumber(mail.has_value()); // ok
  trackNumber(copy != nullptr); // ok
  trackNumber(copy->score); // ok
  trackNumber(copy->birthYear); // expect: privacy-unconsented-flow
}

// The same lookup, but only the answer differs.
class Directory {
public:
  void add(const Person &p) { all_[p.email] = p.score; }
  bool knows(const std::string &mail) const { return all_.count(mail) > 0; }
  int scoreOf(const std::string &mail) const {
    auto it = all_.find(mail);
    return it == all_.end() ? 0 : it->second;
  }
  std::string first() const { return all_.empty() ? "" : all_.begin()->first; }

private:
  std::map<std::string, int> all_;
};

void directory(const Person &p) {
  Directory d;
  d.add(p);
  trackNumber(d.knows(p.email)); // ok
  trackNumber(d.scoreOf(p.email)); // ok
  track(d.first()); // expect: privacy-unconsented-flow
}

} // namespace measures
