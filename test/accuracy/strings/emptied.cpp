// FLAGS: -std=c++20
#include "../Inputs/app.h"
#include <cstring>
#include <cstdio>

// A text in a buffer: what empties it, what only changes it.

namespace emptied {
using namespace app;


void oneLetter(const Person &p) {
  char id[12];
  std::strcpy(id, p.ssn);
  char *q = id;
  q[0] = 'x';
  trackText(id); // expect: privacy-unconsented-flow
  *q = 'y';
  trackText(id); // expect: privacy-unconsented-flow
  *q = 0;
  trackText(id); // ok
}

void goesOn(const Person &p) {
  char line[64];
  std::strcpy(line, p.ssn);
  std::strcpy(line + std::strlen(line), "x");
  trackText(line); // expect: privacy-unconsented-flow
  int n = std::snprintf(line, sizeof line, "%s", p.ssn);
  std::snprintf(line + n, sizeof line - n, "%s", "abc");
  trackText(line); // expect: privacy-unconsented-flow
  n += std::snprintf(line + n, sizeof line - n, "%s", "abc");
  trackText(line); // expect: privacy-unconsented-flow
}

void cutShort(const Person &p) {
  char line[64];
  std::strcpy(line, p.ssn);
  char *at = std::strchr(line, '-');
  *at = 0;
  trackText(line); // expect: privacy-unconsented-flow
  line[0] = 0;
  trackText(line); // ok
}
void reset(char *to) { to[0] = '\0'; }
void cut(char *to) { to[3] = '\0'; }
void star(char *to) { *to = '*'; }

void inCallees(const Person &p) {
  char line[64];
  std::strcpy(line, p.ssn);
  cut(line);
  trackText(line); // expect: privacy-unconsented-flow
  star(line);
  trackText(line); // expect: privacy-unconsented-flow
  reset(line);
  trackText(line); // ok
}

struct Buf {
  char data[32];
  int n;
};
void clearBuf(Buf *b) {
  b->data[0] = 0;
  b->n = 0;
}

void inStructs(const Person &p) {
  Buf b;
  std::strcpy(b.data, p.ssn);
  trackText(b.data); // expect: privacy-unconsented-flow
  clearBuf(&b);
  trackText(b.data); // ok
}

} // namespace emptied
