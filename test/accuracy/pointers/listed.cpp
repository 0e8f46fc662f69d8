// Arrays of pointers that an initialiser lists.
#include "../Inputs/app.h"

namespace listed {
using namespace app;

void byConstant(const Person &p) {
  std::string a, b;
  std::string *two[] = {&a, &b};
  *two[0] = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}
void byNumber(const Person &p) {
  int age = 0, level = 0;
  int *fields[2] = {&age, &level};
  *fields[0] = p.birthYear;
  *fields[1] = p.score;
  trackNumber(age);   // expect: privacy-unconsented-flow
  trackNumber(level); // ok
}
void byIndex(const Person &p, int i) {
  std::string a, b, c = "kept";
  std::string *two[] = {&a, &b};
  *two[i] = p.email;
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
  track(c); // ok
}
void byRange(const Person &p) {
  std::string a, b, c = "kept";
  std::string *two[] = {&a, &b};
  for (std::string *t : two)
    *t = p.phone;
  track(a); // expect: privacy-unconsented-flow
  track(c); // ok
}
void read(const Person &p) {
  std::string a = p.email, b = p.color;
  const std::string *two[] = {&a, &b};
  track(*two[0]); // expect: privacy-unconsented-flow
  track(*two[1]); // ok
}

static void fillAll(std::string **rows, int n, const std::string &v) {
  for (int i = 0; i < n; ++i)
    *rows[i] = v;
}
void byCallee(const Person &p) {
  std::string a, b, c = "kept";
  std::string *two[] = {&a, &b};
  fillAll(two, 2, p.email);
  track(a); // expect: privacy-unconsented-flow
  track(b); // expect: privacy-unconsented-flow
  track(c); // ok
}
void notByCallee(const Person &p) {
  std::string a, b;
  std::string *two[] = {&a, &b};
  fillAll(two, 2, p.color);
  track(a); // ok
  track(b); // ok
}

struct Column {
  const char *title;
  std::string *to;
};
static void load(const Column *columns, int n, const std::string &v) {
  for (int i = 0; i < n; ++i)
    *columns[i].to = v;
}
void byRow(const Person &p) {
  std::string name, mail;
  Column columns[] = {{"name", &name}, {"mail", &mail}};
  load(columns, 2, p.email);
  track(mail);             // expect: privacy-unconsented-flow
  track(columns[0].title); // ok
}
void oneRow(const Person &p) {
  std::string name, mail;
  Column columns[] = {{"name", &name}, {"mail", &mail}};
  *columns[1].to = p.email;
  *columns[0].to = p.color;
  track(name); // ok
  track(mail); // expect: privacy-unconsented-flow
}
void pointedElsewhere(const Person &p) {
  std::string a, b, c;
  std::string *two[] = {&a, &b};
  two[0] = &c;
  *two[0] = p.email;
  track(a); // ok
  track(c); // expect: privacy-unconsented-flow
}

} // namespace listed
