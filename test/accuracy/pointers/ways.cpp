// Through pointers, references and views into objects.
#include "../Inputs/app.h"
#include <array>
#include <cstring>
#include <span>

namespace ways {
using namespace app;

// A getter that gives a reference into one field.

class Account {
public:
  std::string &mail() { return mail_; }
  std::string &nick() { return nick_; }
  const std::string &mail() const { return mail_; }
  const std::string &nick() const { return nick_; }
  int &year() { return year_; }

private:
  std::string mail_, nick_;
  int year_ = 0;
};

void throughGetters(const Person &p) {
  Account a;
  a.mail() = p.email;
  a.nick() = p.name;
  track(a.mail()); // expect: privacy-unconsented-flow
  track(a.nick()); // ok
  trackNumber(a.year()); // ok
  std::string &alias = a.nick();
  alias += p.phone;
  track(a.nick()); // expect: privacy-unconsented-flow
  Account b;
  b.nick() = p.email;
  track(b.mail()); // ok
  track(b.nick()); // expect: privacy-unconsented-flow
}

// A reference picked by an argument.

std::string &slot(Account &a, bool private_) {
  return private_ ? a.mail() : a.nick();
}

void picked(const Person &p) {
  Account a, b;
  slot(a, true) = p.email;
  slot(b, true) = p.name;
  track(a.mail()); // expect: privacy-unconsented-flow
  track(b.mail()); // ok
}

// Out-parameters, two levels.

void allocate(std::string **out, const std::string &what) {
  *out = new std::string(what);
}

void twoLevels(const Person &p) {
  std::string *a = nullptr, *b = nullptr;
  allocate(&a, p.email);
  allocate(&b, p.name);
  track(*a); // expect: privacy-unconsented-flow
  track(*b); // ok
  std::string **pp = &b;
  *pp = a;
  track(*b); // expect: privacy-unconsented-flow
}

// Linked by hand.

struct Node {
  std::string text;
  Node *next = nullptr;
};

Node *push(Node *head, Node *fresh) {
  fresh->next = head;
  return fresh;
}

void linked(const Person &p) {
  Node a{p.email}, b{"b"}, c{p.name}, d{"d"};
  Node *bad = push(push(nullptr, &b), &a);
  Node *good = push(push(nullptr, &d), &c);
  for (Node *n = bad; n; n = n->next)
    track(n->text); // expect: privacy-unconsented-flow
  for (Node *n = good; n; n = n->next)
    track(n->text); // ok
  track(bad->text); // expect: privacy-unconsented-flow
  track(good->next->text); // ok
}

// References kept in objects.

struct Viewer {
  const std::string &text;
  std::string show() const { return "[" + text + "]"; }
};

struct Writer {
  std::string *target;
  void write(const std::string &s) const { *target += s; }
};

void kept(const Person &p) {
  std::string mail = p.email, nick = p.name, log, open;
  Viewer a{mail}, b{nick};
  track(a.show()); // expect: privacy-unconsented-flow
  track(b.show()); // ok
  Writer w{&log}, v{&open};
  w.write(mail);
  v.write(nick);
  track(log); // expect: privacy-unconsented-flow
  track(open); // ok
}

// Pointers that are set anew.

void setAnew(const Person &p) {
  std::string mail = p.email, nick = p.name;
  const std::string *q = &mail;
  track(*q); // expect: privacy-unconsented-flow
  q = &nick;
  track(*q); // ok
  const std::string *r = q;
  q = &mail;
  track(*r); // ok
}

// Arithmetic in one buffer.

void inBuffer(const Person &p) {
  char buffer[64] = {};
  char *at = buffer;
  std::memcpy(at, p.color, 12);
  track(buffer); // ok
  at += 12;
  std::memcpy(at, p.ssn, 12);
  trackText(buffer + 12); // expect: privacy-unconsented-flow
  char other[32];
  std::strcpy(other, p.color);
  trackText(other); // ok
}

// Span over one member array, another member beside.

struct Packet {
  std::array<char, 12> id{};
  std::array<char, 12> kind{};
};

void put(std::span<char> to, const char *from) {
  for (std::size_t i = 0; i < to.size(); ++i)
    to[i] = from[i];
}

void packets(const Person &p) {
  Packet k;
  put(k.id, p.ssn);
  put(k.kind, p.color);
  trackText(k.id.data()); // expect: privacy-unconsented-flow
  trackText(k.kind.data()); // ok
}

// Pointers to members as selectors.

struct Form {
  std::string mail, nick;
};

void setField(Form &f, std::string Form::*which, const std::string &value) {
  f.*which = value;
}

void selectors(const Person &p) {
  Form f, g;
  setField(f, &Form::mail, p.email);
  setField(g, &Form::mail, p.name);
  track(f.mail); // expect: privacy-unconsented-flow
  track(g.mail); // ok
  track(f.nick); // ok
}

// void* contexts.

struct Job {
  std::string text;
  int count = 0;
};

void runJob(void *context) {
  Job *j = static_cast<Job *>(context);
  track(j->text); // expect: privacy-unconsented-flow
  trackNumber(j->count); // ok
}
void runQuiet(void *context) {
  Job *j = static_cast<Job *>(context);
  track(j->text); // ok
}

void jobs(const Person &p) {
  Job a{p.email, p.score}, b{p.name, 1};
  void (*run)(void *) = runJob;
  run(&a);
  run = runQuiet;
  run(&b);
}

} // namespace ways
