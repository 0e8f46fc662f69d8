// Text put together, taken apart and turned into other forms.
#include "../Inputs/app.h"
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include "Inputs/format.h"
#include <iomanip>
#include <regex>
#include <sstream>

namespace assembly {
using namespace app;

// A writer of JSON text.

class JsonWriter {
public:
  JsonWriter &key(std::string_view k) {
    out_ << (first_ ? "{" : ",") << std::quoted(std::string(k)) << ':';
    first_ = false;
    return *this;
  }
  JsonWriter &value(const std::string &v) {
    out_ << std::quoted(v);
    return *this;
  }
  JsonWriter &value(int v) {
    out_ << v;
    return *this;
  }
  std::string str() const { return out_.str() + "}"; }

private:
  std::ostringstream out_;
  bool first_ = true;
};

void written(const Person &p) {
  JsonWriter a, b;
  a.key("mail").value(p.email).key("score").value(p.score);
  b.key("nick").value(p.name).key("score").value(p.score);
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

// Splitting a line; which piece is which is not known, but the line is.

std::vector<std::string> split(const std::string &s, char by) {
  std::vector<std::string> out;
  std::string::size_type from = 0, to;
  while ((to = s.find(by, from)) != std::string::npos) {
    out.push_back(s.substr(from, to - from));
    from = to + 1;
  }
  out.push_back(s.substr(from));
  return out;
}

void splitUp(const Person &p) {
  auto bad = split(p.email + ";x", ';');
  auto good = split(p.name + ";x", ';');
  track(bad.front()); // expect: privacy-unconsented-flow
  track(good.front()); // ok
  trackNumber(bad.size()); // ok
}

// Hex, by hand.

std::string hex(std::string_view in) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : in) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}


void hexed(const Person &p) {
  track(hex(p.phone)); // expect: privacy-unconsented-flow
  track(hex(p.name)); // ok
}

// Templates with placeholders.

std::string replaceAll(std::string text, const std::string &what,
                       const std::string &with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;
       at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

void templated(const Person &p) {
  std::string t = "Hello {who}, {mail}";
  track(replaceAll(t, "{who}", p.name)); // ok
  track(replaceAll(t, "{mail}", p.email)); // expect: privacy-unconsented-flow
  track(std::regex_replace(t, std::regex("\\{mail\\}"), p.phone)); // expect: privacy-unconsented-flow
  track(std::regex_replace(t, std::regex("\\{who\\}"), p.name)); // ok
}

// Buffers of C, one after the other.

void buffers(const Person &p) {
  char line[128];
  std::snprintf(line, sizeof line, "%s/%d", p.name.c_str(), p.score);
  trackText(line); // ok
  int n = std::snprintf(line, sizeof line, "%s", p.email.c_str());
  trackText(line); // expect: privacy-unconsented-flow
  trackNumber(n > 0); // ok
  std::snprintf(line, sizeof line, "v%s", version().c_str());
  trackText(line); // ok
  std::strncat(line, p.ssn, 11);
  trackText(line); // expect: privacy-unconsented-flow
  std::memset(line, 0, sizeof line);
  trackText(line); // ok
}

// Numbers as text and back.

void numbers(const Person &p) {
  char digits[16];
  auto [end, ec] = std::to_chars(digits, digits + 16, p.birthYear);
  track(std::string(digits, end)); // expect: privacy-unconsented-flow
  auto r = std::to_chars(digits, digits + 16, p.score);
  track(std::string(digits, r.ptr)); // ok
  int back = 0;
  std::string s = std::to_string(p.birthYear);
  std::from_chars(s.data(), s.data() + s.size(), back);
  trackNumber(back); // expect: privacy-unconsented-flow
  trackNumber(std::stoi(std::to_string(p.score))); // ok
}

// Paths.

void paths(const Person &p) {
  namespace fs = std::filesystem;
  fs::path dir = "/data", bad = dir / p.email / "log.txt",
           good = dir / p.name / "log.txt";
  track(bad.string()); // expect: privacy-unconsented-flow
  track(good.string()); // ok
  track(bad.parent_path().string()); // expect: privacy-unconsented-flow
  track(good.extension().string()); // ok
  bad = dir;
  track(bad.string()); // ok
}

// Streams used again.

void again(const Person &p) {
  std::ostringstream out;
  out << "mail=" << p.email;
  track(out.str()); // expect: privacy-unconsented-flow
  out.str("");
  out << "nick=" << p.name;
  track(out.str()); // ok
  std::istringstream in(p.email + " " + p.name);
  std::string word;
  in >> word;
  track(word); // expect: privacy-unconsented-flow
  word = "none";
  track(word); // ok
}

// format with several arguments.

template <class... A> std::string text(std::string_view f, const A &...a) {
  return fmt::format(fmt::runtime(f), a...);
}

void formatted(const Person &p) {
  track(text("{} {}", p.name, p.score)); // ok
  track(text("{} {}", p.name, p.latitude)); // expect: privacy-unconsented-flow
  std::string out;
  std::format_to(std::back_inserter(out), "{:>10}", p.phone);
  track(out); // expect: privacy-unconsented-flow
  out = std::format("{}", p.color);
  track(out); // ok
}

// Parts of strings moved about.

void moved(const Person &p) {
  std::string a = p.email, b = p.name;
  std::string c = std::move(a);
  track(c); // expect: privacy-unconsented-flow
  a = "free";
  track(a); // ok
  b.swap(c);
  track(c); // ok
  track(b); // expect: privacy-unconsented-flow
  b.assign(c);
  track(b); // ok
  b.insert(0, p.phone).push_back('!');
  track(b); // expect: privacy-unconsented-flow
}

// A type of one's own for text.

class Utf8 {
public:
  Utf8() = default;
  Utf8(const char *s) : bytes_(s, s + std::strlen(s)) {}
  Utf8(const std::string &s) : bytes_(s.begin(), s.end()) {}
  Utf8 &operator+=(const Utf8 &o) {
    bytes_.insert(bytes_.end(), o.bytes_.begin(), o.bytes_.end());
    return *this;
  }
  friend Utf8 operator+(Utf8 a, const Utf8 &b) { return a += b; }
  friend std::ostream &operator<<(std::ostream &o, const Utf8 &t) {
    for (char c : t.bytes_)
      o << c;
    return o;
  }
  bool empty() const { return bytes_.empty(); }
  std::string str() const { return {bytes_.begin(), bytes_.end()}; }

private:
  std::vector<char> bytes_;
};

void ownText(const Person &p) {
  Utf8 bad = Utf8("m: ") + p.email, good = Utf8("n: ") + p.name;
  track(bad.str()); // expect: privacy-unconsented-flow
  track(good.str()); // ok
  std::ostringstream x, y;
  x << bad;
  y << good;
  track(x.str()); // expect: privacy-unconsented-flow
  track(y.str()); // ok
  trackNumber(bad.empty()); // ok
}

} // namespace assembly
