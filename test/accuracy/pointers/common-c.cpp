// C habits in C++: tagged structs, growing buffers, cookies of callbacks.
#include "../Inputs/app.h"
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace common_c {
using namespace app;

struct Buffer {
  char *data;
  std::size_t used, room;
};
void append(Buffer *b, const void *p, std::size_t n) {
  if (b->used + n > b->room) {
    b->room = (b->used + n) * 2;
    b->data = static_cast<char *>(std::realloc(b->data, b->room));
  }
  std::memcpy(b->data + b->used, p, n);
  b->used += n;
}

void buffers(const Person &p) {
  Buffer a = {}, b = {};
  append(&a, "ssn=", 4);
  append(&a, p.ssn, sizeof p.ssn);
  append(&b, p.color, sizeof p.color);
  trackBytes(a.data, a.used); // expect: privacy-unconsented-flow
  trackBytes(b.data, b.used); // ok
  trackNumber((long long)a.used); // ok
  std::free(a.data);
  std::free(b.data);
}

struct Header {
  int kind;
};
struct MailEvent {
  Header base;
  const char *mail;
};
struct NickEvent {
  Header base;
  const char *nick;
};

void tagged(const Person &p) {
  MailEvent m = {{1}, p.email.c_str()};
  NickEvent n = {{2}, p.name.c_str()};
  Header *all[] = {&m.base, &n.base};
  trackText(reinterpret_cast<MailEvent *>(all[0])->mail); // expect: privacy-unconsented-flow
  trackText(reinterpret_cast<NickEvent *>(all[1])->nick); // ok
  trackNumber(all[0]->kind); // ok
}

struct Holder {
  int id;
  char text[12];
  Header inner;
};

void containerOf(const Person &p) {
  Holder h = {}, c = {};
  std::memcpy(h.text, p.ssn, 12);
  std::memcpy(c.text, p.color, 12);
  Header *in = &h.inner;
  auto *out = reinterpret_cast<Holder *>(reinterpret_cast<char *>(in) - offsetof(Holder, inner));
  trackText(out->text); // expect: privacy-unconsented-flow
  in = &c.inner;
  out = reinterpret_cast<Holder *>(reinterpret_cast<char *>(in) - offsetof(Holder, inner));
  trackText(out->text); // ok
}

struct Pair {
  int first, second;
};
int makePairs(const Person &p, Pair **out) {
  *out = static_cast<Pair *>(std::calloc(2, sizeof(Pair)));
  (*out)[0].first = p.birthYear;
  (*out)[1].second = p.score;
  return 2;
}

void twoLevelOut(const Person &p) {
  Pair *all = nullptr;
  int n = makePairs(p, &all);
  trackNumber(all[0].first); // expect: privacy-unconsented-flow
  trackNumber(all->second); // ok
  trackNumber(all[1].second); // ok
  trackNumber(n); // ok
  std::free(all);
}

int *slotOf(Pair &p, int which) { return which == 0 ? &p.first : &p.second; }

void throughResult(const Person &p) {
  Pair a = {}, b = {};
  *slotOf(a, 0) = p.birthYear;
  *slotOf(b, 0) = p.score;
  trackNumber(a.first); // expect: privacy-unconsented-flow
  trackNumber(b.first); // ok
}

void repointed(const Person &p) {
  int calm = 1, year = p.birthYear, *q = &year;
  int **pp = &q;
  trackNumber(**pp); // expect: privacy-unconsented-flow
  *pp = &calm;
  trackNumber(*q); // ok
  q = &year;
  trackNumber(**pp); // expect: privacy-unconsented-flow
}

void backwards(const Person &p) {
  char word[12] = {}, calm[12] = {};
  char *w = word, *c = calm;
  for (const char *s = p.ssn + std::strlen(p.ssn); s != p.ssn;)
    *w++ = *--s;
  for (const char *s = p.color; (*c++ = *s++) != 0;) {
  }
  trackText(word); // expect: privacy-unconsented-flow
  trackText(calm); // ok
}

} // namespace common_c
