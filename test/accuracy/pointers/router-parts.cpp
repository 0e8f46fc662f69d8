// Router firmware: tables, handles and buffers reached through pointers.
#include "../Inputs/app.h"
#include <cstdio>
#include <cstring>

namespace router {

struct Lease {
  char host[32];
  char owner[32];
  const char *comment;
};

// The first lease without an owner.
Lease *freeLease(Lease *table, int n) {
  for (Lease *l = table; l != table + n; ++l)
    if (l->owner[0] == '\0')
      return l;
  return nullptr;
}

void leases(const app::Person &p) {
  Lease table[2] = {};
  Lease *mine = freeLease(table, 2);
  if (!mine)
    return;
  std::snprintf(mine->owner, sizeof mine->owner, "%s", p.ssn);
  std::snprintf(mine->host, sizeof mine->host, "%s", app::buildName());
  mine->comment = "static";
  app::trackText(mine->owner);   // expect: privacy-unconsented-flow
  app::trackText(mine->host);    // ok
  app::trackText(mine->comment); // ok
  app::trackText(table->owner);  // expect: privacy-unconsented-flow
}

// Out-parameters, one and two levels.
int lookUp(const char **id, const char **build) {
  *id = app::deviceId();
  *build = app::buildName();
  return 0;
}

void outParameters() {
  const char *id = nullptr, *build = nullptr;
  if (lookUp(&id, &build) != 0)
    return;
  app::trackText(id);    // expect: privacy-unconsented-flow
  app::trackText(build); // ok
}

void pick(Lease *table, int at, Lease **out) { *out = &table[at]; }

void twoLevels(const app::Person &p) {
  Lease table[2] = {};
  Lease *a = nullptr, *b = nullptr;
  pick(table, 0, &a);
  Lease spare = {};
  Lease **slot = &b;
  *slot = &spare;
  std::strcpy(a->owner, p.ssn);
  std::strcpy((*slot)->owner, p.color);
  app::trackText(table[0].owner); // expect: privacy-unconsented-flow
  app::trackText(spare.owner);    // ok
  app::trackText(b->owner);       // ok
}

// References kept in an object.
class Writer {
public:
  Writer(std::string &line, std::string &log) : line_(line), log_(log) {}
  void put(const std::string &s) {
    line_ += s;
    log_ += "put;";
  }

private:
  std::string &line_;
  std::string &log_;
};

void boundWriter(const app::Person &p) {
  std::string line, log, other, otherLog;
  Writer w(line, log), quiet(other, otherLog);
  w.put(p.phone);
  quiet.put(p.name);
  app::track(line);  // expect: privacy-unconsented-flow
  app::track(log);   // ok
  app::track(other); // ok
}

class Port {
public:
  std::string &label() { return label_; }
  std::string &note() { return note_; }
  long &counter(int i) { return counters_[i]; }

private:
  std::string label_, note_;
  long counters_[4] = {};
};

void throughReturned(const app::Person &p) {
  Port port;
  port.label() = p.email;
  port.note() = "uplink";
  port.counter(2) = p.birthYear;
  app::track(port.label());          // expect: privacy-unconsented-flow
  app::track(port.note());           // ok
  app::trackNumber(port.counter(2)); // expect: privacy-unconsented-flow
  port.label() = "lan0";
  app::track(port.label()); // ok
}

void memberPointers(const app::Person &p) {
  std::string app::Person::*shown = &app::Person::phone;
  app::track(p.*shown); // expect: privacy-unconsented-flow
  shown = &app::Person::name;
  app::track(p.*shown); // ok
  struct Row {
    int year, score;
  } row{p.birthYear, p.score};
  int Row::*col = &Row::year;
  const Row *r = &row;
  app::trackNumber(r->*col); // expect: privacy-unconsented-flow
  col = &Row::score;
  app::trackNumber(r->*col); // ok
}

struct Request {
  std::string user;
  std::string path;
};

// A handler in the style of a C event loop.
std::string userOf(void *opaque) { return static_cast<Request *>(opaque)->user; }
std::string pathOf(void *opaque) { return static_cast<Request *>(opaque)->path; }

void voidCasts(const app::Person &p) {
  Request r{p.email, "/status"};
  void *handle = &r;
  app::track(userOf(handle)); // expect: privacy-unconsented-flow
  app::track(pathOf(handle)); // ok
  std::uintptr_t cookie = reinterpret_cast<std::uintptr_t>(&r);
  auto *back = reinterpret_cast<Request *>(cookie);
  app::track(back->user); // expect: privacy-unconsented-flow
  app::track(back->path); // ok
}

struct Link {
  Link *peer = nullptr;
  std::string name;
};

void fieldAliases(const app::Person &p) {
  Link a, b, c;
  a.peer = &b;
  a.peer->name = p.phone;
  app::track(b.name);      // expect: privacy-unconsented-flow
  app::track(a.name);      // ok
  a.peer = &c;
  app::track(a.peer->name); // ok
}

void conditional(const app::Person &p) {
  std::string wan, lan, unused;
  std::string &target = app::featureOn() ? wan : lan;
  target = p.email;
  app::track(wan);    // expect: privacy-unconsented-flow
  app::track(lan);    // expect: privacy-unconsented-flow
  app::track(unused); // ok
}

void arithmetic(const app::Person &p) {
  int cells[4] = {1, p.birthYear, 3, 4};
  const int *at = cells;
  app::trackNumber(*++at); // expect: privacy-unconsented-flow
  at += 2;
  app::trackNumber(*at); // ok
  app::trackNumber(at - cells); // ok
}

} // namespace router
