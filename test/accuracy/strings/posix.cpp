// More of the C library: POSIX and GNU text functions, wide and multibyte
// text, memory as a file.
#include "../Inputs/app.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <strings.h>
#include <unistd.h>

namespace posix {

void stpCopies() {
  char a[64] = {}, b[64] = {};
  char *end = stpcpy(a, "id=");
  stpcpy(end, app::deviceId());
  end = stpcpy(b, "build=");
  stpcpy(end, app::buildName());
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

void memoryCopies() {
  char a[64] = {}, b[64] = {}, c[64] = {}, d[64] = {};
  memccpy(a, app::deviceId(), '-', 10);
  bcopy(app::deviceId(), b, 8);
  bcopy(app::buildName(), c, 8);
  char *end = static_cast<char *>(mempcpy(d, "id", 2));
  mempcpy(end, app::deviceId(), 4);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // expect: privacy-unconsented-flow
  app::trackText(c); // ok
  app::trackText(d); // expect: privacy-unconsented-flow
  bzero(b, sizeof b);
  app::trackText(b); // ok
}

void allocatedPrint(const app::Person &p) {
  char *a = nullptr, *b = nullptr;
  if (asprintf(&a, "%s:%d", p.email.c_str(), p.score) < 0)
    return;
  if (asprintf(&b, "%s:%d", p.name.c_str(), p.score) < 0)
    return;
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
  free(a);
  free(b);
}

void separated(const app::Person &p) {
  char *a = strdup(p.home.street.c_str());
  char *b = strdup(p.home.planet.c_str());
  char *rest = a, *other = b;
  while (char *word = strsep(&rest, " "))
    app::trackText(word); // expect: privacy-unconsented-flow
  while (char *word = strsep(&other, " "))
    app::trackText(word); // ok
  free(a);
  free(b);
}

void found() {
  const char *id = app::deviceId(), *build = app::buildName();
  app::trackText(static_cast<const char *>(memchr(id, '-', 4))); // expect: privacy-unconsented-flow
  app::trackText(strpbrk(id, ":-"));                             // expect: privacy-unconsented-flow
  app::trackText(strpbrk(build, ":-"));                          // ok
  app::trackText(strcasestr(build, "B"));                        // ok
  app::trackNumber(strcasecmp(build, "B"));                      // ok
  app::trackNumber(strnlen(id, 3));                              // ok
  app::trackText(strchrnul(id, ':'));                            // expect: privacy-unconsented-flow
}

void memoryFile(const app::Person &p) {
  char *a = nullptr, *b = nullptr;
  size_t na = 0, nb = 0;
  FILE *f = open_memstream(&a, &na);
  FILE *g = open_memstream(&b, &nb);
  fprintf(f, "mail=%s", p.email.c_str());
  fprintf(g, "nick=%s", p.name.c_str());
  fclose(f);
  fclose(g);
  app::trackText(a);   // expect: privacy-unconsented-flow
  app::trackText(b);   // ok
  app::trackNumber(na); // ok
  free(a);
  free(b);
}

void readFromMemory(const app::Person &p) {
  char bad[64], good[64], line[64] = {}, other[64] = {};
  snprintf(bad, sizeof bad, "%s\n", p.email.c_str());
  snprintf(good, sizeof good, "%s\n", p.name.c_str());
  FILE *f = fmemopen(bad, sizeof bad, "r");
  FILE *g = fmemopen(good, sizeof good, "r");
  if (fgets(line, sizeof line, f))
    app::trackText(line); // expect: privacy-unconsented-flow
  if (fgets(other, sizeof other, g))
    app::trackText(other); // ok
  fclose(f);
  fclose(g);
}

void throughTemporaryFile(const app::Person &p) {
  FILE *f = tmpfile();
  FILE *g = tmpfile();
  fputs(p.phone.c_str(), f);
  fputs(p.name.c_str(), g);
  rewind(f);
  rewind(g);
  char a[64] = {}, b[64] = {};
  fread(a, 1, sizeof a - 1, f);
  fread(b, 1, sizeof b - 1, g);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
  fclose(f);
  fclose(g);
}

void throughPipe(const app::Person &p) {
  int bad[2], good[2];
  if (pipe(bad) || pipe(good))
    return;
  write(bad[1], p.ssn, sizeof p.ssn);
  write(good[1], p.color, sizeof p.color);
  char a[12], b[12];
  read(bad[0], a, sizeof a);
  read(good[0], b, sizeof b);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

void wideCopies(const app::Person &p) {
  wchar_t a[64] = {}, b[64] = {}, c[64] = {};
  mbstowcs(a, p.email.c_str(), 63);
  mbstowcs(b, p.name.c_str(), 63);
  wcscpy(c, a);
  app::trackNumber(a[0]); // expect: privacy-unconsented-flow
  app::trackNumber(b[0]); // ok
  app::trackNumber(c[0]); // expect: privacy-unconsented-flow
  char back[64] = {}, other[64] = {};
  wcstombs(back, c, 63);
  wcstombs(other, b, 63);
  app::trackText(back);        // expect: privacy-unconsented-flow
  app::trackText(other);       // ok
  app::trackNumber(wcslen(a)); // ok
}

void wideNumbers(const app::Person &p) {
  std::wstring phone(p.phone.begin(), p.phone.end());
  std::wstring name(p.name.begin(), p.name.end());
  app::trackNumber(wcstol(phone.c_str(), nullptr, 10)); // expect: privacy-unconsented-flow
  app::trackNumber(wcstol(name.c_str(), nullptr, 10));  // ok
  app::trackNumber(std::stoi(phone));                   // expect: privacy-unconsented-flow
  app::trackNumber(std::stoi(name));                    // ok
}

// Sorting and searching move elements about.
int byChar(const void *a, const void *b) {
  return *static_cast<const char *>(a) - *static_cast<const char *>(b);
}
void sorted(const app::Person &p) {
  char a[12], b[12];
  memcpy(a, p.ssn, sizeof a);
  memcpy(b, p.color, sizeof b);
  qsort(a, 11, 1, byChar);
  qsort(b, 11, 1, byChar);
  app::trackBytes(a, sizeof a); // expect: privacy-unconsented-flow
  app::trackBytes(b, sizeof b); // ok
}

void environment() {
  setenv("DEVICE", app::deviceId(), 1);
  setenv("BUILD", app::buildName(), 1);
  app::trackText(getenv("DEVICE")); // expect: privacy-unconsented-flow
  app::trackText(getenv("BUILD"));  // ok
}

// A date from its parts.
void date(const app::Person &p) {
  struct tm born = {}, built = {};
  born.tm_year = p.birthYear - 1900;
  built.tm_year = 126;
  char a[32], b[32];
  strftime(a, sizeof a, "%Y", &born);
  strftime(b, sizeof b, "%Y", &built);
  app::trackText(a);            // expect: privacy-unconsented-flow
  app::trackText(b);            // ok
  app::trackNumber(mktime(&born));  // expect: privacy-unconsented-flow
  app::trackNumber(mktime(&built)); // ok
}

} // namespace posix
