// Limits, buckets, keys, hints: what is derived and what is not.
#include "../Inputs/app.h"
#include <algorithm>
#include <cctype>
#include <cstring>
#include <optional>
#include <set>
#include <string_view>

namespace policies {
using namespace app;

// A password meter gives a grade.

enum class Grade { Weak, Fair, Strong };

Grade grade(std::string_view s) {
  int kinds = 0;
  bool digit = false, upper = false, other = false;
  for (unsigned char c : s) {
    digit |= std::isdigit(c) != 0;
    upper |= std::isupper(c) != 0;
    other |= std::ispunct(c) != 0;
  }
  kinds = digit + upper + other;
  if (s.size() < 4 || kinds < 1)
    return Grade::Weak;
  return kinds < 3 ? Grade::Fair : Grade::Strong;
}

void grades(const Person &p) {
  Grade g = grade(p.email);
  trackNumber(int(g)); // ok
  trackText(g == Grade::Weak ? "weak" : "good"); // ok
}

// Limits and buckets.

int bucket(int year) {
  static const int limits[] = {1960, 1980, 2000};
  int n = 0;
  for (int l : limits)
    if (year > l)
      ++n;
  return n;
}
int decade(int year) { return year / 2 * 2; }

void buckets(const Person &p) {
  trackNumber(bucket(p.birthYear)); // ok
  trackNumber(decade(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(std::clamp(p.score, 0, 10)); // ok
}

// A cache that counts its hits.

class Cache {
public:
  const std::string &get(const std::string &key) {
    auto [it, fresh] = all_.try_emplace(key, "v:" + key);
    fresh ? ++misses_ : ++hits_;
    return it->second;
  }
  double rate() const { return hits_ + misses_ ? double(hits_) / (hits_ + misses_) : 0; }
  std::size_t size() const { return all_.size(); }

private:
  std::map<std::string, std::string> all_;
  int hits_ = 0, misses_ = 0;
};

void caches(const Person &p) {
  Cache c, d;
  track(c.get(p.email)); // expect: privacy-unconsented-flow
  track(d.get(p.name)); // ok
  trackReal(c.rate()); // ok
  trackNumber(c.size()); // ok
}

// Sanitised by a wrapper, forgotten by another.

std::string safe(const Person &p) { return anonymise(p.email + p.phone); }
std::string half(const Person &p) { return anonymise(p.email) + p.phone; }
struct Safe {
  std::string value;
  static Safe of(const std::string &raw) { return {anonymise(raw)}; }
  static Safe raw(const std::string &raw) { return {raw}; }
};

void wrappers(const Person &p) {
  track(safe(p)); // ok
  track(half(p)); // expect: privacy-unconsented-flow
  track(Safe::of(p.email).value); // ok
  track(Safe::raw(p.email).value); // expect: privacy-unconsented-flow
}

// Wiped by a destructor and by a scope.

class Secret {
public:
  explicit Secret(std::string s) : s_(std::move(s)) {}
  ~Secret() { std::fill(s_.begin(), s_.end(), '0'); }
  void wipe() { s_.assign(s_.size(), '0'); }
  const std::string &text() const { return s_; }

private:
  std::string s_;
};

void secrets(const Person &p) {
  Secret a(p.email), b(p.phone);
  track(a.text()); // expect: privacy-unconsented-flow
  b.wipe();
  track(b.text()); // ok
}

// Optional answers and their presence.

std::optional<std::string> mailOf(const Person &p) {
  if (p.email.empty())
    return std::nullopt;
  return p.email;
}

void presence(const Person &p) {
  auto m = mailOf(p);
  trackNumber(m.has_value()); // ok
  trackText(m ? "has mail" : "no mail"); // ok
  trackNumber(m ? m->size() : 0); // ok
  track(m.value_or("")); // expect: privacy-unconsented-flow
  m = "x";
  track(*m); // ok
}

// Fields cleared one by one.

struct Ticket {
  std::string user, text;
  int id = 0;
};
void strip(Ticket &t) {
  t.user.clear();
  t.text = "removed";
}
Ticket stripped(Ticket t) {
  strip(t);
  return t;
}

void tickets(const Person &p) {
  Ticket t{p.email, "call " + p.phone, p.score};
  trackNumber(t.id); // ok
  Ticket s = stripped(t);
  track(s.user); // ok
  track(s.text); // ok
  track(t.text); // expect: privacy-unconsented-flow
  strip(t);
  track(t.text); // ok
}

} // namespace policies
