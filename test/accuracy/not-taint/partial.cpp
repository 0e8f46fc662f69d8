// Overwriting a part leaves the rest; overwriting the whole leaves nothing.
#include "../Inputs/app.h"
#include <array>
#include <cstring>

namespace partial {
using namespace app;

void lastCharacter(const Person &p) {
  std::string s = p.email;
  s.back() = '}';
  track(s); // expect: privacy-unconsented-flow
  std::string t = p.name;
  t.back() = '}';
  track(t); // ok
}

void oneCharacter(const Person &p) {
  std::string s = p.phone;
  s[0] = '+';
  track(s); // expect: privacy-unconsented-flow
  s = "+";
  track(s); // ok
  char id[12];
  memcpy(id, p.ssn, sizeof id);
  id[11] = 0;
  trackText(id); // expect: privacy-unconsented-flow
}

void oneElement(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  v.back() = "x";
  track(v[0]); // expect: privacy-unconsented-flow
  v.front() = "x";
  track(v.front()); // ok
}

void onlyTheFirst(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  v[0] = "x";
  track(v[0]); // ok
  track(v[1]); // expect: privacy-unconsented-flow
}

void throughIterator(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  *v.begin() = "x";
  std::string all;
  for (const auto &s : v)
    all += s;
  track(all); // expect: privacy-unconsented-flow
}

void oneField(const Person &p) {
  Address a = p.home;
  a.street = "x";
  track(a.street); // ok
  track(a.zip); // expect: privacy-unconsented-flow
  a = Address();
  track(a.zip); // ok
}

void oneKey(const Person &p) {
  std::map<std::string, std::string> m{{"a", p.email}, {"b", p.phone}};
  m["a"] = "x";
  track(m["a"]); // ok
  track(m["b"]); // expect: privacy-unconsented-flow
}

void oneCell(const Person &p) {
  std::array<std::string, 2> a{p.email, p.phone};
  a[1] = "x";
  track(a[1]); // ok
  track(a[0]); // expect: privacy-unconsented-flow
  a = {"x", "y"};
  track(a[0]); // ok
}

void prefixKept(const Person &p) {
  std::string s = p.email;
  s.resize(3);
  track(s); // expect: privacy-unconsented-flow
  s.erase(0, 1);
  track(s); // expect: privacy-unconsented-flow
  s.replace(0, 1, "xx");
  s.insert(0, "<");
  track(s); // expect: privacy-unconsented-flow
}

void middleOfBuffer(const Person &p) {
  char line[64] = {};
  snprintf(line, sizeof line, "%s", p.email.c_str());
  memset(line + 3, '*', 4);
  trackText(line); // expect: privacy-unconsented-flow
}

void inLoopOnlySome(const Person &p) {
  std::vector<std::string> v{p.email, p.phone, p.name};
  for (std::size_t i = 0; i < v.size(); i += 2)
    v[i] = "x";
  track(v[1]); // expect: privacy-unconsented-flow
}

} // namespace partial
