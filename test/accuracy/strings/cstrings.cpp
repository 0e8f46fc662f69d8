// C strings and the C library.
#include "../Inputs/app.h"
#include <cctype>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cstrings {

void copies() {
  char a[64], b[64], c[64], d[64];
  strcpy(a, app::deviceId());
  strncpy(b, app::deviceId(), sizeof b);
  strcpy(c, app::buildName());
  std::strncpy(d, app::buildName(), sizeof d);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // expect: privacy-unconsented-flow
  app::trackText(c); // ok
  app::trackText(d); // ok
}

void overwritten() {
  char a[64];
  strcpy(a, app::deviceId());
  app::trackText(a); // expect: privacy-unconsented-flow
  strcpy(a, "none");
  app::trackText(a); // ok
}

void appended() {
  char a[64] = "id=", b[64] = "build=", c[64] = "n=";
  strcat(a, app::deviceId());
  strcat(b, app::buildName());
  strncat(c, app::deviceId(), 8);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
  app::trackText(c); // expect: privacy-unconsented-flow
}

void duplicated() {
  char *a = strdup(app::deviceId());
  char *b = strdup(app::buildName());
  char *c = strndup(app::deviceId(), 3);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
  app::trackText(c); // expect: privacy-unconsented-flow
  free(a);
  free(b);
  free(c);
}

void printed(const app::Person &p) {
  char a[80], b[80], c[80], d[80];
  sprintf(a, "id=%s", app::deviceId());
  snprintf(b, sizeof b, "%s/%d", app::buildName(), p.birthYear);
  snprintf(c, sizeof c, "%s/%d", app::buildName(), p.score);
  std::snprintf(d, sizeof d, "%.2f,%.2f", p.latitude, 0.0);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // expect: privacy-unconsented-flow
  app::trackText(c); // ok
  app::trackText(d); // expect: privacy-unconsented-flow
  app::trackNumber(snprintf(d, sizeof d, "%s", p.email.c_str())); // ok
}

std::string format(const char *fmt, ...) {
  char buffer[128];
  va_list args;
  va_start(args, fmt);
  vsnprintf(buffer, sizeof buffer, fmt, args);
  va_end(args);
  return buffer;
}

void ownFormat(const app::Person &p) {
  app::track(format("m=%s", p.email.c_str())); // expect: privacy-unconsented-flow
  app::track(format("n=%s", p.name.c_str()));  // ok
  app::track(format("%d,%d", p.score, p.birthYear)); // expect: privacy-unconsented-flow
}

void scanned(const app::Person &p) {
  int year = 0, score = 0;
  char word[16], clean[16];
  sscanf(p.phone.c_str(), "%d-%15s", &year, word);
  sscanf(p.name.c_str(), "%d-%15s", &score, clean);
  app::trackNumber(year);  // expect: privacy-unconsented-flow
  app::trackText(word);    // expect: privacy-unconsented-flow
  app::trackNumber(score); // ok
  app::trackText(clean);   // ok
}

void searched() {
  const char *a = strchr(app::deviceId(), '-');
  const char *b = strstr(app::buildName(), "-");
  const char *c = strrchr(app::deviceId(), ':');
  app::trackText(a);                                 // expect: privacy-unconsented-flow
  app::trackText(b);                                 // ok
  app::trackText(c ? c + 1 : "");                    // expect: privacy-unconsented-flow
  app::trackNumber(strlen(app::deviceId()));         // ok
  app::trackNumber(strcmp(app::deviceId(), "none")); // ok
  app::trackNumber(strspn(app::deviceId(), "0"));    // ok
}

void tokens(const app::Person &p) {
  char a[64], b[64];
  snprintf(a, sizeof a, "%s", p.home.street.c_str());
  snprintf(b, sizeof b, "%s", p.home.planet.c_str());
  for (char *t = strtok(a, " "); t; t = strtok(nullptr, " "))
    app::trackText(t); // expect: privacy-unconsented-flow
  char *state = nullptr;
  for (char *t = strtok_r(b, " ", &state); t; t = strtok_r(nullptr, " ", &state))
    app::trackText(t); // ok
}

void tokensReentrant(const app::Person &p) {
  char a[64];
  snprintf(a, sizeof a, "%s", p.home.street.c_str());
  char *state = nullptr;
  for (char *t = strtok_r(a, " ", &state); t; t = strtok_r(nullptr, " ", &state))
    app::trackText(t); // expect: privacy-unconsented-flow
}

void numbers(const app::Person &p) {
  app::trackNumber(atoi(p.phone.c_str()));                 // expect: privacy-unconsented-flow
  app::trackNumber(atoi(p.name.c_str()));                  // ok
  app::trackNumber(strtol(p.home.zip.c_str(), nullptr, 10)); // expect: privacy-unconsented-flow
  app::trackNumber(strtol(p.name.c_str(), nullptr, 10));   // ok
  app::trackReal(strtod(p.phone.c_str(), nullptr));        // expect: privacy-unconsented-flow
  char *rest = nullptr;
  strtol(p.phone.c_str(), &rest, 10);
  app::trackText(rest); // expect: privacy-unconsented-flow
  char *other = nullptr;
  strtol(p.name.c_str(), &other, 10);
  app::trackText(other); // ok
}

// The heap, as C has it.
char *joined(const char *a, const char *b) {
  size_t n = strlen(a) + strlen(b) + 2;
  char *out = static_cast<char *>(malloc(n));
  if (!out)
    return nullptr;
  snprintf(out, n, "%s %s", a, b);
  return out;
}

void onHeap() {
  char *bad = joined("id", app::deviceId());
  char *good = joined("build", app::buildName());
  app::trackText(bad);  // expect: privacy-unconsented-flow
  app::trackText(good); // ok
  bad = static_cast<char *>(realloc(bad, 256));
  app::trackText(bad); // expect: privacy-unconsented-flow
  free(bad);
  free(good);
}

void wiped(const app::Person &p) {
  char a[12];
  memcpy(a, p.ssn, sizeof a);
  memset(a, 0, sizeof a);
  app::trackText(a); // ok
  char b[12];
  memcpy(b, p.ssn, sizeof b);
  memset(b, '*', 5);
  app::trackText(b); // expect: privacy-unconsented-flow
}

// By hand.
void upper(char *s) {
  for (; *s; ++s)
    *s = static_cast<char>(toupper(static_cast<unsigned char>(*s)));
}
size_t copyUntil(char *to, const char *from, char stop) {
  size_t n = 0;
  while (*from && *from != stop)
    to[n++] = *from++;
  to[n] = 0;
  return n;
}

void byHand() {
  char a[64], b[64];
  size_t n = copyUntil(a, app::deviceId(), '-');
  copyUntil(b, app::buildName(), '-');
  upper(a);
  upper(b);
  app::trackText(a);   // expect: privacy-unconsented-flow
  app::trackText(b);   // ok
  app::trackNumber(n); // ok
}

} // namespace cstrings
