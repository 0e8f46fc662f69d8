// FLAGS: -std=c++20
// Messages put together, encoded, parsed and taken apart.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iomanip>
#include <iterator>
#include <regex>
#include <sstream>

namespace wire {
using namespace app;

// A JSON writer.

class JsonWriter {
public:
  JsonWriter &key(std::string_view k) {
    comma();
    quote(k);
    out_ << ':';
    fresh_ = true;
    return *this;
  }
  JsonWriter &value(std::string_view v) {
    quote(v);
    fresh_ = false;
    return *this;
  }
  JsonWriter &value(long v) {
    out_ << v;
    fresh_ = false;
    return *this;
  }
  std::string str() const { return "{" + out_.str() + "}"; }

private:
  void comma() {
    if (!fresh_)
      out_ << ',';
  }
  void quote(std::string_view s) {
    out_ << '"';
    for (char c : s) {
      switch (c) {
      case '"':
        out_ << "\\\"";
        break;
      case '\n':
        out_ << "\\n";
        break;
      default:
        out_ << c;
      }
    }
    out_ << '"';
  }
  std::ostringstream out_;
  bool fresh_ = true;
};

void json(const Person &p) {
  JsonWriter a, b;
  a.key("name").value(p.name).key("mail").value(p.email);
  b.key("name").value(p.name).key("score").value(static_cast<long>(p.score));
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
}

// Encodings.

std::string hex(std::string_view in) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  for (unsigned char c : in) {
    out.push_back(digits[c >> 4]);
    out.push_back(digits[c & 15]);
  }
  return out;
}

std::string base64(const std::string &in) {
  static constexpr char table[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned value = 0;
  int bits = -6;
  for (unsigned char c : in) {
    value = (value << 8) + c;
    bits += 8;
    while (bits >= 0) {
      out += table[(value >> bits) & 0x3f];
      bits -= 6;
    }
  }
  return out;
}

std::string percent(const std::string &in) {
  std::string out;
  char buffer[4];
  for (char c : in) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      out += c;
    } else {
      std::snprintf(buffer, sizeof buffer, "%%%02X", static_cast<unsigned char>(c));
      out += buffer;
    }
  }
  return out;
}

std::string rot13(std::string s) {
  for (char &c : s)
    if (c >= 'a' && c <= 'z')
      c = static_cast<char>('a' + (c - 'a' + 13) % 26);
  return s;
}

void encoded(const Person &p) {
  track(hex(p.email)); // expect: privacy-unconsented-flow
  track(base64(p.phone)); // expect: privacy-unconsented-flow
  track("https://x.example/?q=" + percent(p.home.street)); // expect: privacy-unconsented-flow
  track(rot13(p.email)); // expect: privacy-unconsented-flow
  track(hex(p.name)); // ok
  track(base64(version())); // ok
  track(percent(p.home.planet) + rot13(p.name)); // ok
}

// C strings.

void copied(const Person &p) {
  char line[128];
  std::snprintf(line, sizeof line, "%s;%d", p.name.c_str(), p.score);
  trackText(line); // ok
  std::strncat(line, p.ssn, sizeof line - std::strlen(line) - 1);
  trackText(line); // expect: privacy-unconsented-flow
  line[0] = '\0';
  std::strcpy(line, p.color);
  trackText(line); // ok
}

void duplicated(const Person &p) {
  char *copy = strdup(p.email.c_str());
  char *at = std::strchr(copy, '@');
  if (at) {
    *at = '\0';
    trackText(at + 1); // expect: privacy-unconsented-flow
    trackNumber(at - copy); // ok
  }
  std::free(copy);
}

void tokens(const Person &p) {
  char line[64] = {};
  std::strncpy(line, p.ssn, sizeof line - 1);
  for (char *t = std::strtok(line, " -"); t; t = std::strtok(nullptr, " -"))
    trackText(t); // expect: privacy-unconsented-flow
}

void tokensOfColor(const Person &p) {
  char line[64] = {}, *save = nullptr;
  std::strncpy(line, p.color, sizeof line - 1);
  for (char *t = strtok_r(line, "-", &save); t; t = strtok_r(nullptr, "-", &save))
    trackText(t); // ok
}

std::string formatted(const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int n = std::vsnprintf(nullptr, 0, format, args);
  std::string out(static_cast<std::size_t>(n) + 1, '\0');
  std::vsnprintf(out.data(), out.size(), format, again);
  va_end(again);
  va_end(args);
  out.pop_back();
  return out;
}

void ownPrintf(const Person &p) {
  track(formatted("%s at %s", p.name.c_str(), p.email.c_str())); // expect: privacy-unconsented-flow
  track(formatted("%s has %d", p.name.c_str(), p.score)); // ok
}

void scanned(const Person &p) {
  int a = 0, b = 0;
  char rest[32] = {};
  if (std::sscanf(p.phone.c_str(), "%d-%d", &a, &b) == 2)
    trackNumber(a * 1000 + b); // expect: privacy-unconsented-flow
  std::sscanf(p.color, "%31[a-z]", rest);
  trackText(rest); // ok
  std::sscanf(p.ssn, "%31s", rest);
  trackText(rest); // expect: privacy-unconsented-flow
}

// Streams.

struct Point {
  double lat, lon;
};
std::ostream &operator<<(std::ostream &out, const Point &p) {
  return out << std::fixed << std::setprecision(3) << p.lat << ',' << p.lon;
}
std::ostream &operator<<(std::ostream &out, const Person &p) {
  return out << p.name << '#' << p.score;
}

void streamed(const Person &p) {
  std::ostringstream a, b;
  a << "at " << Point{p.latitude, 1.0};
  b << "who " << p;
  track(a.str()); // expect: privacy-unconsented-flow
  track(b.str()); // ok
  a.str("");
  a << "reset";
  track(a.str()); // ok
}

void split(const Person &p) {
  std::istringstream in(p.home.street + "\n" + p.name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  track(lines.front()); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(lines.size())); // ok
  std::stringstream words(p.email + " x");
  std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
  track(all[0]); // expect: privacy-unconsented-flow
  int year = 0;
  std::stringstream number;
  number << p.birthYear;
  number >> year;
  trackNumber(year); // expect: privacy-unconsented-flow
}

void joined(const std::vector<Person> &people) {
  std::ostringstream out;
  std::vector<std::string> mails;
  std::transform(people.begin(), people.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::copy(mails.begin(), mails.end(),
            std::ostream_iterator<std::string>(out, ","));
  track(out.str()); // expect: privacy-unconsented-flow
}

// format, charconv, regex, path.

void formats(const Person &p) {
  track(fmt::format("{}:{}", p.name, p.score)); // ok
  track(fmt::format("{:>20}", p.phone)); // expect: privacy-unconsented-flow
  std::string out;
  fmt::format_to(std::back_inserter(out), "{} is {}", p.name, p.birthYear);
  track(out); // expect: privacy-unconsented-flow
  std::array<char, 32> digits{};
  auto [end, error] = std::to_chars(digits.data(), digits.data() + 32, p.birthYear);
  trackView({digits.data(), static_cast<std::size_t>(end - digits.data())}); // expect: privacy-unconsented-flow
  int year = 0;
  std::string text = std::to_string(p.birthYear);
  std::from_chars(text.data(), text.data() + text.size(), year);
  trackNumber(year); // expect: privacy-unconsented-flow
}

void regexes(const Person &p) {
  static const std::regex pattern(R"((\w+)\.(\w+)@(.*))");
  std::smatch m;
  if (std::regex_match(p.email, m, pattern)) {
    track(m[1].str()); // expect: privacy-unconsented-flow
    trackNumber(static_cast<long long>(m.size())); // ok
  }
  track(std::regex_replace(p.phone, std::regex("-"), "")); // expect: privacy-unconsented-flow
  track(std::regex_replace(p.name, std::regex("x"), "y")); // ok
  trackNumber(std::regex_search(p.email, pattern)); // ok
}

void paths(const Person &p) {
  std::filesystem::path dir = "/home";
  auto mine = dir / p.phone / "log.txt";
  track(mine.string()); // expect: privacy-unconsented-flow
  track(mine.parent_path().string()); // expect: privacy-unconsented-flow
  track(dir.string()); // ok
  auto open = dir / p.name;
  open.replace_extension(".txt");
  track(open.generic_string()); // ok
}

// Views and literals.

std::string operator""_tag(const char *s, std::size_t n) {
  return "<" + std::string(s, n) + ">";
}

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
  track("user"_tag + p.phone); // expect: privacy-unconsented-flow
  track("user"_tag + p.name); // ok
  std::string_view v = p.email;
  trackNumber(static_cast<long long>(v.find('@'))); // ok
  v = p.name;
  trackView(v.substr(1)); // ok
}

// Binary records.

struct [[gnu::packed]] Header {
  std::uint16_t kind;
  std::uint32_t size;
  char who[16];
};

void packed(const Person &p) {
  Header h{};
  h.kind = 3;
  std::memcpy(h.who, p.ssn, sizeof p.ssn);
  std::vector<unsigned char> bytes(sizeof h);
  std::memcpy(bytes.data(), &h, sizeof h);
  trackBytes(bytes.data(), bytes.size()); // expect: privacy-unconsented-flow
  trackNumber(h.kind); // ok
  std::memset(&h, 0, sizeof h);
  trackBytes(&h, sizeof h); // ok
}

void putNumber(std::vector<unsigned char> &out, std::uint32_t n) {
  for (int i = 0; i < 4; ++i)
    out.push_back(static_cast<unsigned char>(n >> (8 * i)));
}
void putText(std::vector<unsigned char> &out, const std::string &s) {
  putNumber(out, static_cast<std::uint32_t>(s.size()));
  out.insert(out.end(), s.begin(), s.end());
}

void serialised(const Person &p) {
  std::vector<unsigned char> a, b, c;
  putText(a, p.email);
  putText(b, p.name);
  putNumber(c, static_cast<std::uint32_t>(p.birthYear));
  trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  trackBytes(b.data(), b.size()); // ok
  trackBytes(c.data(), c.size()); // expect: privacy-unconsented-flow
}

} // namespace wire
