// FLAGS: -std=c++20
// Raw bytes, void pointers and C interfaces.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace casts {
using namespace app;

struct Header {
  std::uint32_t type;
  std::uint32_t size;
};
struct Packet {
  Header header;
  char user[16];
  char build[16];
};

void opaqueHandle(const Person &p) {
  Packet k{};
  std::strcpy(k.user, p.ssn);
  std::strcpy(k.build, "build");
  void *handle = &k;
  auto *back = static_cast<Packet *>(handle);
  trackText(back->user); // expect: privacy-unconsented-flow
  trackText(back->build); // ok
}

void asBytes(const Person &p) {
  Packet k{};
  k.header = {1, sizeof k};
  std::strcpy(k.user, p.ssn);
  const char *bytes = reinterpret_cast<const char *>(&k);
  trackBytes(bytes, sizeof k); // expect: privacy-unconsented-flow
  Packet empty{};
  empty.header = k.header;
  trackBytes(reinterpret_cast<const char *>(&empty), sizeof empty); // ok
}

void serialised(const Person &p) {
  unsigned char out[64] = {};
  std::memcpy(out, &p.birthYear, sizeof p.birthYear);
  trackBytes(out, 4); // expect: privacy-unconsented-flow
  unsigned char other[64] = {};
  std::memcpy(other, &p.score, sizeof p.score);
  trackBytes(other, 4); // ok
}

// User data given back by a C style visitor.
struct Visit {
  std::string seen;
  int count = 0;
};
void visitName(const Person *p, void *user) {
  auto *v = static_cast<Visit *>(user);
  v->seen += p->name;
  v->count++;
}
void visitMail(const Person *p, void *user) {
  auto *v = static_cast<Visit *>(user);
  v->seen += p->email;
  v->count++;
}
void forEach(const std::vector<Person> &all, void (*fn)(const Person *, void *),
             void *user) {
  for (const Person &p : all)
    fn(&p, user);
}

void visited(const std::vector<Person> &people) {
  Visit names, mails;
  forEach(people, visitName, &names);
  forEach(people, &visitMail, &mails);
  track(names.seen); // ok
  track(mails.seen); // expect: privacy-unconsented-flow
  trackNumber(mails.count); // ok
}

// Arrays lose their size on the way.
void send(const char *const *lines, int n) {
  for (int i = 0; i < n; ++i)
    trackText(lines[i]); // expect: privacy-unconsented-flow
}
void sendFixed(const char *const *lines, int n) {
  for (int i = 0; i < n; ++i)
    trackText(lines[i]); // ok
}

void decayed(const Person &p) {
  const char *lines[2] = {"user", p.email.c_str()};
  const char *fixed[2] = {"build", p.color};
  send(lines, 2);
  sendFixed(fixed, 2);
}

void numbers(const Person &p) {
  int table[4] = {1, p.birthYear, 3, p.score};
  int *q = table;
  trackNumber(q[1]); // expect: privacy-unconsented-flow
  trackNumber(q[3]); // ok
  trackNumber(*(q + 1)); // expect: privacy-unconsented-flow
  trackNumber(*q); // ok
}

void grown(const Person &p) {
  char *text = static_cast<char *>(std::malloc(32));
  std::strcpy(text, p.ssn);
  text = static_cast<char *>(std::realloc(text, 64));
  trackText(text); // expect: privacy-unconsented-flow
  std::free(text);
  text = static_cast<char *>(std::calloc(1, 32));
  trackText(text); // ok
  std::free(text);
}

void tagged(const Person &p) {
  auto word = reinterpret_cast<std::uintptr_t>(&p.phone);
  auto *back = reinterpret_cast<const std::string *>(word);
  track(*back); // expect: privacy-unconsented-flow
  word = reinterpret_cast<std::uintptr_t>(&p.name);
  back = reinterpret_cast<const std::string *>(word);
  track(*back); // ok
}

class Shape {
public:
  virtual ~Shape() = default;
};
class Label : public Shape {
public:
  std::string text;
};

void downcast(const Person &p) {
  Label a, b;
  a.text = p.email;
  b.text = "fixed";
  Shape *s = &a;
  if (auto *l = dynamic_cast<Label *>(s))
    track(l->text); // expect: privacy-unconsented-flow
  s = &b;
  if (auto *l = dynamic_cast<Label *>(s))
    track(l->text); // ok
}

} // namespace casts
