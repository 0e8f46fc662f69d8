// Things that stand near personal data and are none: other fields, other
// objects, other types with the same names, dead ends.
#include "../Inputs/app.h"

namespace lookalikes {
using namespace app;

struct Shop {
  std::string email; // of the shop, not in the policy
  std::string phone;
};

void sameFieldNames(const Person &p) {
  Shop shop{"shop@x.org", "555"};
  track(shop.email); // ok
  track(shop.phone); // ok
  shop.email = p.email;
  track(shop.email); // expect: privacy-unconsented-flow
  track(shop.phone); // ok
}

std::string readEmail() { return "template"; }

void sameFunctionName() {
  track(lookalikes::readEmail()); // ok
  track(app::readEmail()); // expect: privacy-unconsented-flow
}

void track(const std::string &, int) {}

void otherOverloadIsNoSink(const Person &p) {
  track(p.email, 1);
  app::track(p.name); // ok
}

void twoPeople(const Person &p) {
  Person a, b;
  a.email = p.email;
  b.email = "none";
  app::track(a.email); // expect: privacy-unconsented-flow
  app::track(b.email); // ok
}

void readAndDropped(const Person &p) {
  std::string s = p.email;
  (void)s;
  app::track("sent"); // ok
}

void storedElsewhere(const Person &p) {
  std::vector<std::string> kept;
  kept.push_back(p.email);
  std::vector<std::string> sent;
  sent.push_back(p.name);
  app::track(sent[0]); // ok
  app::track(kept[0]); // expect: privacy-unconsented-flow
}

void deadBranch(const Person &p) {
  if constexpr (sizeof(int) == 1)
    app::track(p.email); // ok
  else
    app::track(p.name); // ok
}

void neighbours(const Person &p) {
  struct Pair {
    std::string secret, open;
  };
  std::vector<Pair> v{{p.email, p.name}};
  app::track(v[0].open); // ok
  app::track(v[0].secret); // expect: privacy-unconsented-flow
  Pair copy = v[0];
  app::track(copy.open); // ok
  app::track(copy.secret); // expect: privacy-unconsented-flow
}

std::string nameOf(const Person &p) {
  std::string mail = p.email;
  if (mail.empty())
    return "anonymous";
  return p.name;
}

void usedToDecide(const Person &p) {
  app::track(nameOf(p)); // ok
}

struct Counter {
  int seen = 0;
  std::string last;
  void note(const std::string &s) {
    if (!s.empty())
      ++seen;
    last = s;
  }
};

void sideEffects(const Person &p) {
  Counter c;
  c.note(p.email);
  trackNumber(c.seen); // ok
  app::track(c.last); // expect: privacy-unconsented-flow
}

void formatKeysOnly(const Person &p) {
  std::string keys;
  std::map<std::string, std::string> m{{"email", p.email}};
  for (const auto &kv : m)
    keys += kv.first + ",";
  app::track(keys); // ok
  std::string values;
  for (const auto &kv : m)
    values += kv.second + ",";
  app::track(values); // expect: privacy-unconsented-flow
}

int hashBucket(const std::string &s) { return s.size() % 16; }

void buckets(const Person &p) {
  trackNumber(hashBucket(p.email)); // ok
}

void argumentsThatAreNotSent(const Person &p) {
  trackBytes(p.color, p.email.size()); // ok
  trackBytes(p.ssn, 4); // expect: privacy-unconsented-flow
}

void errorCodes(const Person &p) {
  auto save = [](const std::string &s) { return s.empty() ? -1 : 0; };
  trackNumber(save(p.email)); // ok
}

} // namespace lookalikes
