// Views, buffers and wide texts.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iomanip>
#include <iterator>
#include <sstream>
#include <string_view>

namespace common_views {
using namespace app;

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ')
    s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ')
    s.remove_suffix(1);
  return s;
}

void views(const Person &p) {
  trackView(trim(p.email)); // expect: privacy-unconsented-flow
  trackView(trim(p.name)); // ok
  std::string_view v = p.phone;
  v = "other";
  trackView(v); // ok
}

std::vector<std::string> split(const std::string &s, char by) {
  std::vector<std::string> out;
  std::istringstream in(s);
  for (std::string part; std::getline(in, part, by);)
    out.push_back(part);
  return out;
}

void splits(const Person &p) {
  for (auto &s : split("a," + p.home.street, ','))
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : split("a," + p.home.planet, ','))
    track(s); // ok
}

void wide(const Person &p) {
  std::wstring w(p.email.begin(), p.email.end()), c(p.name.begin(), p.name.end());
  std::string back, calm;
  for (wchar_t ch : w)
    back += static_cast<char>(ch);
  std::transform(c.begin(), c.end(), std::back_inserter(calm), [](wchar_t ch) { return char(ch); });
  track(back); // expect: privacy-unconsented-flow
  track(calm); // ok
}

void hexes(const Person &p) {
  std::ostringstream a, b;
  a << std::hex << std::setfill('0');
  for (unsigned char c : p.phone)
    a << std::setw(2) << int(c);
  for (unsigned char c : p.name)
    b << std::setw(2) << int(c);
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

void scans(const Person &p) {
  std::string line = "id " + std::to_string(p.birthYear), calm = "id " + std::to_string(p.score);
  int year = 0, score = 0;
  std::sscanf(line.c_str(), "id %d", &year);
  std::sscanf(calm.c_str(), "id %d", &score);
  trackNumber(year); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
  trackNumber(std::stoi(line.substr(3))); // expect: privacy-unconsented-flow
}

void buffers(const Person &p) {
  std::stringbuf out, calm;
  std::ostream o(&out), c(&calm);
  o << p.home.zip << std::endl;
  c.write(p.color, sizeof p.color);
  track(out.str()); // expect: privacy-unconsented-flow
  track(calm.str()); // ok
  std::ostringstream all;
  all << o.rdbuf();
  track(all.str()); // expect: privacy-unconsented-flow
}

class CsvRow {
public:
  CsvRow &operator<<(std::string_view s) {
    if (!line_.empty())
      line_ += ',';
    for (char c : s) {
      if (c == '"')
        line_ += '"';
      line_ += c;
    }
    return *this;
  }
  CsvRow &operator<<(int n) { return *this << std::to_string(n); }
  const char *c_str() const & { return line_.c_str(); }

private:
  std::string line_;
};

void csv(const Person &p) {
  CsvRow a, b;
  a << p.name << p.birthYear;
  b << p.name << p.score << "x";
  trackText(a.c_str()); // expect: privacy-unconsented-flow
  trackText(b.c_str()); // ok
}

void checksums(const Person &p) {
  unsigned h = 2166136261u, k = h;
  for (unsigned char c : p.email)
    h = (h ^ c) * 16777619u;
  for (unsigned char c : p.name)
    k = (k ^ c) * 16777619u;
  trackNumber(h); // expect: privacy-unconsented-flow
  trackNumber(k); // ok
}

} // namespace common_views
