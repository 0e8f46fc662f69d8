// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Pointers, references, ownership.
#include "Inputs/app.h"
#include <cstring>

void pointer(const User &u) {
  const std::string *p = &u.phone, *q = &u.nick;
  track(*p); // expect: privacy-unconsented-flow
  track(*q); // ok
}

void rebound(const User &u) {
  const std::string *p = &u.phone;
  p = &u.nick;
  track(*p); // ok
  p = &u.phone;
  track(*p); // expect: privacy-unconsented-flow
}

// Fields of their own for what is written: a field of an object that lives on
// holds, anywhere, what was written to it anywhere.
struct Tag {
  std::string text;
  std::string more;
  std::string left;
  std::string right;
};

void reference(Tag &t, const User &u) {
  std::string &r = t.text;
  r = u.phone;
  track(t.text); // expect: privacy-unconsented-flow
  track(t.more); // ok
}

void writtenThrough(User *u, Tag *t) {
  User *v = u;
  v->phone = "none";
  track(u->phone); // ok
  Tag *w = t;
  w->left = advertisingId();
  track(t->left); // expect: privacy-unconsented-flow
}

void aliasByCondition(Tag &t, std::string &other, bool b) {
  std::string &r = b ? t.right : other;
  r = advertisingId();
  track(t.right); // expect: privacy-unconsented-flow
  track(other); // expect: privacy-unconsented-flow
}

void out(std::string &to, const User &u) { to = u.phone; }
void outNick(std::string &to, const User &u) { to = u.nick; }

void outParameter(const User &u) {
  std::string a, b;
  out(a, u);
  outNick(b, u);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void outPointer(char *buffer, const User &u) {
  std::strcpy(buffer, u.phone.c_str());
}

void cStrings(const User &u) {
  char a[64], b[64];
  outPointer(a, u);
  std::strcpy(b, u.nick.c_str());
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void copyOfBytes(const User &u) {
  int n = 0, m = 0;
  std::memcpy(&n, &u.age, sizeof n);
  std::memcpy(&m, &u.score, sizeof m);
  trackNumber(n); // expect: privacy-unconsented-flow
  trackNumber(m); // ok
}

void twoLevels(char **to, char *value) { *to = value; }

void pointerToPointer(User &u) {
  char *p = nullptr, *q = nullptr;
  twoLevels(&p, u.phone.data());
  twoLevels(&q, u.nick.data());
  track(p); // expect: privacy-unconsented-flow
  track(q); // ok
}

void unique(const User &u) {
  auto p = std::make_unique<User>();
  p->nick = u.phone;
  track(p->nick); // expect: privacy-unconsented-flow
  auto q = std::make_unique<User>();
  q->nick = u.nick;
  track(q->nick); // ok
}

void shared(const User &u) {
  auto p = std::make_shared<std::string>("x");
  auto q = p;
  *q = u.phone;
  track(*p); // expect: privacy-unconsented-flow
  auto r = std::make_shared<std::string>("x");
  track(*r); // ok
}

void optional(const User &u, bool b) {
  std::optional<std::string> o, n;
  if (b) {
    o = u.phone;
    n = u.nick;
  }
  track(*o); // expect: privacy-unconsented-flow
  track(o.value_or("x")); // expect: privacy-unconsented-flow
  track(*n); // ok
}

void view(const User &u) {
  std::string_view v = u.phone, w = u.nick;
  track(std::string(v.substr(0, 3))); // expect: privacy-unconsented-flow
  track(std::string(w)); // ok
}

struct Holder {
  const User &user;
};

void referenceInObject(const User &u) {
  Holder h{u};
  track(h.user.phone); // expect: privacy-unconsented-flow
  track(h.user.nick); // ok
}

struct Node {
  Node *next = nullptr;
  std::string value;
};

void listed(const User &u) {
  Node a, b;
  a.next = &b;
  b.value = u.phone;
  track(a.next->value); // expect: privacy-unconsented-flow
  track(a.value); // ok
}

void heap(const User &u) {
  auto *c = new std::string(u.phone);
  track(*c); // expect: privacy-unconsented-flow
  delete c;
  auto *d = new std::string(u.nick);
  track(*d); // ok
  delete d;
}
