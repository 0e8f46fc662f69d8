// Telemetry agent: what may be counted, and what must not be sent.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <set>

namespace telemetry {

void facts(const app::Person &p) {
  app::trackNumber(static_cast<long long>(p.email.size())); // ok
  app::trackNumber(p.email.empty());                        // ok
  app::trackNumber(p.birthYear < 2000);                     // ok
  app::trackNumber(p.email == p.name);                      // ok
  app::trackNumber(p.birthYear);                            // expect: privacy-unconsented-flow
  app::trackNumber(p.email[0] * 256 + p.email[2]);          // expect: privacy-unconsented-flow
  app::trackText(p.latitude > 0 ? "north" : "south");       // ok
  app::trackReal(p.latitude / 2);                           // expect: privacy-unconsented-flow
}

void positions(const app::Person &p) {
  auto at = p.email.find('@');
  app::trackNumber(static_cast<long long>(at)); // ok
  app::track(p.email.substr(0, at));            // expect: privacy-unconsented-flow
  std::vector<std::string> list{"x", p.email};
  auto it = std::find(list.begin(), list.end(), p.email);
  app::trackNumber(it - list.begin());                    // ok
  app::trackNumber(static_cast<long long>(list.size()));  // ok
  app::track(*it);                                        // expect: privacy-unconsented-flow
}

const char *bracket(int year) {
  if (year < 1950)
    return "senior";
  if (year < 2005)
    return "adult";
  return "young";
}
int evenYear(int year) { return year / 2 * 2; }

void brackets(const app::Person &p) {
  app::trackText(bracket(p.birthYear));  // ok
  app::trackNumber(evenYear(p.birthYear)); // expect: privacy-unconsented-flow
}

void overwritten(const app::Person &p) {
  std::string s = p.email;
  app::track(s); // expect: privacy-unconsented-flow
  s = "n/a";
  app::track(s); // ok
  char buffer[32];
  app::fetchSsn(buffer, sizeof buffer);
  app::trackText(buffer); // expect: privacy-unconsented-flow
  std::memset(buffer, 0, sizeof buffer);
  app::trackText(buffer); // ok
  std::string phone;
  app::fetchPhone(phone);
  app::track(phone); // expect: privacy-unconsented-flow
  phone.clear();
  app::track(phone); // ok
  long age = app::readAge();
  app::trackNumber(age); // expect: privacy-unconsented-flow
  age = 0;
  app::trackNumber(age); // ok
}

void erased(const app::Person &p) {
  std::map<std::string, std::string> fields{{"os", "linux"}, {"mail", p.email}};
  app::track(fields["mail"]); // expect: privacy-unconsented-flow
  fields.erase("mail");
  app::track(fields["mail"]); // ok
  app::track(fields["os"]);   // ok
  std::vector<std::string> all{p.phone};
  all.clear();
  all.push_back(app::version());
  app::track(all[0]); // ok
}

// Personal fields removed before the whole goes out.
app::Person stripped(app::Person p) {
  p.email.clear();
  p.phone.clear();
  p.birthYear = 0;
  p.latitude = 0;
  std::memset(p.ssn, 0, sizeof p.ssn);
  p.home = {};
  return p;
}
app::Person halfStripped(app::Person p) {
  p.email.clear();
  p.birthYear = 0;
  p.latitude = 0;
  std::memset(p.ssn, 0, sizeof p.ssn);
  p.home = {};
  return p;
}

void wholes(const app::Person &p) {
  app::trackPerson(p);               // expect: privacy-unconsented-flow
  app::trackPerson(stripped(p));     // ok
  app::trackPerson(halfStripped(p)); // expect: privacy-unconsented-flow
  app::track(stripped(p).name);      // ok
}

std::string clean(const std::string &s, bool strict) {
  if (strict)
    return app::anonymise(s);
  return s;
}
std::string cleanBoth(const std::string &s, bool strict) {
  if (strict)
    return app::anonymise(s);
  return app::anonymise("soft:" + s);
}

void sanitised(const app::Person &p, bool strict) {
  app::track(clean(p.email, strict));     // expect: privacy-unconsented-flow
  app::track(cleanBoth(p.email, strict)); // ok
  std::string kept = p.phone, shown = app::anonymise(kept);
  app::track(shown); // ok
  app::track(kept);  // expect: privacy-unconsented-flow
}

struct Counter {
  long seen = 0, bytes = 0;
  std::string last;
  void add(const std::string &s) {
    ++seen;
    bytes += static_cast<long>(s.size());
    last = s;
  }
};

void counters(const app::Person &p) {
  Counter c;
  c.add(p.email);
  c.add(p.phone);
  app::trackNumber(c.seen);  // ok
  app::trackNumber(c.bytes); // ok
  app::track(c.last);        // expect: privacy-unconsented-flow
  c.add("end");
  app::track(c.last); // ok
}

void consented(const app::Person &p) {
  if (!app::mayTrack())
    return;
  app::track(p.email); // ok
}

void wrongGuard(const app::Person &p) {
  if (!app::featureOn())
    return;
  app::track(p.email); // expect: privacy-unconsented-flow
}

bool known(const std::set<std::string> &all, const std::string &mail) {
  return all.count(mail) > 0;
}

void membership(const app::Person &p) {
  std::set<std::string> all{p.email};
  app::trackNumber(known(all, p.email)); // ok
  app::track(*all.begin());              // expect: privacy-unconsented-flow
  app::trackNumber(std::strcmp(p.ssn, "000 00-0000") == 0); // ok
}

// Sent as bytes: only what is pointed at.
void bytes(const app::Person &p) {
  struct {
    int year;
    int score;
  } record{p.birthYear, p.score};
  app::trackBytes(&record.year, sizeof record.year);   // expect: privacy-unconsented-flow
  app::trackBytes(&record.score, sizeof record.score); // ok
  app::trackBytes(p.color, p.email.size() > 4 ? 4 : 1); // ok
}

} // namespace telemetry
