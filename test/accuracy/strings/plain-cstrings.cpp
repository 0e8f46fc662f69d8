// FLAGS: -std=c++20
// The C library's way with text.
#include "../Inputs/app.h"
#include <cctype>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cstrings {
using namespace app;

void formatted(const Person &p) {
  char line[128];
  std::snprintf(line, sizeof line, "user=%s color=%s", p.ssn, p.color);
  trackText(line); // expect: privacy-unconsented-flow
  std::snprintf(line, sizeof line, "color=%s score=%d", p.color, p.score);
  trackText(line); // ok
  int used = std::sprintf(line, "%04d", p.birthYear);
  trackNumber(used); // ok
  trackText(line); // expect: privacy-unconsented-flow
}

void joined(const Person &p) {
  char url[256] = "https://stat.example/?v=1";
  trackText(url); // ok
  std::strcat(url, "&id=");
  std::strncat(url, p.ssn, 4);
  trackText(url); // expect: privacy-unconsented-flow
  url[0] = '\0';
  std::strcat(url, "empty");
  trackText(url); // ok
}

void tokens(const Person &p) {
  char copy[64];
  std::snprintf(copy, sizeof copy, "%s", p.email.c_str());
  char *save = nullptr;
  for (char *t = strtok_r(copy, "@.", &save); t; t = strtok_r(nullptr, "@.", &save))
    trackText(t); // expect: privacy-unconsented-flow
  char fixed[] = "a,b,c";
  for (char *t = strtok_r(fixed, ",", &save); t; t = strtok_r(nullptr, ",", &save))
    trackText(t); // ok
}

void parts(const Person &p) {
  if (const char *at = std::strchr(p.email.c_str(), '@'))
    trackText(at + 1); // expect: privacy-unconsented-flow
  if (const char *dash = std::strrchr(p.color, '-'))
    trackText(dash); // ok
  trackNumber(static_cast<long long>(std::strspn(buildName(), "abc"))); // ok
}

void scanned(const Person &p) {
  int first = 0, second = 0;
  if (std::sscanf(p.phone.c_str(), "%d-%d", &first, &second) == 2)
    trackNumber(second); // expect: privacy-unconsented-flow
  int major = 0, minor = 0;
  int got = std::sscanf(version().c_str(), "v%d-%d", &major, &minor);
  trackNumber(major); // ok
  trackNumber(got); // ok
}

void converted(const Person &p) {
  trackNumber(std::strtol(p.home.zip.c_str(), nullptr, 10)); // expect: privacy-unconsented-flow
  trackNumber(std::atoi(p.name.c_str())); // ok
  trackNumber(std::stoi(p.phone)); // expect: privacy-unconsented-flow
  int value = 0;
  std::from_chars(p.home.zip.data(), p.home.zip.data() + p.home.zip.size(), value);
  trackNumber(value); // expect: privacy-unconsented-flow
  char out[16];
  auto end = std::to_chars(out, out + sizeof out - 1, p.birthYear).ptr;
  *end = '\0';
  trackText(out); // expect: privacy-unconsented-flow
  end = std::to_chars(out, out + sizeof out - 1, p.score).ptr;
  *end = '\0';
  trackText(out); // ok
}

// A wrapper as every program has one.
std::string strprintf(const char *format, ...) {
  char buffer[256];
  va_list args;
  va_start(args, format);
  std::vsnprintf(buffer, sizeof buffer, format, args);
  va_end(args);
  return buffer;
}

void wrapped(const Person &p) {
  track(strprintf("%s/%d", p.email.c_str(), 1)); // expect: privacy-unconsented-flow
  track(strprintf("%s/%d", p.name.c_str(), p.score)); // ok
}

void upper(char *to, const char *from, std::size_t n) {
  std::size_t i = 0;
  for (; from[i] && i + 1 < n; ++i)
    to[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(from[i])));
  to[i] = '\0';
}

void uppered(const Person &p) {
  char a[16], b[16];
  upper(a, p.ssn, sizeof a);
  upper(b, p.color, sizeof b);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void filled(int) {
  char number[16];
  fetchSsn(number, sizeof number);
  trackText(number); // expect: privacy-unconsented-flow
  std::memset(number, '*', sizeof number - 1);
  number[15] = '\0';
  trackText(number); // ok
}

} // namespace cstrings
