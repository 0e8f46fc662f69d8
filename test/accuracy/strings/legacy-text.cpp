// FLAGS: -std=c++20
// Old C code and a home-made string class, as in a terminal program of 1998.
#include "../Inputs/app.h"
#include <cctype>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace tty {
using namespace app;

#define LINE 128

static void trim(char *s) {
  size_t n = strlen(s);
  while (n > 0 && isspace((unsigned char)s[n - 1]))
    s[--n] = '\0';
}
static void upcase(char *dst, const char *src) {
  while ((*dst++ = (char)toupper((unsigned char)*src++)) != '\0')
    ;
}
static void rot13(char *s) {
  for (; *s; s++) {
    if (*s >= 'a' && *s <= 'z')
      *s = (char)('a' + (*s - 'a' + 13) % 26);
  }
}

void lines(const Person &p) {
  char line[LINE], up[LINE];
  sprintf(line, "user: %s ", p.name.c_str());
  trim(line);
  trackText(line); // ok
  strcat(line, p.email.c_str());
  trackText(line); // expect: privacy-unconsented-flow
  upcase(up, line);
  trackText(up); // expect: privacy-unconsented-flow
  upcase(up, p.color);
  trackText(up); // ok
  rot13(line);
  trackText(line); // expect: privacy-unconsented-flow
  line[0] = '\0';
  trackText(line); // ok
  strcpy(line, "fresh");
  trackText(line); // ok
}

static const char *message(char *buf, size_t n, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  vsnprintf(buf, n, fmt, ap);
  va_end(ap);
  return buf;
}

void messages(const Person &p) {
  char buf[LINE];
  trackText(message(buf, sizeof buf, "%s has %d points", p.name.c_str(), p.score)); // ok
  trackText(message(buf, sizeof buf, "%s born %d", p.name.c_str(), p.birthYear)); // expect: privacy-unconsented-flow
  trackText(message(buf, sizeof buf, "id %s", deviceId())); // expect: privacy-unconsented-flow
  trackText(message(buf, sizeof buf, "%s", "done")); // ok
}

void searching(const Person &p) {
  const char *at = strchr(p.email.c_str(), '@');
  if (at)
    trackText(at + 1); // expect: privacy-unconsented-flow
  trackNumber(at != NULL); // ok
  trackNumber(strcmp(p.email.c_str(), "root")  == 0); // ok
  trackNumber((long long)strlen(p.ssn)); // ok
  const char *dot = strrchr(p.name.c_str(), '.');
  trackText(dot ? dot : ""); // ok
  char copy[LINE];
  strncpy(copy, p.home.street.c_str(), LINE - 1);
  copy[LINE - 1] = 0;
  for (char *tok = strtok(copy, " "); tok; tok = strtok(NULL, " "))
    trackText(tok); // expect: privacy-unconsented-flow
  char *dup = strdup(p.phone.c_str());
  trackText(dup); // expect: privacy-unconsented-flow
  free(dup);
  dup = strdup("x");
  trackText(dup); // ok
  free(dup);
  trackNumber(atoi(p.home.zip.c_str())); // expect: privacy-unconsented-flow
  trackNumber(strtol("12", NULL, 10)); // ok
  int year = 0;
  char when[LINE];
  snprintf(when, sizeof when, "y%d", p.birthYear);
  sscanf(when, "y%d", &year);
  trackNumber(year); // expect: privacy-unconsented-flow
}

// The program's own string.
class CStr {
public:
  CStr() : len(0), cap(16), buf(new char[16]) { buf[0] = 0; }
  CStr(const char *s) : len(0), cap(16), buf(new char[16]) {
    buf[0] = 0;
    append(s);
  }
  CStr(const CStr &o) : len(0), cap(16), buf(new char[16]) {
    buf[0] = 0;
    append(o.buf);
  }
  CStr &operator=(const CStr &o) {
    if (&o != this) {
      clear();
      append(o.buf);
    }
    return *this;
  }
  ~CStr() { delete[] buf; }
  void append(const char *s) {
    size_t n = strlen(s);
    reserve(len + n + 1);
    memcpy(buf + len, s, n + 1);
    len += n;
  }
  void append(char c) {
    char two[2] = {c, 0};
    append(two);
  }
  void clear() {
    len = 0;
    buf[0] = 0;
  }
  CStr &operator+=(const CStr &o) {
    append(o.buf);
    return *this;
  }
  CStr &operator<<(const char *s) {
    append(s);
    return *this;
  }
  CStr &operator<<(int n) {
    char tmp[16];
    sprintf(tmp, "%d", n);
    append(tmp);
    return *this;
  }
  operator const char *() const { return buf; }
  char operator[](int i) const { return buf[i]; }
  size_t length() const { return len; }
  bool empty() const { return len == 0; }
  CStr mid(size_t from) const { return CStr(buf + (from < len ? from : len)); }

private:
  void reserve(size_t n) {
    if (n <= cap)
      return;
    char *b = new char[n * 2];
    memcpy(b, buf, len + 1);
    delete[] buf;
    buf = b;
    cap = n * 2;
  }
  size_t len, cap;
  char *buf;
};

CStr operator+(const CStr &a, const CStr &b) {
  CStr r(a);
  r += b;
  return r;
}

void own(const Person &p) {
  CStr a("to: "), b("to: ");
  a.append(p.email.c_str());
  b.append(p.name.c_str());
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
  trackNumber(a.length()); // ok
  trackNumber(a[5]); // expect: privacy-unconsented-flow
  CStr c = b;
  trackText(c); // ok
  c = a;
  trackText(c.mid(4)); // expect: privacy-unconsented-flow
  c.clear();
  trackText(c); // ok
  CStr d;
  d << "year " << p.birthYear;
  trackText(d); // expect: privacy-unconsented-flow
  CStr e;
  e << "score " << p.score;
  trackText(e); // ok
  trackText(b + e); // ok
  trackText(b + d); // expect: privacy-unconsented-flow
}

} // namespace tty
