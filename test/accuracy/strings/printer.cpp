// FLAGS: -std=c++20
// A printer driver: job tickets in fixed buffers, PJL headers, hex dumps.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace printer {
using namespace app;

#define PJL_MAX 256
#define TITLE_LEN 64

typedef struct {
  char user[TITLE_LEN];
  char title[TITLE_LEN];
  char host[32];
  int copies;
} job_ticket_t;

static void ticket_init(job_ticket_t *t) { memset(t, 0, sizeof *t); }

static int pjl_printf(char *buf, size_t cap, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  int n = vsnprintf(buf, cap, fmt, ap);
  va_end(ap);
  return n;
}

static void copy_field(char *dst, const char *src, size_t n) {
  strncpy(dst, src, n - 1);
  dst[n - 1] = '\0';
}

void submit(const Person &p) {
  job_ticket_t t;
  ticket_init(&t);
  copy_field(t.user, p.email.c_str(), sizeof t.user);
  copy_field(t.title, p.name.c_str(), sizeof t.title);
  strcpy(t.host, "localhost");
  t.copies = 2;
  trackText(t.user);     // expect: privacy-unconsented-flow
  trackText(t.title);    // ok
  trackText(t.host);     // ok
  trackNumber(t.copies); // ok
  trackBytes(&t, sizeof t); // expect: privacy-unconsented-flow
  ticket_init(&t);
  trackBytes(&t, sizeof t); // ok
}

void header(const Person &p) {
  char pjl[PJL_MAX];
  int len = pjl_printf(pjl, sizeof pjl, "@PJL SET USERNAME=\"%s\"\r\n", p.phone.c_str());
  trackText(pjl); // expect: privacy-unconsented-flow
  trackNumber(len); // ok
  pjl_printf(pjl, sizeof pjl, "@PJL SET COPIES=%d\r\n", p.score);
  trackText(pjl); // ok
}

void append(const Person &p) {
  char line[128] = "@PJL COMMENT ";
  strcat(line, p.color);
  trackText(line); // ok
  strncat(line, p.ssn, sizeof p.ssn);
  trackText(line); // expect: privacy-unconsented-flow
  line[0] = '\0';
  strcat(line, "empty");
  trackText(line); // ok
}

static const char hexdigits[] = "0123456789abcdef";

static std::string to_hex(const unsigned char *data, size_t n) {
  std::string out;
  out.reserve(n * 2);
  for (size_t i = 0; i < n; ++i) {
    out.push_back(hexdigits[data[i] >> 4]);
    out.push_back(hexdigits[data[i] & 0xf]);
  }
  return out;
}

void dump(const Person &p) {
  track(to_hex(reinterpret_cast<const unsigned char *>(p.ssn), sizeof p.ssn));     // expect: privacy-unconsented-flow
  track(to_hex(reinterpret_cast<const unsigned char *>(p.color), sizeof p.color)); // ok
}

void settings() {
  char opts[96];
  snprintf(opts, sizeof opts, "media=A4;owner=%s;build=%s", deviceId(), buildName());
  char *save = nullptr;
  char *tok = strtok_r(opts, ";", &save);
  if (tok)
    trackText(save); // expect: privacy-unconsented-flow
  char other[96];
  snprintf(other, sizeof other, "media=A4;build=%s", buildName());
  save = nullptr;
  for (tok = strtok_r(other, ";", &save); tok; tok = strtok_r(nullptr, ";", &save))
    trackText(tok); // ok
}

void duplicate(const Person &p) {
  char *owner = strdup(p.home.street.c_str());
  char *label = strdup(p.home.planet.c_str());
  trackText(label); // ok
  trackText(owner); // expect: privacy-unconsented-flow
  free(owner);
  owner = strdup("nobody");
  trackText(owner); // ok
  free(owner);
  free(label);
}

void banner(const Person &p) {
  char buffer[64];
  fetchSsn(buffer, sizeof buffer);
  const char *tail = strrchr(buffer, '-');
  trackText(tail ? tail + 1 : buffer); // expect: privacy-unconsented-flow
  trackNumber(strlen(p.color)); // ok
  trackNumber(strcmp(p.color, "mono") == 0); // ok
}

void parsed(const Person &p) {
  int year = 0, tray = 0;
  char spec[40];
  snprintf(spec, sizeof spec, "%d 3", p.birthYear);
  if (sscanf(spec, "%d %d", &year, &tray) >= 1)
    trackNumber(year); // expect: privacy-unconsented-flow
  snprintf(spec, sizeof spec, "%d 3", p.score);
  if (sscanf(spec, "%d", &tray) == 1)
    trackNumber(tray); // ok
  trackNumber(strtol(p.phone.c_str(), nullptr, 10)); // expect: privacy-unconsented-flow
  trackNumber(atoi(version().c_str())); // ok
}

} // namespace printer
