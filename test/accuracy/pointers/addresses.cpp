// FLAGS: -std=c++20
// What an address leads to, in many ways of holding one.
#include "../Inputs/app.h"
#include <cstring>

namespace addresses {
using namespace app;

void throughTwo(const Person &p) {
  std::string mail, note = "n";
  std::string *one = &mail;
  std::string **two = &one;
  **two = p.email;
  track(mail); // expect: privacy-unconsented-flow
  one = &note;
  track(**two); // ok
}

void redirect(const char **slot, const char *to) { *slot = to; }

void redirected(const Person &p) {
  const char *a = "a";
  const char *b = "b";
  redirect(&a, p.ssn);
  redirect(&b, p.color);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void arithmetic(const Person &p) {
  char line[64];
  char *at = line;
  std::strcpy(at, "id=");
  at += 3;
  std::strcpy(at, p.ssn);
  trackText(line); // expect: privacy-unconsented-flow
  char clean[64];
  at = clean;
  std::strcpy(at, "color=");
  at += 6;
  std::strcpy(at, p.color);
  trackText(clean); // ok
}

void walkFields(const Person &p) {
  std::string row[3] = {p.name, p.email, version()};
  const std::string *it = row;
  track(*it); // ok
  ++it;
  track(*it); // expect: privacy-unconsented-flow
  track(it[1]); // ok
}

// A reference as a member.
class Appender {
public:
  explicit Appender(std::string &to) : to_(to) {}
  void put(const std::string &s) { to_ += s; }

private:
  std::string &to_;
};

void referenceMember(const Person &p) {
  std::string one, two;
  Appender a(one), b(two);
  a.put(p.phone);
  b.put(p.name);
  track(one); // expect: privacy-unconsented-flow
  track(two); // ok
}

// Out-parameters.
bool lookUp(const Person &p, std::string *mail, std::string *nick, int *year) {
  if (mail)
    *mail = p.email;
  if (nick)
    *nick = p.name;
  if (year)
    *year = p.birthYear;
  return true;
}

void outs(const Person &p) {
  std::string m, n;
  int y = 0;
  bool ok = lookUp(p, &m, &n, &y);
  track(m); // expect: privacy-unconsented-flow
  track(n); // ok
  trackNumber(y); // expect: privacy-unconsented-flow
  trackNumber(ok); // ok
}

bool makeCopy(const char *from, char **to) {
  *to = new char[std::strlen(from) + 1];
  std::strcpy(*to, from);
  return true;
}

void outTwoLevels(const Person &p) {
  char *a = nullptr;
  char *b = nullptr;
  makeCopy(p.ssn, &a);
  makeCopy(p.color, &b);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
  delete[] a;
  delete[] b;
}

struct Node {
  std::string text;
  Node *next = nullptr;
};
bool firstNode(Node &list, Node **out) {
  *out = list.next;
  return *out != nullptr;
}

void outNode(const Person &p) {
  Node second{p.email}, first{"head", &second};
  Node *n = nullptr;
  if (firstNode(first, &n))
    track(n->text); // expect: privacy-unconsented-flow
  track(first.text); // ok
}

// Casts.
struct Message {
  char kind[8];
  char body[32];
};

void rawBytes(const Person &p) {
  Message m{};
  std::strcpy(m.body, p.ssn);
  const unsigned char *raw = reinterpret_cast<const unsigned char *>(&m);
  trackBytes(raw, sizeof m); // expect: privacy-unconsented-flow
  Message k{};
  std::strcpy(k.body, p.color);
  const char *other = reinterpret_cast<const char *>(&k);
  trackBytes(other, sizeof k); // ok
}

void useContext(void *ctx, bool body) {
  Message *m = static_cast<Message *>(ctx);
  if (body)
    trackText(m->body); // expect: privacy-unconsented-flow
  else
    trackText(m->kind); // ok
}
void voidPointers(const Person &p) {
  Message m{};
  std::strcpy(m.kind, "mail");
  std::strcpy(m.body, p.ssn);
  useContext(&m, true);
  useContext(&m, false);
}

// Arrays that became pointers.
void copyRow(const char *from, char *to, int n) {
  for (int i = 0; i < n; ++i)
    to[i] = from[i];
}

void decayed(const Person &p) {
  char a[12], b[12];
  copyRow(p.ssn, a, 12);
  copyRow(p.color, b, 12);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void firstElement(const Person &p) {
  int years[2] = {p.birthYear, 7};
  int *q = &years[0];
  trackNumber(*q); // expect: privacy-unconsented-flow
  trackNumber(*(q + 1)); // ok
}

// Pointers to members.
using Column = std::string Person::*;
std::string column(const Person &p, Column c) { return p.*c; }

void members(const Person &p) {
  Column mail = &Person::email;
  Column nick = &Person::name;
  track(p.*mail); // expect: privacy-unconsented-flow
  track(p.*nick); // ok
}

void memberArgument(const Person &p) {
  track(column(p, &Person::phone)); // expect: privacy-unconsented-flow
}
void memberArgumentClean(const Person &p) {
  std::string planet = p.home.*(&Address::planet);
  track(planet); // ok
}

// Two names for one object, through a field.
struct Holder {
  std::string *target = nullptr;
};

void throughFields(const Person &p) {
  std::string shared = "s", own = "o";
  Holder a{&shared}, b{&shared}, c{&own};
  *a.target = p.email;
  track(*b.target); // expect: privacy-unconsented-flow
  track(*c.target); // ok
  *b.target = "over";
  track(shared); // ok
}

// References that are written through.
class Form {
public:
  std::string &name() { return name_; }
  std::string &note() { return note_; }
  std::string &at(bool first) { return first ? name_ : note_; }

private:
  std::string name_, note_;
};

void writtenThrough(const Person &p) {
  Form f;
  f.name() = p.email;
  f.note() = p.name;
  track(f.name()); // expect: privacy-unconsented-flow
  track(f.note()); // ok
  f.name() = "cleared";
  track(f.name()); // ok
}

void writtenThroughChoice(const Person &p, bool b) {
  Form f, g;
  f.at(b) = p.phone;
  g.at(b) = p.name;
  track(f.note()); // expect: privacy-unconsented-flow
  track(g.note()); // ok
}

// One of two.
void conditional(const Person &p, bool b) {
  std::string left, right, other;
  std::string &chosen = b ? left : right;
  chosen = p.email;
  track(left); // expect: privacy-unconsented-flow
  track(right); // expect: privacy-unconsented-flow
  track(other); // ok
}

void conditionalPointer(const Person &p, bool b) {
  std::string secret = p.phone, open = p.name, spare = "s";
  const std::string *at = &open;
  if (b)
    at = &spare;
  track(*at); // ok
  if (!b)
    at = &secret;
  track(*at); // expect: privacy-unconsented-flow
}

// A chain of links built at the tail.
struct Item {
  std::string text;
  Item *next = nullptr;
};

void atTheTail(const Person &p) {
  Item a, b, c;
  a.text = "head";
  b.text = p.email;
  c.text = "plain";
  Item *head = nullptr, **last = &head;
  *last = &a;
  last = &a.next;
  *last = &b;
  last = &b.next;
  track(head->text); // ok
  track(head->next->text); // expect: privacy-unconsented-flow
  track(c.text); // ok
}

Item *append(Item **last, Item *n) {
  while (*last)
    last = &(*last)->next;
  *last = n;
  return n;
}

void appended(const Person &p) {
  Item a{p.phone}, b{"b"};
  Item *full = nullptr, *plain = nullptr;
  append(&full, &a);
  append(&plain, &b);
  for (Item *i = full; i; i = i->next)
    track(i->text); // expect: privacy-unconsented-flow
  for (Item *i = plain; i; i = i->next)
    track(i->text); // ok
}

// A pointer handed on by a function that gives back what it was given.
template <class T> T *same(T *t) { return t; }

void passedOn(const Person &p) {
  std::string a = p.email, b = "b";
  track(*same(&a)); // expect: privacy-unconsented-flow
  track(*same(&b)); // ok
  *same(&b) = p.email;
  track(b); // expect: privacy-unconsented-flow
}
} // namespace addresses
