// A device driver's configuration, in the style of code that grew up with
// pointers: cursors, out-parameters, tables of offsets, user data.
#include "../Inputs/app.h"
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace device {

struct Config {
  std::string owner;
  std::string vendor;
  int year = 0;
  int revision = 0;
  std::string &slot(bool vendorWanted) { return vendorWanted ? vendor : owner; }
  std::string &name() { return owner; }
  std::string &maker() { return vendor; }
};

// --- out-parameters ---------------------------------------------------------

bool readOwner(const app::Person *p, std::string *owner, std::string *vendor) {
  if (!p)
    return false;
  if (owner)
    *owner = p->email;
  if (vendor)
    *vendor = p->name;
  return true;
}

void outParameters(const app::Person &p) {
  std::string owner, vendor;
  bool found = readOwner(&p, &owner, &vendor);
  app::track(owner);       // expect: privacy-unconsented-flow
  app::track(vendor);      // ok
  app::trackNumber(found); // ok
}

int openConfig(const app::Person &p, Config **out) {
  Config *c = new Config;
  c->owner = p.phone;
  c->vendor = "acme";
  c->revision = 3;
  *out = c;
  return 0;
}

void twoLevels(const app::Person &p) {
  Config *c = nullptr;
  if (openConfig(p, &c) != 0)
    return;
  app::track(c->owner);          // expect: privacy-unconsented-flow
  app::track(c->vendor);         // ok
  app::trackNumber(c->revision); // ok
  delete c;
}

void select(const char **which, const char *value) { *which = value; }

void reseated(const app::Person &p) {
  const char *first = "none", *second = "none";
  select(&first, p.ssn);
  select(&second, p.color);
  app::trackText(first);  // expect: privacy-unconsented-flow
  app::trackText(second); // ok
  select(&first, "gone");
  app::trackText(first); // ok
}

// --- references that are written through --------------------------------------

void writtenThrough(const app::Person &p) {
  Config a, b;
  a.name() = p.email;
  a.maker() = p.name;
  b.maker() = "acme";
  app::track(a.owner);  // expect: privacy-unconsented-flow
  app::track(a.vendor); // ok
  app::track(b.owner);  // ok
  a.name().clear();
  app::track(a.name()); // ok
}

void eitherOne(const app::Person &p, bool vendor) {
  Config c;
  std::string spare;
  std::string &target = vendor ? c.vendor : c.owner;
  target = p.phone;
  app::track(c.vendor); // expect: privacy-unconsented-flow
  app::track(spare);    // ok
}

// --- cursors ------------------------------------------------------------------

void cursors(const app::Person &p) {
  int table[6] = {0};
  int *cursor = table;
  *cursor++ = p.score;
  *cursor++ = p.birthYear;
  *cursor = 7;
  app::trackNumber(table[0]);   // ok
  app::trackNumber(*(table + 1)); // expect: privacy-unconsented-flow
  app::trackNumber(*cursor);    // ok
  app::trackNumber(cursor[-1]); // expect: privacy-unconsented-flow
  app::trackNumber(cursor - table); // ok
}

// A copy loop over pointers, as in every C code base.
void copyText(char *to, const char *from, const char *end) {
  while (from != end && *from)
    *to++ = *from++;
  *to = 0;
}

void copied(const app::Person &p) {
  char serial[16], tint[16];
  copyText(serial, p.ssn, p.ssn + sizeof p.ssn);
  copyText(tint, p.color, p.color + sizeof p.color);
  app::trackText(serial); // expect: privacy-unconsented-flow
  app::trackText(tint);   // ok
}

// --- members chosen by pointer or offset ---------------------------------------

struct Column {
  const char *title;
  std::string Config::*text;
};

std::string show(const Config &c, const Column &column) {
  return std::string(column.title) + "=" + c.*column.text;
}

void columns(const app::Person &p) {
  Config c;
  c.owner = p.email;
  c.vendor = "acme";
  const Column owner{"owner", &Config::owner}, vendor{"vendor", &Config::vendor};
  app::track(show(c, owner));  // expect: privacy-unconsented-flow
  app::track(show(c, vendor)); // ok
  int Config::*number = &Config::year;
  c.*number = p.birthYear;
  app::trackNumber(c.year);     // expect: privacy-unconsented-flow
  app::trackNumber(c.revision); // ok
}

// --- user data -----------------------------------------------------------------

struct Hook {
  void (*call)(void *self);
  void *self;
};
struct Session {
  const Config *config;
  std::string last;
};

void useOwner(void *self) {
  Session *s = static_cast<Session *>(self);
  s->last = s->config->owner;
}
void useVendor(void *self) {
  Session *s = reinterpret_cast<Session *>(self);
  s->last = s->config->vendor;
}

void hooks(const app::Person &p) {
  Config c;
  c.owner = p.phone;
  c.vendor = "acme";
  Session one{&c, {}}, two{&c, {}};
  Hook all[] = {{useOwner, &one}, {useVendor, &two}};
  all[0].call(all[0].self);
  all[1].call(all[1].self);
  app::track(one.last); // expect: privacy-unconsented-flow
  app::track(two.last); // ok
}

// Two names for one object.
struct Node {
  std::string value;
  Node *peer = nullptr;
};

void peers(const app::Person &p) {
  Node a, b, c;
  a.peer = &b;
  c.peer = a.peer;
  a.peer->value = p.email;
  app::track(c.peer->value); // expect: privacy-unconsented-flow
  app::track(b.value);       // expect: privacy-unconsented-flow
  app::track(a.value);       // ok
  c.peer->value = "reset";
  app::track(b.value); // ok
}

} // namespace device
