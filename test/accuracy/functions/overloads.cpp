// Overloads, default arguments, ways of passing and returning.
#include "../Inputs/app.h"

namespace overloads {
using namespace app;

std::string show(const std::string &s) { return "[" + s + "]"; }
std::string show(int) { return "number"; }
std::string show(const Person &p) { return p.name; }

void overloadPicksBehaviour(const Person &p) {
  track(show(p.email)); // expect: privacy-unconsented-flow
  track(show(p.name)); // ok
  track(show(p.birthYear)); // ok
  track(show(p)); // ok
}

std::string pick(const Person &p, bool full = false) {
  return full ? p.name + p.phone : p.name;
}

void send(const std::string &what, const std::string &label = version()) {
  track(what + label); // expect: privacy-unconsented-flow
}

void sendPlain(const std::string &what, const std::string &label = version()) {
  track(what + label); // ok
}

void defaults(const Person &p) {
  send(p.email);
  sendPlain(p.name);
  sendPlain(p.name, p.color);
  track(pick(p, true)); // expect: privacy-unconsented-flow
}

void report(const std::string &name, std::string device = deviceId()) {
  track(device); // expect: privacy-unconsented-flow
  track(name); // ok
}

void reportQuietly(const std::string &name, std::string device = "hidden") {
  track(device); // ok
  track(name); // ok
}

void personalDefault(const Person &p) {
  report(p.name);
  reportQuietly(p.name);
}

std::string first(const std::string &a, const std::string &) { return a; }
std::string second(const std::string &, const std::string &b) { return b; }

void whichArgument(const Person &p) {
  track(first(p.name, p.email)); // ok
  track(second(p.name, p.email)); // expect: privacy-unconsented-flow
  track(first(p.email, p.name)); // expect: privacy-unconsented-flow
  track(second(p.email, p.name)); // ok
}

std::string &chosen(std::string &a, std::string &b, bool left) {
  return left ? a : b;
}

void returnsReference(const Person &p) {
  std::string a = p.email, b = p.phone;
  track(chosen(a, b, featureOn())); // expect: privacy-unconsented-flow
  std::string c = p.name, d = version();
  track(chosen(c, d, featureOn())); // ok
  chosen(c, d, true) = p.email;
  track(c); // expect: privacy-unconsented-flow
}

void exchange(std::string &a, std::string &b) {
  std::string t = a;
  a = b;
  b = t;
}

void swapped(const Person &p) {
  std::string a = p.email, b = p.name;
  exchange(a, b);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}

void fill(std::string *out, const std::string &from) { *out = from; }

void outPointer(const Person &p) {
  std::string a, b;
  fill(&a, p.home.street);
  fill(&b, p.home.planet);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
  fill(&a, "");
  track(a); // ok
}

struct Report {
  std::string title;
  std::string body;
};

Report build(const Person &p) {
  Report r;
  r.title = p.name;
  r.body = p.email;
  return r;
}

Report buildPlain(const Person &p) { return {p.name, version()}; }

void returnsStruct(const Person &p) {
  track(build(p).body); // expect: privacy-unconsented-flow
  track(build(p).title); // ok
  track(buildPlain(p).body); // ok
  Report r = build(p);
  r.body.clear();
  track(r.body); // ok
}

void byValue(std::string s) {
  s = "scrubbed";
  track(s); // ok
}

void byValueStaysOutside(const Person &p) {
  std::string s = p.email;
  byValue(s);
  track(s); // expect: privacy-unconsented-flow
}

void scrub(std::string &s) { s = "scrubbed"; }

void byReferenceScrubs(const Person &p) {
  std::string s = p.email;
  scrub(s);
  track(s); // ok
}

std::string sink(std::string &&s) { return std::move(s); }

void rvalues(const Person &p) {
  track(sink(std::string(p.phone))); // expect: privacy-unconsented-flow
  track(sink(std::string(p.name))); // ok
}

struct Writer {
  void put(const std::string &s) & { text += s; }
  void put(int) & { text += "#"; }
  const std::string &get() const & { return text; }
  std::string get() && { return std::move(text); }
  std::string text;
};

void qualifiedMembers(const Person &p) {
  Writer a, b;
  a.put(p.email);
  b.put(p.birthYear);
  track(a.get()); // expect: privacy-unconsented-flow
  track(b.get()); // ok
  track(std::move(a).get()); // expect: privacy-unconsented-flow
}

long sum(long a, long b) { return a + b; }
double sum(double a, double) { return a; }

void numbers(const Person &p) {
  trackNumber(sum(readAge(), 1L)); // expect: privacy-unconsented-flow
  trackReal(sum(1.0, p.latitude)); // ok
  trackReal(sum(p.latitude, 1.0)); // expect: privacy-unconsented-flow
}

auto deduced(const Person &p) { return p.home.zip; }
auto trailing(const Person &p) -> std::string { return p.home.planet; }
decltype(auto) exact(const Person &p) { return (p.phone); }

void returnTypes(const Person &p) {
  track(deduced(p)); // expect: privacy-unconsented-flow
  track(trailing(p)); // ok
  track(exact(p)); // expect: privacy-unconsented-flow
}

} // namespace overloads
