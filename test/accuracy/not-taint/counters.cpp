// FLAGS: -std=c++20
// Telemetry of a desktop program: counts, sizes, flags, buckets.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>

namespace metrics {
using namespace app;

struct Usage {
  bool hasMail = false;
  std::size_t mailLength = 0;
  unsigned contacts = 0;
  int order = 0;
  std::string note;
};

class Collector {
  std::vector<std::string> m_mails;
  std::map<std::string, int> m_opens;

public:
  void seen(const Person &p) {
    m_mails.push_back(p.email);
    ++m_opens[p.email];
  }
  std::size_t people() const { return m_mails.size(); }
  std::size_t distinct() const { return m_opens.size(); }
  bool known(const std::string &m) const {
    return std::find(m_mails.begin(), m_mails.end(), m) != m_mails.end();
  }
  int opens(const std::string &m) const {
    auto it = m_opens.find(m);
    return it == m_opens.end() ? 0 : it->second;
  }
  std::string first() const { return m_mails.empty() ? "" : m_mails[0]; }
  std::string joined() const {
    std::string s;
    for (auto &[k, n] : m_opens)
      s += k + ":" + std::to_string(n) + " ";
    return s;
  }
};

void collect(const Person &p) {
  Collector c;
  c.seen(p);
  trackNumber(c.people()); // ok
  trackNumber(c.distinct()); // ok
  trackNumber(c.known(p.email)); // ok
  trackNumber(c.opens(p.email)); // ok
  track(c.first()); // expect: privacy-unconsented-flow
  track(c.joined()); // expect: privacy-unconsented-flow
}

Usage measure(const Person &p) {
  Usage u;
  u.hasMail = !p.email.empty();
  u.mailLength = p.email.length();
  u.order = p.name.compare(p.email) < 0 ? -1 : 1;
  u.note = u.hasMail ? "mail given" : "no mail";
  return u;
}

void usage(const Person &p) {
  Usage u = measure(p);
  trackNumber(u.hasMail); // ok
  trackNumber(u.mailLength); // ok
  trackNumber(u.order); // ok
  track(u.note); // ok
  u.note += " " + p.email;
  track(u.note); // expect: privacy-unconsented-flow
  trackNumber(p.email.capacity() > 0); // ok
  trackNumber(sizeof(p.ssn)); // ok
  trackNumber(strlen(p.ssn)); // ok
  trackNumber(p.ssn[0]  != 0); // ok
  trackNumber(memcmp(p.ssn, "000", 3) == 0); // ok
  trackNumber(p.email.find('@') != std::string::npos); // ok
  trackNumber(p.email.ends_with(".com")); // ok
  trackNumber(p.birthYear > 2000); // ok
  trackNumber(p.birthYear - 2000); // expect: privacy-unconsented-flow
  trackNumber(p.birthYear / 10 * 10); // expect: privacy-unconsented-flow
}

static const char *bucket(int year) {
  if (year < 1950)
    return "senior";
  if (year < 2000)
    return "adult";
  return "young";
}
static std::string yesNo(bool b) { return b ? "yes" : "no"; }
static bool valid(const std::string &mail) { return mail.find('@') != std::string::npos; }

void buckets(const Person &p) {
  trackText(bucket(p.birthYear)); // ok
  track(yesNo(valid(p.email))); // ok
  track(yesNo(p.latitude > 0)); // ok
  std::string line = "valid=" + yesNo(valid(p.email));
  track(line); // ok
  line += " mail=" + p.email;
  track(line); // expect: privacy-unconsented-flow
  std::string pad(p.email.size(), '.');
  track(pad); // ok
  std::vector<std::string> v(3, p.email);
  trackNumber(v.size()); // ok
  trackNumber(v.empty()); // ok
  trackNumber(v.end() - v.begin()); // ok
  track(v[2]); // expect: privacy-unconsented-flow
  v.assign(2, "n");
  track(v[1]); // ok
}

} // namespace metrics
