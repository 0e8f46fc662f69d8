// Pointers that move, arrays that decay, pointers to pointers.
#include "../Inputs/app.h"
#include <cstring>
#include <iterator>

namespace arithmetic {

void walk(const app::Person &p) {
  std::string out, other;
  for (const char *c = p.ssn; *c; ++c)
    out += *c;
  for (const char *c = p.color; *c; ++c)
    other += *c;
  app::track(out);   // expect: privacy-unconsented-flow
  app::track(other); // ok
}

void skipped() {
  const char *id = app::deviceId() + 4;
  const char *build = app::buildName();
  build += 2;
  app::trackText(id);     // expect: privacy-unconsented-flow
  app::trackText(id + 1); // expect: privacy-unconsented-flow
  app::trackText(build);  // ok
}

void oneChar() {
  const char *id = app::deviceId();
  const char *build = app::buildName();
  app::trackNumber(id[3]);        // expect: privacy-unconsented-flow
  app::trackNumber(*(id + 1));    // expect: privacy-unconsented-flow
  app::trackNumber(build[3]);     // ok
  app::trackNumber(id - build);   // ok
  app::trackNumber(id[0] == 'a'); // ok
}

void written(const app::Person &p) {
  char buffer[32] = {};
  char *at = buffer;
  for (const char *c = p.ssn; *c; ++c)
    *at++ = *c;
  *at = '\0';
  app::trackText(buffer); // expect: privacy-unconsented-flow
  char other[32] = {};
  at = other;
  for (const char *c = p.color; *c; ++c)
    *at++ = *c;
  app::trackText(other); // ok
}

void arrayWalk(const app::Person &p) {
  double bad[3] = {1, p.latitude, 3}, good[3] = {1, 2, 3};
  double sum = 0, none = 0;
  for (double *d = bad; d != bad + 3; ++d)
    sum += *d;
  for (double *d = std::begin(good); d != std::end(good); ++d)
    none += *d;
  app::trackReal(sum);  // expect: privacy-unconsented-flow
  app::trackReal(none); // ok
}

void offset(const app::Person &p) {
  std::string all[3];
  std::string *at = all;
  *at = "x";
  *(at + 2) = p.email;
  app::track(all[2]);  // expect: privacy-unconsented-flow
  app::track(all[0]);  // ok
  app::track(2 [all]); // expect: privacy-unconsented-flow
}

// An array handed to a function is a pointer there.
std::string join(const std::string *words, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i)
    out += words[i];
  return out;
}
std::string joinTo(const std::string words[], int n) {
  std::string out;
  while (n-- > 0)
    out += *words++;
  return out;
}

void decay(const app::Person &p) {
  std::string bad[2] = {p.name, p.phone}, good[2] = {p.name, "x"};
  app::track(join(bad, 2));    // expect: privacy-unconsented-flow
  app::track(join(good, 2));   // ok
  app::track(joinTo(bad, 2));  // expect: privacy-unconsented-flow
  app::track(joinTo(good, 2)); // ok
}

void pastTheSsn(const app::Person &p) {
  char copy[12];
  std::memcpy(copy, p.ssn, sizeof copy);
  const char *tail = copy + 7;
  const char *end = &copy[11];
  std::string last(tail, end);
  app::track(last); // expect: privacy-unconsented-flow
  std::memset(copy, 0, sizeof copy);
  app::trackText(copy); // ok
}

// Pointers to pointers.
void doublePointer(const app::Person &p) {
  std::string a = p.email, b = p.name;
  std::string *pa = &a, *pb = &b;
  std::string **ppa = &pa, **ppb = &pb;
  app::track(**ppa); // expect: privacy-unconsented-flow
  app::track(**ppb); // ok
  *ppa = &b;
  app::track(**ppa); // ok
  app::track(*pa);   // ok
  app::track(a);     // expect: privacy-unconsented-flow
}

void writtenThroughTwo(const app::Person &p) {
  std::string a, b;
  std::string *pa = &a;
  std::string **pp = &pa;
  **pp = p.phone;
  app::track(a); // expect: privacy-unconsented-flow
  pa = &b;
  **pp = "x";
  app::track(b); // ok
  app::track(a); // expect: privacy-unconsented-flow
}

void threeStars(const app::Person &p) {
  int year = p.birthYear, score = p.score;
  int *y = &year, *s = &score;
  int **yy = &y, **ss = &s;
  int ***yyy = &yy, ***sss = &ss;
  app::trackNumber(***yyy); // expect: privacy-unconsented-flow
  app::trackNumber(***sss); // ok
}

void table(const app::Person &p) {
  std::string a = p.email, b = p.name;
  const std::string *rows[] = {&a, &b};
  const std::string **cursor = rows;
  app::track(*rows[0]);   // expect: privacy-unconsented-flow
  app::track(*rows[1]);   // ok
  app::track(**cursor);   // expect: privacy-unconsented-flow
  app::track(*cursor[1]); // ok
}

// argv, as main has it.
int runTool(int argc, char **argv) {
  std::string out;
  for (int i = 1; i < argc; ++i)
    out += argv[i];
  app::track(out); // expect: privacy-unconsented-flow
  return 0;
}
int runOther(int argc, const char *const *argv) {
  for (; argc--; ++argv)
    app::trackText(*argv); // ok
  return 0;
}
void callTools() {
  char tool[] = "tool";
  char id[64];
  std::strcpy(id, app::deviceId());
  char *bad[] = {tool, id, nullptr};
  runTool(2, bad);
  const char *good[] = {"tool", app::buildName()};
  runOther(2, good);
}

// Two-dimensional arrays.
void grid(const app::Person &p) {
  int cells[2][2] = {};
  int(*row)[2] = cells;
  row[1][0] = p.birthYear;
  row[0][0] = p.score;
  app::trackNumber(cells[1][0]); // expect: privacy-unconsented-flow
  app::trackNumber(cells[0][0]); // ok
}

} // namespace arithmetic
