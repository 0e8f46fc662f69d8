// Texts put together, taken apart, recoded.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iomanip>
#include <regex>
#include <sstream>

namespace common_texts {
using namespace app;
using namespace std::string_literals;

std::string base64(std::string_view in) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned acc = 0, bits = 0;
  for (unsigned char c : in) {
    acc = acc << 8 | c;
    for (bits += 8; bits >= 6; bits -= 6)
      out += kDigits[acc >> (bits - 6) & 63];
  }
  return out;
}

void encodes(const Person &p) {
  track(base64(p.email)); // expect: privacy-unconsented-flow
  track(base64(p.name)); // ok
}

std::string rot13(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](char c) -> char {
    switch (c) {
    case 'a' ... 'm': return c + 13;
    case 'n' ... 'z': return c - 13;
    default: return c;
    }
  });
  return s;
}

void rotates(const Person &p) {
  track(rot13(p.home.street)); // expect: privacy-unconsented-flow
  track(rot13(p.home.planet)); // ok
}

void tokens(const Person &p) {
  char line[200], calm[200];
  std::snprintf(line, sizeof line, "a,%s", p.phone.c_str());
  std::snprintf(calm, sizeof calm, "a,%s,%d", p.name.c_str(), p.score);
  char *save = nullptr;
  for (char *t = strtok_r(line, ",", &save); t; t = strtok_r(nullptr, ",", &save))
    trackText(t); // expect: privacy-unconsented-flow
  for (char *t = strtok_r(calm, ",", &save); t; t = strtok_r(nullptr, ",", &save))
    trackText(t); // ok
}

void streams(const Person &p) {
  std::stringstream s, c;
  s << p.birthYear << ' ' << std::quoted(p.home.zip);
  c << p.score << ' ' << std::quoted(p.name);
  int year = 0, score = 0;
  std::string zip, nick;
  s >> year >> std::quoted(zip);
  c >> score >> std::quoted(nick);
  trackNumber(year); // expect: privacy-unconsented-flow
  track(zip); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
  track(nick); // ok
  s.str("");
  track(s.str()); // ok
}

void formats(const Person &p) {
  track(fmt::format("{:>20}|{}", p.email, 1)); // expect: privacy-unconsented-flow
  track(fmt::format("{:>20}|{}", p.name, 1)); // ok
  std::string out, calm;
  fmt::format_to(std::back_inserter(out), "{:.3f}", p.latitude);
  fmt::format_to(std::back_inserter(calm), "{:04}", p.score);
  track(out); // expect: privacy-unconsented-flow
  track(calm); // ok
}

void numbers(const Person &p) {
  std::array<char, 24> buf{}, calm{};
  auto [end, ec] = std::to_chars(buf.data(), buf.data() + buf.size(), p.birthYear);
  trackView(std::string_view(buf.data(), std::size_t(end - buf.data()))); // expect: privacy-unconsented-flow
  auto r = std::to_chars(calm.data(), calm.data() + calm.size(), p.score);
  trackView({calm.data(), r.ptr}); // ok
  int back = 0;
  std::from_chars(buf.data(), end, back);
  trackNumber(back); // expect: privacy-unconsented-flow
  trackNumber(std::strtol(calm.data(), nullptr, 10)); // ok
}

void expressions(const Person &p) {
  std::smatch m;
  if (std::regex_search(p.email, m, std::regex("(.+)@(.*)")))
    track(m[1].str()); // expect: privacy-unconsented-flow
  std::string hidden = std::regex_replace("to: @", std::regex("@"), p.phone);
  std::string calm = std::regex_replace("to: @", std::regex("@"), p.name);
  track(hidden); // expect: privacy-unconsented-flow
  track(calm); // ok
}

void paths(const Person &p) {
  namespace fs = std::filesystem;
  fs::path a = fs::path("/home") / p.email / "x.txt";
  track(a.parent_path().string()); // expect: privacy-unconsented-flow
  track((fs::path("/home") / p.name).generic_string()); // ok
  a.assign("/tmp");
  track(a.native()); // ok
}

struct Masked {
  std::string text;
};
Masked operator""_masked(const char *s, std::size_t n) { return {std::string(s, n)}; }
std::ostream &operator<<(std::ostream &o, const Masked &m) { return o << '<' << m.text << '>'; }

void literal(const Person &p) {
  Masked m = "seed"_masked;
  std::ostringstream a, b;
  a << m;
  m.text.replace(0, 2, p.home.street);
  b << m;
  track(a.str()); // ok
  track(b.str()); // expect: privacy-unconsented-flow
}

void editing(const Person &p) {
  std::string s = "mail: "s + p.email + "; end";
  track(s.substr(6)); // expect: privacy-unconsented-flow
  s.erase();
  s.insert(0, p.name).append(3, '!').resize(40);
  track(s); // ok
  s.assign(p.phone.rbegin(), p.phone.rend());
  track(s); // expect: privacy-unconsented-flow
}

void cLibrary(const Person &p) {
  char *copy = strdup(p.ssn);
  char *calm = strndup(p.color, 5);
  char both[40];
  trackText(copy); // expect: privacy-unconsented-flow
  trackText(calm); // ok
  stpcpy(stpcpy(both, "c:"), calm);
  trackText(both); // ok
  std::free(calm);
  std::free(copy);
  if (const char *at = std::strchr(p.email.c_str(), '@'))
    trackText(at); // expect: privacy-unconsented-flow
}

} // namespace common_texts
