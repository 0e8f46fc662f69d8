// FLAGS: -std=c++20
// Copies that are changed on the way, texts that are replaced whole, and where
// reading a text ended.
#include "../Inputs/app.h"
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace copies {
using namespace app;

void copied(const Person &p) {
  track(std::string(p.name).append(p.phone)); // expect: privacy-unconsented-flow
  track(p.name);                              // ok
  track(std::string{p.name} += p.email);      // expect: privacy-unconsented-flow
  track(p.name);                              // ok
}

void notCopied(const Person &p) {
  std::string own = p.name;
  const std::string other = own;
  own.append(p.phone);
  track(own);   // expect: privacy-unconsented-flow
  track(other); // ok
}

void replaced(const Person &p) {
  std::string all = p.phone, some = p.phone;
  all.replace(all.begin(), all.end(), "gone");
  some.replace(some.begin(), some.begin() + 1, "gone");
  track(all);  // ok
  track(some); // expect: privacy-unconsented-flow
  all.replace(all.begin(), all.end(), p.email);
  track(all); // expect: privacy-unconsented-flow
  all.erase(all.begin(), all.end());
  some.erase(some.begin(), some.begin() + 1);
  track(all);  // ok
  track(some); // expect: privacy-unconsented-flow
}

void overCopied(const Person &p) {
  char raw[64];
  auto n = p.email.copy(raw, sizeof raw - 1);
  raw[n] = '\0';
  trackText(raw); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(p.email.copy(raw, 5))); // ok
  n = p.name.copy(raw, sizeof raw - 1);
  raw[n] = '\0';
  trackText(raw); // ok
}

void ended(const Person &p) {
  char *rest = nullptr;
  long number = strtol(p.home.zip.c_str(), &rest, 10);
  trackNumber(number); // expect: privacy-unconsented-flow
  trackText(rest);     // expect: privacy-unconsented-flow
  strtol(p.home.planet.c_str(), &rest, 10);
  trackText(rest); // ok
}

void goesOn(const Person &p) {
  char secret[64], plain[64], *save = nullptr;
  snprintf(secret, sizeof secret, "a;%s", p.phone.c_str());
  snprintf(plain, sizeof plain, "a;%s", p.name.c_str());
  strtok_r(secret, ";", &save);
  trackText(save); // expect: privacy-unconsented-flow
  strtok_r(plain, ";", &save);
  trackText(save); // ok
}

void readOver(const Person &p) {
  int first = p.birthYear, second = p.birthYear;
  std::string digits = std::to_string(p.score);
  if (sscanf(digits.c_str(), "%d", &first) != 1)
    return;
  trackNumber(first);  // ok
  trackNumber(second); // expect: privacy-unconsented-flow
  std::from_chars(digits.data(), digits.data() + digits.size(), second);
  trackNumber(second); // ok
  digits = std::to_string(p.birthYear);
  std::from_chars(digits.data(), digits.data() + digits.size(), second);
  trackNumber(second); // expect: privacy-unconsented-flow
}

} // namespace copies
