// What is counted, compared, hidden, cleared or replaced.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <bitset>
#include <chrono>
#include <cstring>
#include <numeric>
#include <ranges>
#include <set>
#include <sstream>

namespace gone {
using namespace app;

// A report of figures only.

class Report {
public:
  void add(const Person &p) {
    ++total_;
    withPhone_ += !p.phone.empty();
    longest_ = std::max(longest_, p.email.length());
    domains_.insert(p.email.substr(p.email.find('@') + 1));
    if (p.birthYear > 2000)
      flags_.set(0);
    scores_.push_back(p.score);
  }
  std::string summary() const {
    std::ostringstream out;
    out << total_ << '/' << withPhone_ << '/' << longest_ << '/'
        << domains_.size() << '/' << flags_.count();
    return out.str();
  }
  std::string domains() const {
    std::string out;
    for (const auto &d : domains_)
      out += d;
    return out;
  }
  double mean() const {
    return double(std::accumulate(scores_.begin(), scores_.end(), 0)) /
           double(scores_.size());
  }

private:
  int total_ = 0, withPhone_ = 0;
  std::size_t longest_ = 0;
  std::set<std::string> domains_;
  std::bitset<4> flags_;
  std::vector<int> scores_;
};

void reports(const std::vector<Person> &all) {
  Report r;
  for (const auto &p : all)
    r.add(p);
  track(r.summary()); // ok
  track(r.domains()); // expect: privacy-unconsented-flow
  trackReal(r.mean()); // ok
}

// Replaced by an id from a table.

class Ids {
public:
  int of(const std::string &mail) {
    auto it = std::find(known_.begin(), known_.end(), mail);
    if (it != known_.end())
      return int(it - known_.begin());
    known_.push_back(mail);
    return int(known_.size()) - 1;
  }
  const std::string &back(int id) const { return known_[id]; }

private:
  std::vector<std::string> known_;
};

void ids(const Person &p) {
  Ids t;
  int id = t.of(p.email);
  trackNumber(id); // ok
  track(t.back(id)); // expect: privacy-unconsented-flow
}

// Redacted in place.

void redactTail(std::string &s) {
  for (std::size_t i = 4; i < s.size(); ++i)
    s[i] = '*';
}
void redactAll(Person &p) {
  p.email.clear();
  p.phone = "";
  p.birthYear = 0;
  p.latitude = 0;
  std::memset(p.ssn, 0, sizeof p.ssn);
  p.home = Address{};
}

void redacted(const Person &p) {
  std::string b = p.phone;
  redactTail(b);
  track(b); // expect: privacy-unconsented-flow
  Person q = p;
  redactAll(q);
  trackPerson(q); // ok
  track(q.email); // ok
  trackPerson(p); // expect: privacy-unconsented-flow
}

// Overwritten on every path, on one path.

std::string label(const Person &p, int level) {
  std::string out = p.email;
  if (level > 2)
    out = "high";
  else if (level > 1)
    out = "middle";
  else
    out = "low";
  return out;
}
std::string labelOnce(const Person &p, int level) {
  std::string out = p.email;
  if (level > 2)
    out = "high";
  else if (level > 1)
    out = "middle";
  return out;
}

void labels(const Person &p, int level) {
  track(label(p, level)); // ok
  track(labelOnce(p, level)); // expect: privacy-unconsented-flow
}

// Buffers used again.

void reused(const Person &p) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%s", p.ssn);
  trackText(buffer); // expect: privacy-unconsented-flow
  std::snprintf(buffer, sizeof buffer, "%s", p.color);
  trackText(buffer); // ok
  std::vector<char> bytes(p.email.begin(), p.email.end());
  trackBytes(bytes.data(), bytes.size()); // expect: privacy-unconsented-flow
  bytes.assign(8, 'x');
  trackBytes(bytes.data(), bytes.size()); // ok
}

// Flags and enumerators from personal data.

enum class Age { Child, Adult, Senior };
Age ageOf(const Person &p) {
  int age = 2026 - p.birthYear;
  return age < 18 ? Age::Child : age < 65 ? Age::Adult : Age::Senior;
}
int exactAge(const Person &p) { return 2026 - p.birthYear; }
const char *text(Age a) {
  static const char *const names[] = {"child", "adult", "senior"};
  return names[static_cast<int>(a)];
}

void ages(const Person &p) {
  trackText(text(ageOf(p))); // ok
  trackNumber(exactAge(p)); // expect: privacy-unconsented-flow
  bool north = p.latitude > 0;
  trackText(north ? "north" : "south"); // ok
  trackNumber(north); // ok
}

// Erased from a container, filtered from another.

void erased(const Person &p) {
  std::map<std::string, std::string> m{{"nick", p.name}, {"mail", p.email}};
  auto n = m;
  n.erase("mail");
  for (const auto &[k, v] : m)
    track(v); // expect: privacy-unconsented-flow
  track(n["nick"]); // ok
  track(n["mail"]); // ok
  m["mail"] = "hidden";
  track(m["mail"]); // ok
}

// Sanitised where it is stored, or only where it is shown.

class Store {
public:
  void put(const std::string &mail) { safe_ = anonymise(mail); }
  void putRaw(const std::string &mail) { raw_ = mail; }
  std::string safe() const { return safe_; }
  std::string raw() const { return raw_; }
  std::string shown() const { return anonymise(raw_); }

private:
  std::string safe_, raw_;
};

void stores(const Person &p) {
  Store s;
  s.put(p.email);
  s.putRaw(p.email);
  track(s.safe()); // ok
  track(s.shown()); // ok
  track(s.raw()); // expect: privacy-unconsented-flow
}

// Differences, hashes of public parts, positions.

void differences(const Person &p, std::string other) {
  trackNumber(p.email.compare(other)); // ok
  auto [a, b] = std::mismatch(p.name.begin(), p.name.end(), other.begin(),
                              other.end());
  trackNumber(a - p.name.begin()); // ok
  trackNumber(std::count(p.email.begin(), p.email.end(), '.')); // ok
  trackNumber(p.phone.find_last_of('-')); // ok
  trackNumber(p.birthYear - p.score); // expect: privacy-unconsented-flow
  trackNumber(std::hash<std::string>()(p.name)); // ok
}

// Locals that shadow and moved-from parts.

void shadows(const Person &p) {
  std::string mail = p.email;
  {
    std::string mail = "inner";
    track(mail); // ok
  }
  track(mail); // expect: privacy-unconsented-flow
  std::string next = std::move(mail);
  mail.clear();
  track(mail); // ok
  auto last = std::exchange(next, {});
  track(next); // ok
  track(last); // expect: privacy-unconsented-flow
}

} // namespace gone
