// FLAGS: -std=c++20
// Text made, cut, read and written.
#include "../Inputs/app.h"
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iomanip>
#include <regex>
#include <sstream>

namespace paper {
using namespace app;

void stringMembers(const Person &p) {
  std::string s = "mail:";
  s.append(p.email);
  track(s); // expect: privacy-unconsented-flow
  std::string t = "nick:";
  t.append(p.name);
  track(t); // ok
  std::string u(10, '-');
  u.replace(2, 3, p.phone);
  track(u); // expect: privacy-unconsented-flow
  u.assign("none");
  track(u); // ok
  std::string v = "ab";
  v.insert(1, p.email);
  track(v.substr(1, 4)); // expect: privacy-unconsented-flow
  v.clear();
  track(v); // ok
}

void characters(const Person &p) {
  trackNumber(p.phone[2]); // expect: privacy-unconsented-flow
  trackNumber(p.name.front()); // ok
  std::string s;
  s.push_back(p.phone.at(3));
  s += p.phone.back();
  track(s); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(p.phone.find('-'))); // ok
}

void copyOut(const Person &p) {
  char buf[8] = {}, other[8] = {};
  p.email.copy(buf, 7);
  p.name.copy(other, 7);
  trackText(buf); // expect: privacy-unconsented-flow
  trackText(other); // ok
}

void views(const Person &p) {
  std::string_view mail = p.email, nick = p.name;
  mail.remove_prefix(1);
  if (!nick.empty())
    nick.remove_suffix(1);
  trackView(mail); // expect: privacy-unconsented-flow
  trackView(nick); // ok
  trackView(mail.substr(0, mail.find('@'))); // expect: privacy-unconsented-flow
  mail = "none";
  trackView(mail); // ok
}

void cLibrary(const Person &p) {
  char a[64] = "a:", b[64] = "b:";
  std::strcat(a, p.ssn);
  std::strcat(b, p.color);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
  trackText(std::strchr(a, ':')); // expect: privacy-unconsented-flow
  trackText(std::strstr(b, ":")); // ok
  char *d = strdup(p.ssn);
  trackText(d); // expect: privacy-unconsented-flow
  std::free(d);
}

void tokens(const Person &p) {
  char line[64], other[64];
  std::snprintf(line, sizeof line, "%s", p.ssn);
  std::snprintf(other, sizeof other, "%s", p.color);
  for (char *t = std::strtok(line, " "); t; t = std::strtok(nullptr, " "))
    trackText(t); // expect: privacy-unconsented-flow
  trackText(other); // ok
}

void scanned(const Person &p) {
  int year = 0, level = 0;
  char text[32];
  std::sprintf(text, "%d %d", p.birthYear, 5);
  std::sscanf(text, "%d %d", &year, &level);
  trackNumber(year); // expect: privacy-unconsented-flow
  int n = 0;
  std::sscanf(p.name.c_str(), "%d", &n);
  trackNumber(n); // ok
}

void cNumbers(const Person &p) {
  trackNumber(std::atol(p.phone.c_str())); // expect: privacy-unconsented-flow
  trackNumber(std::strtol(p.name.c_str(), nullptr, 10)); // ok
}

void streamsOut(const Person &p) {
  std::ostringstream a, b;
  a << "mail=" << p.email << '\n';
  b << std::setw(8) << p.name << std::endl;
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
  a.str("");
  a << "none";
  track(a.str()); // ok
}

void streamsIn(const Person &p) {
  std::istringstream in(p.home.street), plain(p.home.planet);
  std::string word, other;
  int number = 0;
  in >> number >> word;
  plain >> other;
  track(word); // expect: privacy-unconsented-flow
  trackNumber(number); // expect: privacy-unconsented-flow
  track(other); // ok
  std::string line;
  std::getline(in, line);
  track(line); // expect: privacy-unconsented-flow
}

void readBuffer(const Person &p) {
  std::stringstream a, b;
  a << p.phone;
  b << a.rdbuf();
  track(b.str()); // expect: privacy-unconsented-flow
  std::stringstream c, d;
  c << p.name;
  d << c.rdbuf();
  track(d.str()); // ok
}

struct Pair {
  std::string mail, nick;
};
std::ostream &operator<<(std::ostream &o, const Pair &p) { return o << p.nick; }

void ownOutput(const Person &p) {
  Pair one{p.email, p.name}, two{p.name, p.email};
  std::ostringstream a, b;
  a << one;
  b << two;
  track(a.str()); // ok
  track(b.str()); // expect: privacy-unconsented-flow
}

void formats(const Person &p) {
  track(fmt::format("{} {}", p.score, p.email)); // expect: privacy-unconsented-flow
  track(fmt::format("{:>8}", p.name)); // ok
  std::string s;
  fmt::format_to(std::back_inserter(s), "{}/{}", p.birthYear, 3);
  track(s); // expect: privacy-unconsented-flow
  track(fmt::format("{}", p.email.size())); // ok
  track(fmt::vformat("{}", fmt::make_format_args(p.phone))); // expect: privacy-unconsented-flow
}

void numbers(const Person &p) {
  track(std::to_string(p.birthYear)); // expect: privacy-unconsented-flow
  track(std::to_string(p.score)); // ok
  trackNumber(std::stol(p.home.zip)); // expect: privacy-unconsented-flow
  std::size_t used = 0;
  long v = std::stol(p.home.zip, &used);
  trackNumber(v); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(used)); // ok
}

void charConversions(const Person &p) {
  long value = 0, other = 0;
  std::from_chars(p.phone.data(), p.phone.data() + p.phone.size(), value);
  std::from_chars(p.name.data(), p.name.data() + p.name.size(), other);
  trackNumber(value); // expect: privacy-unconsented-flow
  trackNumber(other); // ok
  char buf[16];
  auto end = std::to_chars(buf, buf + sizeof buf, p.birthYear);
  track(std::string(buf, end.ptr)); // expect: privacy-unconsented-flow
}

void patterns(const Person &p) {
  std::regex r("(\\w+)@(\\w+)");
  std::smatch m, n;
  if (std::regex_search(p.email, m, r))
    track(m[1].str()); // expect: privacy-unconsented-flow
  if (std::regex_search(p.name, n, r))
    track(n[1].str()); // ok
  track(std::regex_replace(p.phone, r, "x")); // expect: privacy-unconsented-flow
  bool hit = std::regex_match(p.email, r);
  trackNumber(hit); // ok
}

void paths(const Person &p) {
  namespace fs = std::filesystem;
  fs::path a = fs::path("/home") / p.email / "inbox";
  fs::path b = fs::path("/home") / p.name;
  track(a.string()); // expect: privacy-unconsented-flow
  track(b.string()); // ok
  track(a.parent_path().filename().string()); // expect: privacy-unconsented-flow
}

struct Tagged {
  std::string text;
};
Tagged operator""_tag(const char *s, std::size_t n) {
  return {std::string(s, n)};
}
Tagged operator+(Tagged a, const std::string &b) {
  a.text += b;
  return a;
}

void literals(const Person &p) {
  track(("m="_tag + p.email).text); // expect: privacy-unconsented-flow
  track(("n="_tag + p.name).text); // ok
}

std::string hex(const std::string &s) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : s) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}
std::string mask(const std::string &s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i)
    out += '*';
  return out;
}

void encodings(const Person &p) {
  track(hex(p.email)); // expect: privacy-unconsented-flow
  track(hex(p.name)); // ok
  track(mask(p.email)); // ok
}

void upper(const Person &p) {
  std::string a = p.email, b = p.name;
  for (char &c : a)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  std::transform(b.begin(), b.end(), b.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

std::string rot13(std::string s) {
  for (auto &c : s)
    if (c >= 'a' && c <= 'z')
      c = static_cast<char>('a' + (c - 'a' + 13) % 26);
  return s;
}
void rotated(const Person &p) {
  track(rot13(p.home.street)); // expect: privacy-unconsented-flow
  track(rot13(p.home.planet)); // ok
}

void jsonByHand(const Person &p) {
  std::string out = "{";
  auto field = [&out](const char *k, const std::string &v) {
    out += '"';
    out += k;
    out += "\":\"";
    for (char c : v) {
      if (c == '"' || c == '\\')
        out += '\\';
      out += c;
    }
    out += "\",";
  };
  field("nick", p.name);
  track(out); // ok
  field("mail", p.email);
  track(out); // expect: privacy-unconsented-flow
}

void wide(const Person &p) {
  std::wstring w(p.email.begin(), p.email.end());
  std::u16string u;
  for (char c : p.name)
    u.push_back(static_cast<char16_t>(c));
  trackBytes(w.data(), w.size()); // expect: privacy-unconsented-flow
  trackBytes(u.data(), u.size()); // ok
}

void compare(const Person &p) {
  trackNumber(std::strcmp(p.ssn, p.color)); // ok
  trackNumber(p.email.compare(p.name) == 0); // ok
  trackNumber(p.email.starts_with("a")); // ok
}

void files(const Person &p) {
  std::FILE *f = std::tmpfile();
  if (!f)
    return;
  std::fprintf(f, "%s\n", p.ssn);
  std::rewind(f);
  char line[64];
  if (std::fgets(line, sizeof line, f))
    trackText(line); // expect: privacy-unconsented-flow
  std::fclose(f);
  f = std::tmpfile();
  if (!f)
    return;
  std::fprintf(f, "%s\n", p.color);
  std::rewind(f);
  if (std::fgets(line, sizeof line, f))
    trackText(line); // ok
  std::fclose(f);
}
} // namespace paper
