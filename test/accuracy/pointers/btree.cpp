// FLAGS: -std=c++20
// A storage engine: pages, records at offsets, cursors, intrusive lists.
#include "../Inputs/app.h"
#include <cstddef>
#include <cstring>

namespace store {
using namespace app;

struct Link {
  Link *next;
};
struct Rec {
  Link link;
  char key[16];
  char val[32];
};
#define REC_OF(l) reinterpret_cast<Rec *>(reinterpret_cast<char *>(l) - offsetof(Rec, link))

void intrusive(const Person &p) {
  Rec a = {}, b = {};
  strcpy(a.key, "one");
  strcpy(b.key, "two");
  strncpy(a.val, p.color, 11);
  strncpy(b.val, p.ssn, 11);
  a.link.next = &b.link;
  b.link.next = nullptr;
  trackText(a.val); // ok
  Link *l = a.link.next;
  trackText(REC_OF(l)->val); // expect: privacy-unconsented-flow
  trackText(REC_OF(l)->key); // ok
}

struct Page {
  std::uint16_t count;
  std::uint16_t used;
  unsigned char bytes[240];
};

static void append(Page *pg, const void *src, std::size_t n) {
  std::memcpy(pg->bytes + pg->used, src, n);
  pg->used = static_cast<std::uint16_t>(pg->used + n);
  pg->count++;
}
static const unsigned char *start(const Page *pg) { return &pg->bytes[0]; }

void pages(const Person &p) {
  Page data = {}, meta = {};
  append(&data, p.ssn, sizeof p.ssn);
  append(&meta, p.color, sizeof p.color);
  trackBytes(start(&data), 12); // expect: privacy-unconsented-flow
  trackBytes(start(&meta), 12); // ok
  trackNumber(data.count); // ok
  trackNumber(data.used); // ok
  Page *order[2] = {&data, &meta};
  trackBytes(order[0]->bytes, 12); // expect: privacy-unconsented-flow
  trackBytes(order[1]->bytes, 12); // ok
  Page **last = &order[1];
  trackBytes((*last)->bytes, 12); // ok
  last--;
  trackBytes((*last)->bytes, 12); // expect: privacy-unconsented-flow
  std::memset(&data, 0, sizeof data);
  trackBytes(order[0], sizeof data); // ok
}

struct Field {
  void *where;
  std::size_t size;
};
struct Stmt {
  Field binds[2];
};
static void bindText(Stmt *s, int i, char *where, std::size_t n) {
  s->binds[i].where = where;
  s->binds[i].size = n;
}
static void step(Stmt *s, const Person &p) {
  strncpy(static_cast<char *>(s->binds[0].where), p.color, s->binds[0].size - 1);
  strncpy(static_cast<char *>(s->binds[1].where), p.ssn, s->binds[1].size - 1);
}

void binding(const Person &p) {
  char color[16] = {}, ssn[16] = {};
  Stmt s = {};
  bindText(&s, 0, color, sizeof color);
  bindText(&s, 1, ssn, sizeof ssn);
  step(&s, p);
  trackText(ssn); // expect: privacy-unconsented-flow
  trackText(color); // ok
}

struct Cursor {
  const Person *row;
  std::string *out;
};
static void copyMail(const Cursor &c) { *c.out = c.row->email; }
static void copyNick(const Cursor &c) { *c.out = c.row->name; }

void cursors(const Person &p) {
  std::string x, y;
  Cursor a{&p, &x}, b{&p, &y};
  copyMail(a);
  copyNick(b);
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
  std::swap(a.out, b.out);
  copyNick(b);
  track(x); // ok
  int numbers[4] = {1, p.birthYear, 3, p.score};
  int *it = numbers;
  trackNumber(*it); // ok
  ++it;
  trackNumber(*it); // expect: privacy-unconsented-flow
  trackNumber(it[2]); // ok
  trackNumber(*(numbers + 1)); // expect: privacy-unconsented-flow
}

} // namespace store
