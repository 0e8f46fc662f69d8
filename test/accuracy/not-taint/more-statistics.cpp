// FLAGS: -std=c++20
// A usage reporter of a mail client: what may be counted, and what slips in.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <sstream>

namespace statistics {
using namespace app;

struct Report {
  std::size_t contacts = 0;
  bool hasMail = false;
  int buckets[3] = {};
  std::string sample;
  std::string os = "linux";
};

Report collect(const std::vector<Person> &people) {
  Report r;
  r.contacts = people.size();
  for (const Person &p : people) {
    if (!p.email.empty())
      r.hasMail = true;
    if (p.birthYear > 2000)
      ++r.buckets[0];
    else
      ++r.buckets[1];
    r.sample = p.email;
  }
  return r;
}

void report(const std::vector<Person> &people) {
  Report r = collect(people);
  trackNumber(static_cast<long long>(r.contacts)); // ok
  trackNumber(r.hasMail);                          // ok
  trackNumber(r.buckets[0]);                       // ok
  trackNumber(r.buckets[1]);                       // ok
  track(r.os);                                     // ok
  track(r.sample);                                 // expect: privacy-unconsented-flow
}

void lengths(const Person &p) {
  trackNumber(p.email.size());                    // ok
  trackNumber(std::strlen(p.ssn));                // ok
  trackNumber(p.phone.find('+') == 0);            // ok
  trackNumber(p.email == "root@localhost");       // ok
  trackNumber(p.birthYear >= 1900);               // ok
  trackNumber(p.email[0]);                        // expect: privacy-unconsented-flow
  trackNumber(std::max(p.birthYear, 1900));       // expect: privacy-unconsented-flow
  trackNumber(2024 - p.birthYear);                // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(sizeof p.ssn)); // ok
  trackText(p.latitude > 0 ? "north" : "south");  // ok
}

void redacted(const Person &p) {
  std::string m = p.email;
  std::fill(m.begin(), m.end(), '*');
  track(m); // ok
  std::string n = p.email;
  std::fill(n.begin(), n.begin() + 1, '*');
  track(n); // expect: privacy-unconsented-flow
  std::string stars(p.phone.size(), '*');
  track(stars); // ok
  track(anonymise(p.phone)); // ok
  track(anonymise(p.phone) + p.home.zip); // expect: privacy-unconsented-flow
  std::string half = p.home.street;
  if (featureOn())
    half = anonymise(half);
  track(half); // expect: privacy-unconsented-flow
  half = anonymise(p.home.street);
  track(half); // ok
}

void cleared(Person p) {
  p.email.clear();
  track(p.email); // ok
  p.phone = "";
  track(p.phone); // ok
  p.home = Address();
  track(p.home.zip); // ok
  std::memset(p.ssn, 0, sizeof p.ssn);
  trackText(p.ssn); // ok
  trackNumber(p.birthYear); // expect: privacy-unconsented-flow
  p.birthYear = 0;
  trackNumber(p.birthYear); // ok
  trackReal(p.latitude); // expect: privacy-unconsented-flow
}

enum class Band { Child, Adult, Senior };

Band bandOf(int year) {
  if (year > 2006)
    return Band::Child;
  return year > 1959 ? Band::Adult : Band::Senior;
}

const char *bandName(Band b) {
  switch (b) {
  case Band::Child: return "child";
  case Band::Adult: return "adult";
  default: return "senior";
  }
}

void bands(const Person &p) {
  trackText(bandName(bandOf(p.birthYear))); // ok
  std::ostringstream os;
  os << bandName(bandOf(p.birthYear)) << ' ' << p.score;
  track(os.str()); // ok
  os << ' ' << p.birthYear;
  track(os.str()); // expect: privacy-unconsented-flow
  os.str("");
  track(os.str()); // ok
}

void search(const std::vector<Person> &people) {
  auto it = std::find_if(people.begin(), people.end(),
                         [](const Person &p) { return p.email.size() > 1; });
  trackNumber(it - people.begin()); // ok
  if (it != people.end()) {
    track(it->name);  // ok
    track(it->phone); // expect: privacy-unconsented-flow
  }
  auto noZip = [](const Person &p) { return p.home.zip.empty(); };
  trackNumber(std::count_if(people.begin(), people.end(), noZip)); // ok
}

void reused(const Person &p) {
  char buf[16];
  std::memcpy(buf, p.ssn, sizeof p.ssn);
  trackBytes(buf, sizeof p.ssn); // expect: privacy-unconsented-flow
  std::memset(buf, 0, sizeof buf);
  std::memcpy(buf, p.color, sizeof p.color);
  trackBytes(buf, sizeof buf); // ok
  std::array<std::string, 2> row{p.email, p.name};
  row.fill("-");
  track(row[0]); // ok
  row.at(1) = p.home.street;
  track(row[1]); // expect: privacy-unconsented-flow
}

} // namespace statistics
