// Builders, escapers, parsers and serialisers of text.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <iomanip>
#include <numeric>
#include <sstream>

namespace encoders {
using namespace app;

// Query strings.

std::string escape(const std::string &in) {
  std::ostringstream out;
  out << std::hex << std::uppercase;
  for (unsigned char c : in)
    if (std::isalnum(c))
      out << char(c);
    else
      out << '%' << std::setw(2) << std::setfill('0') << int(c);
  return out.str();
}

class Query {
public:
  Query &add(const std::string &k, const std::string &v) {
    parts_.push_back(escape(k) + "=" + escape(v));
    return *this;
  }
  std::string str() const {
    std::string out;
    for (const auto &p : parts_)
      out += (out.empty() ? "?" : "&") + p;
    return out;
  }
  std::size_t count() const { return parts_.size(); }

private:
  std::vector<std::string> parts_;
};

void queries(const Person &p) {
  track(Query().add("m", p.email).str()); // expect: privacy-unconsented-flow
  track(Query().add("n", p.name).add("s", std::to_string(p.score)).str()); // ok
  Query q;
  q.add("p", p.phone);
  trackNumber(q.count()); // ok
  track("/x" + q.str()); // expect: privacy-unconsented-flow
}

// Base64 with a table.

std::string base64(const std::string &in) {
  static constexpr char table[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  int val = 0, bits = -6;
  for (unsigned char c : in) {
    val = (val << 8) + c;
    bits += 8;
    while (bits >= 0) {
      out.push_back(table[(val >> bits) & 63]);
      bits -= 6;
    }
  }
  if (bits > -6)
    out.push_back(table[((val << 8) >> (bits + 8)) & 63]);
  while (out.size() % 4)
    out.push_back('=');
  return out;
}

void based(const Person &p) {
  track(base64(p.email)); // expect: privacy-unconsented-flow
  track(base64(p.name)); // ok
  trackNumber(base64(p.email).size() % 4); // ok
}

// A tokenizer.

class Tokens {
public:
  explicit Tokens(std::string_view s) : rest_(s) {}
  std::string_view next() {
    auto n = rest_.find(' ');
    auto t = rest_.substr(0, n);
    rest_.remove_prefix(n == std::string_view::npos ? rest_.size() : n + 1);
    return t;
  }
  bool empty() const { return rest_.empty(); }

private:
  std::string_view rest_;
};

void tokens(const Person &p) {
  Tokens a(p.home.street), b(p.name);
  trackView(a.next()); // expect: privacy-unconsented-flow
  trackView(b.next()); // ok
  trackNumber(a.empty()); // ok
}

// key=value lines.

std::map<std::string, std::string> parse(const std::string &text) {
  std::map<std::string, std::string> out;
  std::istringstream in(text);
  std::string line;
  while (std::getline(in, line)) {
    auto eq = line.find('=');
    if (eq != std::string::npos)
      out[line.substr(0, eq)] = line.substr(eq + 1);
  }
  return out;
}

void parsed(const Person &p) {
  auto bad = parse("mail=" + p.email + "\n");
  auto good = parse("nick=" + p.name + "\n");
  track(bad["mail"]); // expect: privacy-unconsented-flow
  track(good["nick"]); // ok
  trackNumber(bad.size()); // ok
  trackNumber(bad.count("mail")); // ok
}

// Masking keeps nothing, trimming keeps all.

std::string mask(const std::string &s) { return std::string(s.size(), '*'); }
std::string trim(const std::string &s) {
  auto b = s.find_first_not_of(" \t"), e = s.find_last_not_of(" \t");
  return b == std::string::npos ? "" : s.substr(b, e - b + 1);
}
std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(),
                 [](unsigned char c) { return char(std::tolower(c)); });
  return s;
}
std::string initials(const std::string &s) {
  std::string out;
  bool start = true;
  for (char c : s) {
    if (start && c != ' ')
      out += c;
    start = c == ' ';
  }
  return out;
}

void shaped(const Person &p) {
  track(mask(p.email)); // ok
  track(trim(p.email)); // expect: privacy-unconsented-flow
  track(lower(p.email)); // expect: privacy-unconsented-flow
  track(lower(p.name)); // ok
  track(initials(p.home.street)); // expect: privacy-unconsented-flow
  track(trim(p.name)); // ok
}

// Tables of columns with widths.

std::string cell(const std::string &s, std::size_t w) {
  std::string out = s.substr(0, w);
  out.append(w - std::min(w, s.size()), ' ');
  return out;
}

void columns(const Person &p) {
  std::string head = cell("nick", 8) + cell("mail", 24);
  std::string row = cell(p.name, 8) + cell(p.email, 24);
  track(head); // ok
  track(row); // expect: privacy-unconsented-flow
  std::string line(row.size(), '-');
  track(line); // ok
  row.replace(8, 24, "hidden");
  track(head + "\n" + line); // ok
}

// Numbers put into text by hand.

std::string digits(long n) {
  char buffer[24];
  char *at = buffer + sizeof buffer;
  *--at = 0;
  do {
    *--at = char('0' + n % 10);
    n /= 10;
  } while (n);
  return at;
}

void numbers(const Person &p) {
  track(digits(p.birthYear)); // expect: privacy-unconsented-flow
  track(digits(p.score)); // ok
  char date[32];
  std::snprintf(date, sizeof date, "%04d-01-01", p.birthYear);
  trackText(date); // expect: privacy-unconsented-flow
  int year = 0;
  std::sscanf(date, "%d", &year);
  trackNumber(year); // expect: privacy-unconsented-flow
  int other = 0;
  std::sscanf("12", "%d", &other);
  trackNumber(other); // ok
}

// A logger line built in steps, one line for each of two loggers.

class Line {
public:
  explicit Line(std::string &out) : out_(out) {}
  ~Line() { out_ += s_.str(); }
  template <class T> Line &operator<<(const T &v) {
    s_ << v;
    return *this;
  }

private:
  std::string &out_;
  std::ostringstream s_;
};

void lines(const Person &p) {
  std::string a, b;
  Line(a) << "mail " << p.email;
  Line(b) << "nick " << p.name << ' ' << p.score;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

// Joined and folded.

std::string join(const std::vector<std::string> &all, const std::string &by) {
  return std::accumulate(all.begin(), all.end(), std::string(),
                         [&](std::string a, const std::string &b) {
                           return a.empty() ? b : std::move(a) + by + b;
                         });
}

void joined(const Person &p) {
  track(join({"a", p.email}, ",")); // expect: privacy-unconsented-flow
  track(join({"a", p.name}, ",")); // ok
  track(join({"a", "b"}, p.phone)); // expect: privacy-unconsented-flow
}

// Checksums and comparisons.

unsigned checksum(const std::string &s) {
  unsigned h = 17;
  for (unsigned char c : s)
    h = h * 31 + c;
  return h;
}

void checks(const Person &p) {
  trackNumber(checksum(p.email)); // expect: privacy-unconsented-flow
  trackNumber(checksum(p.name)); // ok
  trackNumber(p.email < p.phone); // ok
  trackNumber(std::strcmp(p.ssn, p.color) == 0); // ok
}

} // namespace encoders
