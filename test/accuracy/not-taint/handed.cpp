// FLAGS: -std=c++20
// Objects that were made harmless before they were handed on.
#include "../Inputs/app.h"

namespace handed {
using namespace app;

static void sendSafe(const Person &q, const char *) {
  track(q.email); // ok
  track(q.name); // ok
}
static void sendMixed(const Person &q, const char *) {
  track(q.email); // expect: privacy-unconsented-flow
}
static void sendHalf(const Person &q, const char *) {
  track(q.email); // ok
  track(q.phone); // expect: privacy-unconsented-flow
}

void redactedFirst(const Person &p) {
  Person q = p;
  q.email = anonymise(q.email);
  sendSafe(q, "a");
}
void clearedFirst(const Person &p) {
  Person q = p;
  q.email.clear();
  sendSafe(q, "a");
}
void byOneOfTwo(const Person &p) {
  Person q = p;
  q.email.clear();
  sendMixed(q, "b");
  sendMixed(p, "b");
}
void otherField(const Person &p) {
  Person q = p;
  q.email = anonymise(p.email);
  sendHalf(q, "c");
}

class Lines {
public:
  void add(const Person &q) { text_ += q.name + q.email; }
  const std::string &text() const { return text_; }

private:
  std::string text_;
};

void gathered(const Person &p) {
  Lines safe, bad;
  Person q = p;
  q.email = anonymise(q.email);
  safe.add(q);
  bad.add(p);
  track(safe.text()); // ok
  track(bad.text()); // expect: privacy-unconsented-flow
}

std::string line(const Person &q) { return q.name + " <" + q.email + ">"; }

void formatted(const Person &p) {
  Person q = p;
  q.email.clear();
  track(line(q)); // ok
  track(line(p)); // expect: privacy-unconsented-flow
}

Person publicPart(const Person &p) {
  Person q;
  q.name = p.name;
  return q;
}
Person copyOf(const Person &p) {
  Person q;
  q.name = p.name;
  q.email = p.email;
  return q;
}

void parts(const Person &p) {
  Person a = publicPart(p), b = copyOf(p);
  track(a.email); // ok
  track(b.email); // expect: privacy-unconsented-flow
  track(b.phone); // ok
  sendMixed(b, "b");
}

} // namespace handed
