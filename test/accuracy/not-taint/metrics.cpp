// Telemetry that is about data without being it, beside telemetry that is it.
#include "../Inputs/app.h"
#include <algorithm>
#include <chrono>
#include <cstring>
#include <set>
#include <unordered_map>

namespace metrics {
using namespace app;

struct Stats {
  std::size_t total = 0;
  std::size_t longest = 0;
  bool anyEmpty = false;
  std::string example;
  std::map<std::string, int> byHost;
};

Stats gather(const std::vector<Person> &people) {
  Stats s;
  for (const Person &p : people) {
    ++s.total;
    s.longest = std::max(s.longest, p.email.size());
    s.anyEmpty = s.anyEmpty || p.email.empty();
    s.example = p.email;
    ++s.byHost[p.email.substr(p.email.find('@') + 1)];
  }
  return s;
}

void gathered(const std::vector<Person> &people) {
  Stats s = gather(people);
  trackNumber(static_cast<long long>(s.total)); // ok
  trackNumber(static_cast<long long>(s.longest)); // ok
  trackNumber(s.anyEmpty); // ok
  trackNumber(static_cast<long long>(s.byHost.size())); // ok
  track(s.example); // expect: privacy-unconsented-flow
  for (const auto &[host, n] : s.byHost) {
    track(host); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  }
}

// Redaction in several forms.

std::string mask(std::string s) {
  std::fill(s.begin(), s.end(), '*');
  return s;
}
std::string maskMost(std::string s) {
  for (std::size_t i = 2; i < s.size(); ++i)
    s[i] = '*';
  return s;
}
std::string stars(const std::string &s) { return std::string(s.size(), '*'); }

void masked(const Person &p) {
  track(mask(p.phone)); // ok
  track(stars(p.phone)); // ok
  track(maskMost(p.phone + p.email)); // expect: privacy-unconsented-flow
}

void anonymised(const Person &p, bool hide) {
  track(anonymise(p.email)); // ok
  track(hide ? anonymise(p.email) : "nobody"); // ok
  track(hide ? anonymise(p.email) : p.email); // expect: privacy-unconsented-flow
  std::string line = "user=";
  line += anonymise(p.email);
  track(line); // ok
  line += p.phone;
  track(line); // expect: privacy-unconsented-flow
}

void anonymisedInPlace(Person p) {
  p.email = anonymise(p.email);
  track(p.email); // ok
  track(p.phone); // expect: privacy-unconsented-flow
}

void scrub(Person &p) {
  p.email.clear();
  p.phone = "";
  p.birthYear = 0;
  p.latitude = 0;
  std::memset(p.ssn, 0, sizeof p.ssn);
  p.home = Address{};
}
void scrubSome(Person &p) {
  p.email.clear();
  p.birthYear = 0;
}

void scrubbed(const Person &p) {
  Person copy = p;
  scrub(copy);
  track(copy.email); // ok
  trackNumber(copy.birthYear); // ok
  track(copy.home.street); // ok
  Person other = p;
  scrubSome(other);
  track(other.email); // ok
  track(other.phone); // expect: privacy-unconsented-flow
}

void scrubbedWhole(const Person &p) {
  Person copy = p;
  scrub(copy);
  trackPerson(copy); // ok
}

void scrubbedWholePartly(const Person &p) {
  Person copy = p;
  scrubSome(copy);
  trackPerson(copy); // expect: privacy-unconsented-flow
}

void publicCopy(const Person &p) {
  Person open;
  open.name = p.name;
  open.score = p.score;
  trackPerson(open); // ok
  open.phone = p.phone;
  trackPerson(open); // expect: privacy-unconsented-flow
}

// Decisions made on data.

enum class Tier { Free, Paid };
Tier tierOf(const Person &p) {
  return p.email.ends_with("@work.example") ? Tier::Paid : Tier::Free;
}
const char *tierName(Tier t) {
  switch (t) {
  case Tier::Free:
    return "free";
  case Tier::Paid:
    return "paid";
  }
  return "";
}

void tiers(const Person &p) {
  trackText(tierName(tierOf(p))); // ok
  trackNumber(p.email == p.phone); // ok
  trackNumber(p.email.compare(p.phone) < 0); // ok
  trackNumber(std::strcmp(p.ssn, p.color) == 0); // ok
  trackNumber(static_cast<long long>(std::strlen(p.ssn))); // ok
  trackText(p.ssn); // expect: privacy-unconsented-flow
}

std::string bucket(int year) {
  if (year < 1970)
    return "old";
  return "young";
}

void buckets(const Person &p) {
  track(bucket(p.birthYear)); // ok
  track(std::to_string(p.birthYear / 10 * 10)); // expect: privacy-unconsented-flow
}

// Positions and counts in collections.

void positions(const std::vector<Person> &people, std::string wanted) {
  std::vector<std::string> mails;
  for (auto &p : people)
    mails.push_back(p.email);
  auto it = std::find(mails.begin(), mails.end(), wanted);
  trackNumber(it - mails.begin()); // ok
  trackNumber(std::count(mails.begin(), mails.end(), wanted)); // ok
  trackNumber(std::distance(mails.begin(), it)); // ok
  trackNumber(static_cast<long long>(mails.capacity() > 1)); // ok
  std::set<std::string> unique(mails.begin(), mails.end());
  trackNumber(unique.contains(wanted)); // ok
  trackNumber(static_cast<long long>(unique.size())); // ok
  track(*unique.begin()); // expect: privacy-unconsented-flow
  mails.clear();
  mails.push_back("fresh");
  track(mails.front()); // ok
}

// A timer around work with data.

std::string format(const Person &p) { return p.name + " <" + p.email + ">"; }

void timed(const Person &p) {
  auto start = std::chrono::steady_clock::now();
  std::string line = format(p);
  auto took = std::chrono::steady_clock::now() - start;
  trackNumber(took.count() < 0); // ok
  track(line); // expect: privacy-unconsented-flow
}

// Another element, another object, another branch.

void otherElement(const Person &p) {
  std::string parts[3] = {"a", p.email, "c"};
  track(parts[0]); // ok
  track(parts[1]); // expect: privacy-unconsented-flow
  track(parts[2]); // ok
  parts[1] = "b";
  for (auto &s : parts)
    track(s); // ok
}

void otherKey(const Person &p) {
  std::map<std::string, std::string> record;
  record["mail"] = p.email;
  record["lang"] = "en";
  track(record["lang"]); // ok
  track(record["mail"]); // expect: privacy-unconsented-flow
  record.erase("mail");
  for (auto &[k, v] : record)
    track(v); // ok
}

void otherPerson(const Person &p, const Person &q) {
  Person a = p;
  Person b;
  b.name = q.name;
  track(b.email); // ok
  b = a;
  track(b.email); // expect: privacy-unconsented-flow
  b = Person{};
  track(b.email); // ok
}

void otherBranch(const Person &p, int n) {
  std::string s;
  if (n == 0) {
    s = p.email;
  } else {
    s = "none";
    track(s); // ok
  }
  track(s); // expect: privacy-unconsented-flow
}

// Overwritten through calls.

void setDefault(std::string &out) { out = "default"; }
void setMaybe(std::string &out, bool yes) {
  if (yes)
    out = "default";
}
bool tryRead(std::string &out) {
  if (!featureOn())
    return false;
  out = "read";
  return true;
}

void overwrittenByCallee(const Person &p, bool yes) {
  std::string s = p.email;
  setMaybe(s, yes);
  track(s); // expect: privacy-unconsented-flow
  setDefault(s);
  track(s); // ok
}

void overwrittenIfTrue(const Person &p) {
  std::string s = p.email;
  if (tryRead(s))
    track(s); // ok
  else
    track(s); // expect: privacy-unconsented-flow
}

class Buffer {
public:
  void append(const std::string &s) { data_ += s; }
  std::string take() { return std::exchange(data_, {}); }
  void reset() { data_.clear(); }
  const std::string &peek() const { return data_; }
  std::size_t size() const { return data_.size(); }

private:
  std::string data_;
};

void buffers(const Person &p) {
  Buffer b;
  b.append(p.email);
  trackNumber(static_cast<long long>(b.size())); // ok
  std::string first = b.take();
  track(b.peek()); // ok
  track(first); // expect: privacy-unconsented-flow
  b.append(p.phone);
  track(b.peek()); // expect: privacy-unconsented-flow
  b.reset();
  b.append(p.name);
  track(b.peek()); // ok
}

void movedFrom(Person p) {
  std::string a = std::move(p.email);
  p.email = "x";
  track(p.email); // ok
  track(a); // expect: privacy-unconsented-flow
}

void swapped(const Person &p) {
  std::string a = p.email, b = "b";
  std::swap(a, b);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}

} // namespace metrics
