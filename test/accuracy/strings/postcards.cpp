// FLAGS: -std=c++20
// Text on its way: templates, protocols, paths, numbers.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iomanip>
#include <map>
#include <regex>
#include <sstream>

namespace postcards {
using namespace app;

// A template with placeholders.
std::string expand(std::string text, const std::map<std::string, std::string> &values) {
  for (const auto &[k, v] : values) {
    const std::string mark = "{" + k + "}";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + v.size()))
      text.replace(at, mark.size(), v);
  }
  return text;
}
void templates(const Person &p) {
  track(expand("dear {who}", {{"who", p.email}})); // expect: privacy-unconsented-flow
  track(expand("dear {who}", {{"who", p.name}})); // ok
}

// Base64 by hand.
std::string base64(const std::string &in) {
  static const char *abc = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned acc = 0;
  int bits = 0;
  for (unsigned char c : in) {
    acc = acc << 8 | c;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      out.push_back(abc[acc >> bits & 63]);
    }
  }
  return out;
}
void encoded(const Person &p) {
  track(base64(p.phone)); // expect: privacy-unconsented-flow
  track(base64(p.name)); // ok
}

// A CSV line with quoting.
std::string csv(std::initializer_list<std::string_view> cells) {
  std::ostringstream o;
  bool first = true;
  for (auto c : cells) {
    if (!first)
      o << ',';
    first = false;
    o << std::quoted(std::string(c));
  }
  return o.str();
}
void lines(const Person &p) {
  track(csv({p.name, p.email})); // expect: privacy-unconsented-flow
  track(csv({p.name, "none"})); // ok
}

// Split by a stream.
std::vector<std::string> split(const std::string &s, char by) {
  std::vector<std::string> out;
  std::istringstream in(s);
  for (std::string part; std::getline(in, part, by);)
    out.push_back(part);
  return out;
}
void parts(const Person &p) {
  for (const auto &s : split(p.email, '@'))
    track(s); // expect: privacy-unconsented-flow
  for (const auto &s : split(p.name, ' '))
    track(s); // ok
  trackNumber(static_cast<long long>(split(p.email, '.').size())); // ok
}

// A C formatter into a growing buffer.
void appendf(std::string &to, const char *form, const char *arg) {
  int n = std::snprintf(nullptr, 0, form, arg);
  std::vector<char> b(static_cast<std::size_t>(n) + 1);
  std::snprintf(b.data(), b.size(), form, arg);
  to.append(b.data(), static_cast<std::size_t>(n));
}
void formatted(const Person &p) {
  std::string a, b;
  appendf(a, "ssn=%s", p.ssn);
  appendf(b, "color=%s", p.color);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

// A file's extension and its folder.
void folders(const Person &p) {
  std::filesystem::path home = "/home";
  home /= p.email;
  std::filesystem::path other = "/srv";
  other /= p.name;
  track((home / "x.txt").lexically_normal().string()); // expect: privacy-unconsented-flow
  track((other / "x.txt").string()); // ok
}

// Reading numbers out of a text with a scanner class.
class Scanner {
public:
  explicit Scanner(std::string_view s) : rest(s) {}
  long number() {
    long n = 0;
    while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
      n = n * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    return n;
  }
  std::string_view left() const { return rest; }

private:
  std::string_view rest;
};
void scanned(const Person &p) {
  Scanner a(p.home.zip), b(p.name);
  trackNumber(a.number()); // expect: privacy-unconsented-flow
  trackNumber(b.number()); // ok
  trackView(b.left()); // ok
}
} // namespace postcards
