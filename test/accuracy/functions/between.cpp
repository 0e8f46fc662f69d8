// Calls that have nothing to do with it, between the write and the read.
#include "../Inputs/app.h"
#include <cstdio>

namespace between {
using namespace app;

static int ticks = 0;
static void tick() { ++ticks; }
static std::string describe(const Person &p) { return p.name; }
static std::string other;
static void writeOther(const Person &p) { other = p.name; }

static std::string mail, name;

void globalAndCall(const Person &p) {
  mail = p.email;
  name = p.name;
  tick();
  track(mail); // expect: privacy-unconsented-flow
  track(name); // ok
}

static std::string phone;

void globalAndWriter(const Person &p) {
  phone = p.phone;
  writeOther(p);
  track(describe(p)); // ok
  track(phone); // expect: privacy-unconsented-flow
  track(other); // ok
}

static std::string zip;
static void clearZip() { zip.clear(); }

void globalAndCleaner(const Person &p) {
  zip = p.home.zip;
  tick();
  track(zip); // expect: privacy-unconsented-flow
  clearZip();
  track(zip); // ok
}

struct Form {
  std::string mail, label;
  int changes = 0;
  void touch() { ++changes; }
  void relabel(const std::string &s) { label = s; }
  void wipe() { mail.clear(); }
};

void memberAndMethods(const Person &p) {
  Form f;
  f.mail = p.email;
  f.touch();
  f.relabel(p.name);
  track(f.mail); // expect: privacy-unconsented-flow
  track(f.label); // ok
  f.wipe();
  track(f.mail); // ok
}

static void look(const Form &f) { std::printf("%d\n", f.changes); }
static void count(Form &f) { f.changes++; }

void handedAround(const Person &p) {
  Form f;
  f.mail = p.phone;
  look(f);
  count(f);
  track(f.mail); // expect: privacy-unconsented-flow
  trackNumber(f.changes); // ok
}

static Form shared;

void globalObject(const Person &p) {
  shared.mail = p.email;
  shared.label = p.name;
  shared.touch();
  tick();
  track(shared.mail); // expect: privacy-unconsented-flow
  track(shared.label); // ok
}

using Command = void (*)(Form &, const Person &);
static void setMail(Form &f, const Person &p) { f.mail = p.email; }
static void setName(Form &f, const Person &p) { f.mail = p.name; }

void throughFunctionPointer(const Person &p) {
  Form a, b;
  Command c = setMail;
  c(a, p);
  c = setName;
  c(b, p);
  track(a.mail); // expect: privacy-unconsented-flow
  track(b.mail); // ok
}

void localAndLambda(const Person &p) {
  std::string s = p.email, t = p.name;
  int n = 0;
  auto bump = [&] { ++n; };
  bump();
  track(s); // expect: privacy-unconsented-flow
  track(t); // ok
}

static std::vector<std::string> queue, calm;

void globalContainer(const Person &p) {
  queue.push_back(p.home.street);
  calm.push_back(p.home.planet);
  tick();
  writeOther(p);
  track(queue.back()); // expect: privacy-unconsented-flow
  track(calm.back()); // ok
}

} // namespace between
