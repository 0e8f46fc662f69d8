// Values that come back through parameters.
#include "../Inputs/app.h"
#include <cstring>

namespace outparams {

void readMail(const app::Person &p, std::string &out) { out = p.email; }
void readName(const app::Person &p, std::string &out) { out = p.name; }

void byReference(const app::Person &p) {
  std::string a, b;
  readMail(p, a);
  readName(p, b);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
  readName(p, a);
  app::track(a); // ok
}

bool readPhone(const app::Person &p, std::string *out) {
  if (p.phone.empty() || !out)
    return false;
  *out = p.phone;
  return true;
}
bool readHandle(const app::Person &p, std::string *out) {
  if (p.name.empty() || !out)
    return false;
  *out = p.name;
  return true;
}

void byPointer(const app::Person &p) {
  std::string a, b;
  if (readPhone(p, &a))
    app::track(a); // expect: privacy-unconsented-flow
  if (readHandle(p, &b))
    app::track(b); // ok
}

void numberOut(const app::Person &p, int *year, int *score) {
  *year = p.birthYear;
  *score = p.score;
}

void numbers(const app::Person &p) {
  int year = 0, score = 0;
  numberOut(p, &year, &score);
  app::trackNumber(year);  // expect: privacy-unconsented-flow
  app::trackNumber(score); // ok
}

// Two levels: the callee passes it on.
void inner(const app::Person &p, std::string &out) { readMail(p, out); }
void outer(const app::Person &p, std::string &a, std::string &b) {
  inner(p, a);
  b = "x";
}

void twoCalls(const app::Person &p) {
  std::string a, b;
  outer(p, a, b);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// Two levels: a pointer to a pointer.
void lookup(const app::Person &p, const char **out) {
  *out = p.email.c_str();
}
void lookupBuild(const char **out) { *out = app::buildName(); }

void pointerToPointer(const app::Person &p) {
  const char *a = nullptr;
  const char *b = nullptr;
  lookup(p, &a);
  lookupBuild(&b);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

struct Entry {
  std::string key;
  std::string value;
};

void makeEntry(const app::Person &p, Entry **out) {
  Entry *e = new Entry;
  e->key = p.name;
  e->value = p.phone;
  *out = e;
}

void objectOut(const app::Person &p) {
  Entry *e = nullptr;
  makeEntry(p, &e);
  app::track(e->value); // expect: privacy-unconsented-flow
  app::track(e->key);   // ok
  delete e;
}

void referenceToPointer(const app::Person &p, Entry *&out) {
  out = new Entry{p.name, p.email};
}

void objectOutByReference(const app::Person &p) {
  Entry *e = nullptr;
  referenceToPointer(p, e);
  app::track(e->value); // expect: privacy-unconsented-flow
  app::track(e->key);   // ok
  delete e;
}

// A member of the argument is written.
void fillValue(Entry &e, const std::string &s) { e.value = s; }
void fillKey(Entry *e, const std::string &s) { e->key = s; }

void memberOut(const app::Person &p) {
  Entry e, f;
  fillValue(e, p.email);
  fillKey(&f, p.phone);
  app::track(e.value); // expect: privacy-unconsented-flow
  app::track(e.key);   // ok
  app::track(f.key);   // expect: privacy-unconsented-flow
  app::track(f.value); // ok
}

// A member is the out-parameter.
void memberAsOut(const app::Person &p) {
  Entry e, f;
  readMail(p, e.value);
  readMail(p, f.key);
  app::track(e.value); // expect: privacy-unconsented-flow
  app::track(e.key);   // ok
  app::track(f.value); // ok
}

// The app's own: declared, no body here.
void declaredOnly() {
  std::string phone, copy;
  app::fetchPhone(phone);
  app::track(phone); // expect: privacy-unconsented-flow
  app::track(copy);  // ok
  char ssn[16], blank[16] = "";
  app::fetchSsn(ssn, sizeof ssn);
  app::trackText(ssn);   // expect: privacy-unconsented-flow
  app::trackText(blank); // ok
}

void declaredIntoMember() {
  Entry e;
  app::fetchPhone(e.value);
  app::track(e.value); // expect: privacy-unconsented-flow
  app::track(e.key);   // ok
}

// From one parameter into another.
void copyText(char *to, std::size_t n, const char *from) {
  std::size_t i = 0;
  for (; from[i] && i + 1 < n; ++i)
    to[i] = from[i];
  to[i] = '\0';
}

void copyBetween() {
  char a[32], b[32];
  copyText(a, sizeof a, app::deviceId());
  copyText(b, sizeof b, app::buildName());
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

// In and out: what was there is replaced.
void reset(std::string &s) { s = "none"; }
void prefix(std::string &s) { s.insert(0, "id="); }

void inOut(const app::Person &p) {
  std::string a = p.email, b = p.email;
  prefix(a);
  reset(b);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

// A vector filled by the callee.
void collect(const std::vector<app::Person> &all, std::vector<std::string> *mails,
             std::vector<std::string> *names) {
  for (const auto &p : all) {
    mails->push_back(p.email);
    names->push_back(p.name);
  }
}

void vectorsOut(const std::vector<app::Person> &all) {
  std::vector<std::string> mails, names;
  collect(all, &mails, &names);
  for (const auto &m : mails)
    app::track(m); // expect: privacy-unconsented-flow
  for (const auto &n : names)
    app::track(n); // ok
}

// Swapped by the callee.
void exchange(std::string &a, std::string &b) {
  std::string t = std::move(a);
  a = std::move(b);
  b = std::move(t);
}

void exchanged(const app::Person &p) {
  std::string a = p.email, b = "x";
  exchange(a, b);
  app::track(b); // expect: privacy-unconsented-flow
  app::track(a); // ok
}

// An array out-parameter.
void fill(double (&out)[2], const app::Person &p) {
  out[0] = p.latitude;
  out[1] = 2.0;
}

void arrayOut(const app::Person &p) {
  double at[2];
  fill(at, p);
  app::trackReal(at[0]); // expect: privacy-unconsented-flow
  app::trackReal(at[1]); // ok
}

} // namespace outparams
