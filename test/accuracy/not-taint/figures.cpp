// Figures about personal data, and data that has gone.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <set>
#include <sstream>

namespace figures {
using namespace app;

struct Stats {
  std::size_t longest = 0;
  int withMail = 0;
  bool anyone = false;
  std::string last;
};

Stats gather(const std::vector<Person> &all) {
  Stats s;
  for (const Person &p : all) {
    s.longest = std::max(s.longest, p.email.size());
    if (!p.email.empty())
      ++s.withMail;
    s.anyone |= p.birthYear > 0;
    s.last = p.phone;
  }
  return s;
}

void stats(const std::vector<Person> &all) {
  Stats s = gather(all);
  trackNumber(s.longest); // ok
  trackNumber(s.withMail); // ok
  trackNumber(s.anyone); // ok
  track(s.last); // expect: privacy-unconsented-flow
}

// Validation gives an answer, not the data.

enum class Valid { Ok, Empty, NoAt };

Valid validate(const std::string &mail) {
  if (mail.empty())
    return Valid::Empty;
  return mail.find('@') == std::string::npos ? Valid::NoAt : Valid::Ok;
}

const char *describe(Valid v) {
  switch (v) {
  case Valid::Ok:
    return "ok";
  case Valid::Empty:
    return "empty";
  case Valid::NoAt:
    return "no at";
  }
  return "?";
}

void validated(const Person &p) {
  trackText(describe(validate(p.email))); // ok
  trackNumber(static_cast<int>(validate(p.phone))); // ok
  std::string message = validate(p.email) == Valid::Empty ? "none" : "bad: " + p.email;
  track(message); // expect: privacy-unconsented-flow
}

// Sanitised on every path, or on one only.

void everyPath(const Person &p, bool b) {
  std::string out;
  if (b)
    out = anonymise(p.email);
  else
    out = anonymise(p.phone);
  track(out); // ok
  std::string half = b ? anonymise(p.email) : p.email;
  track(half); // expect: privacy-unconsented-flow
}

class Masker {
public:
  explicit Masker(std::string raw) : raw_(std::move(raw)) {}
  std::string masked() const { return anonymise(raw_); }
  const std::string &raw() const { return raw_; }
  std::size_t size() const { return raw_.size(); }

private:
  std::string raw_;
};

void masked(const Person &p) {
  Masker m(p.email);
  track(m.masked()); // ok
  track(m.raw()); // expect: privacy-unconsented-flow
  trackNumber(m.size()); // ok
}

// Erased before it is sent.

void wiped(const Person &p) {
  char ssn[12];
  std::memcpy(ssn, p.ssn, sizeof ssn);
  trackText(ssn); // expect: privacy-unconsented-flow
  std::memset(ssn, 0, sizeof ssn);
  trackText(ssn); // ok
  std::string mail = p.email;
  mail.erase();
  track(mail); // ok
  mail = p.email;
  mail.resize(0);
  mail += "x";
  track(mail); // ok
}

class Form {
public:
  void fill(const Person &p) {
    mail_ = p.email;
    nick_ = p.name;
  }
  void reset() { *this = Form(); }
  void wipe() {
    mail_.clear();
    year_ = 0;
  }
  const std::string &mail() const { return mail_; }
  const std::string &nick() const { return nick_; }

private:
  std::string mail_, nick_;
  int year_ = 0;
};

void formReset(const Person &p) {
  Form a, b, c;
  a.fill(p);
  b.fill(p);
  c.fill(p);
  a.reset();
  b.wipe();
  track(a.mail()); // ok
  track(b.mail()); // ok
  track(c.mail()); // expect: privacy-unconsented-flow
  track(c.nick()); // ok
}

// Positions and differences.

void positions(const std::vector<Person> &all, int least) {
  auto it = std::find_if(all.begin(), all.end(), [&](const Person &p) {
    return !p.email.empty() && p.birthYear > least;
  });
  trackNumber(it - all.begin()); // ok
  trackNumber(it != all.end()); // ok
  if (it == all.end())
    return;
  trackNumber(it->email.find('@')); // ok
  trackNumber(it->email.compare(it->name)); // ok
  track(it->email); // expect: privacy-unconsented-flow
  trackNumber(it->score); // ok
}

// Distinct values counted.

void distinct(const std::vector<Person> &all) {
  std::set<std::string> zips;
  std::map<std::string, int> perZip;
  for (const Person &p : all) {
    zips.insert(p.home.zip);
    ++perZip[p.home.zip];
  }
  trackNumber(zips.size()); // ok
  int most = 0;
  for (const auto &[zip, n] : perZip)
    most = std::max(most, n);
  trackNumber(most); // ok
  track(perZip.begin()->first); // expect: privacy-unconsented-flow
}

// Constants picked by personal data.

void pickedConstants(const Person &p) {
  const char *group = p.birthYear < 1980 ? "old" : "young";
  trackText(group); // ok
  std::string shown = p.email.empty() ? std::string("anonymous") : p.name;
  track(shown); // ok
  int bucket = 0;
  if (p.latitude > 60)
    bucket = 2;
  else if (p.latitude > 30)
    bucket = 1;
  trackNumber(bucket); // ok
  trackNumber(int(p.latitude / 2)); // expect: privacy-unconsented-flow
}

// Moved away, then reused.

void movedAway(const Person &p) {
  Person q = p;
  std::string mail = std::move(q.email);
  q.email = "n/a";
  track(q.email); // ok
  track(mail); // expect: privacy-unconsented-flow
  std::string other = std::exchange(mail, "gone");
  track(mail); // ok
  track(other); // expect: privacy-unconsented-flow
}

} // namespace figures
