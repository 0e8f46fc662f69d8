// Buffers, handles, cursors and tables of pointers.
#include "../Inputs/app.h"
#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace layers {
using namespace app;

// A growing buffer of C.

struct Buffer {
  char *data = nullptr;
  std::size_t used = 0, room = 0;
};
void append(Buffer *b, const char *text) {
  std::size_t n = std::strlen(text);
  if (b->used + n + 1 > b->room) {
    b->room = b->used + n + 64;
    b->data = static_cast<char *>(std::realloc(b->data, b->room));
  }
  std::memcpy(b->data + b->used, text, n + 1);
  b->used += n;
}
void release(Buffer *b) {
  std::free(b->data);
  *b = Buffer{};
}

void buffers(const Person &p) {
  Buffer a, b;
  append(&a, "mail=");
  append(&a, p.email.c_str());
  append(&b, "nick=");
  append(&b, p.name.c_str());
  trackText(a.data); // expect: privacy-unconsented-flow
  trackText(b.data); // ok
  trackNumber(a.used); // ok
  release(&a);
  append(&a, "x");
  trackText(a.data); // ok
  release(&a);
  release(&b);
}

// A cursor over text.

class Cursor {
public:
  explicit Cursor(const char *s) : at_(s) {}
  char next() { return *at_++; }
  bool done() const { return !*at_; }
  std::string rest() const { return at_; }

private:
  const char *at_;
};

std::string upper(const char *s) {
  Cursor c(s);
  std::string out;
  while (!c.done())
    out += char(c.next() ^ 32);
  return out;
}

void cursors(const Person &p) {
  track(upper(p.ssn)); // expect: privacy-unconsented-flow
  track(upper(p.color)); // ok
  Cursor c(p.ssn), d(p.color);
  trackNumber(c.done()); // ok
  track(c.rest()); // expect: privacy-unconsented-flow
  track(d.rest()); // ok
}

// Tables of pointers to objects.

struct User {
  std::string mail, nick;
  User *friendOf = nullptr;
};

void tables(const Person &p) {
  User a{p.email, p.name}, b{"b", "b"};
  User *all[2] = {&a, &b};
  track(all[0]->mail); // expect: privacy-unconsented-flow
  track(all[0]->nick); // ok
  track(all[1]->mail); // ok
  b.friendOf = &a;
  track(b.friendOf->mail); // expect: privacy-unconsented-flow
  track(b.friendOf->nick); // ok
  all[0] = &b;
  track(all[0]->mail); // ok
  track(all[0]->friendOf->mail); // expect: privacy-unconsented-flow
}

// Out-parameters in a struct, null checked.

struct Result {
  std::string *text = nullptr;
  int *count = nullptr;
};
void fill(const Person &p, const Result &r) {
  if (r.text)
    *r.text = p.email;
  if (r.count)
    *r.count = p.score;
}

void outs(const Person &p) {
  std::string text, other;
  int count = 0;
  fill(p, {&text, &count});
  fill(p, {nullptr, &count});
  track(text); // expect: privacy-unconsented-flow
  track(other); // ok
  trackNumber(count); // ok
}

// References returned from one of several places.

class Settings {
public:
  std::string &operator[](std::size_t i) { return values_[i]; }
  std::string *find(const char *name) {
    return std::strcmp(name, "mail") ? &values_[1] : &values_[0];
  }
  std::string &last() { return values_[2]; }

private:
  std::array<std::string, 3> values_;
};

void settings(const Person &p) {
  Settings a, b;
  a[0] = p.email;
  b[0] = p.name;
  track(a[0]); // expect: privacy-unconsented-flow
  track(a[1]); // ok
  track(b[0]); // ok
  a.last() = p.name;
  track(a.last()); // ok
  *b.find("mail") = p.phone;
  track(b[0]); // expect: privacy-unconsented-flow
  track(b.last()); // ok
}

// Pointer swaps and rebinding.

void exchange(const std::string *&a, const std::string *&b) {
  const std::string *t = a;
  a = b;
  b = t;
}

void swaps(const Person &p) {
  std::string mail = p.email, nick = p.name;
  const std::string *x = &mail, *y = &nick;
  exchange(x, y);
  track(*x); // ok
  track(*y); // expect: privacy-unconsented-flow
}

// Through bytes.

struct Header {
  int year;
  int level;
};

void bytes(const Person &p) {
  unsigned char raw[sizeof(Header)], clean[sizeof(Header)];
  Header h{p.birthYear, p.score}, g{p.score, 1};
  std::memcpy(raw, &h, sizeof h);
  std::memcpy(clean, &g, sizeof g);
  trackBytes(raw, sizeof raw); // expect: privacy-unconsented-flow
  trackBytes(clean, sizeof clean); // ok
  Header back;
  std::memcpy(&back, clean, sizeof back);
  trackNumber(back.level); // ok
  const auto *view = reinterpret_cast<const Header *>(raw);
  trackNumber(view->year); // expect: privacy-unconsented-flow
}

// Arrays of arrays by reference.

template <std::size_t N> void copyInto(char (&to)[N], const char *from) {
  std::strncpy(to, from, N - 1);
  to[N - 1] = 0;
}

struct Row {
  char id[16];
  char kind[16];
};

void rows(const Person &p) {
  Row r[2] = {};
  copyInto(r[0].id, p.ssn);
  copyInto(r[0].kind, p.color);
  copyInto(r[1].id, "none");
  trackText(r[0].id); // expect: privacy-unconsented-flow
  trackText(r[0].kind); // ok
  trackText(r[1].id); // ok
}

// Conditional aliases.

void conditional(const Person &p, bool b) {
  std::string x = "x", y = "y", z = "z";
  std::string &r = b ? x : y;
  r = p.email;
  track(x); // expect: privacy-unconsented-flow
  track(y); // expect: privacy-unconsented-flow
  track(z); // ok
  std::string *q = b ? &z : nullptr;
  if (q)
    *q = p.name;
  track(z); // ok
}

} // namespace layers
