// Made harmless on every path, or not on one.
#include "../Inputs/app.h"
#include <algorithm>

namespace sanitised {
using namespace app;

void direct(const Person &p) {
  track(anonymise(p.email)); // ok
  track(p.email); // expect: privacy-unconsented-flow
}

void kept(const Person &p) {
  std::string s = anonymise(p.email);
  track(s); // ok
  track("user " + s); // ok
  track("user " + s + p.phone); // expect: privacy-unconsented-flow
}

void originalStays(const Person &p) {
  std::string s = p.email;
  std::string t = anonymise(s);
  track(t); // ok
  track(s); // expect: privacy-unconsented-flow
}

void resultDropped(const Person &p) {
  std::string s = p.email;
  anonymise(s);
  track(s); // expect: privacy-unconsented-flow
  s = anonymise(s);
  track(s); // ok
}

void oneBranchOnly(const Person &p) {
  std::string s = p.email;
  if (featureOn())
    s = anonymise(s);
  track(s); // expect: privacy-unconsented-flow
}

void bothBranches(const Person &p) {
  std::string s;
  if (featureOn())
    s = anonymise(p.email);
  else
    s = anonymise(p.phone);
  track(s); // ok
}

void conditionalOperator(const Person &p) {
  track(featureOn() ? anonymise(p.email) : p.email); // expect: privacy-unconsented-flow
  track(featureOn() ? anonymise(p.email) : std::string("x")); // ok
  track(featureOn() ? anonymise(p.email) : anonymise(p.phone)); // ok
}

std::string safe(const Person &p) { return anonymise(p.email); }
std::string mostlySafe(const Person &p) {
  if (p.score > 3)
    return p.email;
  return anonymise(p.email);
}

void throughCallee(const Person &p) {
  track(safe(p)); // ok
  track(mostlySafe(p)); // expect: privacy-unconsented-flow
}

void anonymiseInPlace(std::string &s) { s = anonymise(s); }
void anonymiseMaybe(std::string &s, bool on) {
  if (on)
    s = anonymise(s);
}

void outParameters(const Person &p) {
  std::string a = p.phone, b = p.phone;
  anonymiseInPlace(a);
  anonymiseMaybe(b, featureOn());
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
}

void fields(const Person &p) {
  Person copy = p;
  copy.email = anonymise(p.email);
  track(copy.email); // ok
  track(copy.phone); // expect: privacy-unconsented-flow
}

void containers(const Person &p) {
  std::vector<std::string> v;
  v.push_back(anonymise(p.email));
  track(v[0]); // ok
  v.push_back(p.phone);
  for (auto &s : v)
    track(s); // expect: privacy-unconsented-flow
  std::map<std::string, std::string> m;
  m["a"] = anonymise(p.email);
  m["b"] = p.email;
  track(m["a"]); // ok
  track(m["b"]); // expect: privacy-unconsented-flow
}

void loops(const Person &p) {
  std::vector<std::string> v{p.email, p.phone};
  for (auto &s : v)
    track(anonymise(s)); // ok
  for (const auto &s : v)
    track(s); // expect: privacy-unconsented-flow
}

void algorithms(const Person &p) {
  std::vector<std::string> in{p.email}, out;
  std::transform(in.begin(), in.end(), std::back_inserter(out), anonymise);
  track(out[0]); // ok
  std::vector<std::string> raw;
  std::transform(in.begin(), in.end(), std::back_inserter(raw),
                 [](const std::string &s) { return featureOn() ? anonymise(s) : s; });
  track(raw[0]); // expect: privacy-unconsented-flow
}

struct Filter {
  virtual ~Filter() = default;
  virtual std::string pass(const std::string &s) const = 0;
};
struct Anonymous : Filter {
  std::string pass(const std::string &s) const override {
    return anonymise(s);
  }
};
struct Verbatim : Filter {
  std::string pass(const std::string &s) const override { return s; }
};

void filters(const Person &p) {
  Anonymous a;
  Verbatim v;
  const Filter &f = a;
  const Filter &g = v;
  track(f.pass(p.email)); // ok
  track(g.pass(p.email)); // expect: privacy-unconsented-flow
}

void callables(const Person &p) {
  std::function<std::string(const std::string &)> f = anonymise;
  track(f(p.email)); // ok
  f = [](const std::string &s) { return s; };
  track(f(p.email)); // expect: privacy-unconsented-flow
  auto g = [](const std::string &s) { return "#" + anonymise(s); };
  track(g(p.phone)); // ok
}

void earlyReturn(const Person &p) {
  std::string s = p.email;
  if (!featureOn()) {
    track(anonymise(s)); // ok
    return;
  }
  track(s); // expect: privacy-unconsented-flow
}

void mixedAgain(const Person &p) {
  std::string s = anonymise(p.email);
  s += p.home.zip;
  track(s); // expect: privacy-unconsented-flow
  s = anonymise(s);
  track(s); // ok
}

void tryAnonymise(const Person &p) {
  std::string s = p.email;
  try {
    s = anonymise(s);
  } catch (...) {
    return;
  }
  track(s); // ok
}

void switchPaths(const Person &p) {
  std::string s;
  switch (p.score % 3) {
  case 0:
    s = anonymise(p.email);
    break;
  case 1:
    s = p.email;
    break;
  default:
    s = "none";
  }
  track(s); // expect: privacy-unconsented-flow
  std::string t;
  switch (p.score % 3) {
  case 0:
    t = anonymise(p.email);
    break;
  case 1:
    t = anonymise(p.phone);
    break;
  default:
    t = "none";
  }
  track(t); // ok
}

} // namespace sanitised
