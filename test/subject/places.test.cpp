// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Who is asked and whose data it is, in different functions.
#include "Inputs/app.h"

// Asked in the caller.
static void sendOne(const Person &p) {
  track(p.phone); // ok
}
void callerAsks(const Person &a) {
  if (a.allows(Purpose::Analytics))
    sendOne(a);
}
static void sendOther(const Person &p) {
  track(p.phone); // expect: privacy-wrong-subject
}
void callerAsksAnother(const Person &a, const Person &b) {
  if (a.allows(Purpose::Analytics))
    sendOther(b);
}

// Asked in a wrapper.
static bool may(const Person &p) {
  return consent().granted(Purpose::Analytics, p.id);
}
void wrapper(const Person &a, const Person &b) {
  if (may(a)) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
}

// Asked in the callee that sends.
static void sendIf(const Person &asked, const std::string &what) {
  if (asked.allows(Purpose::Analytics))
    track(what); // expect: privacy-wrong-subject
}
void calleeAsksAnother(const Person &a, const Person &b) {
  sendIf(a, b.phone);
}
static void sendIfTheirs(const Person &asked, const std::string &what) {
  if (asked.allows(Purpose::Analytics))
    track(what); // ok
}
void calleeAsks(const Person &a) { sendIfTheirs(a, a.phone); }

// In the payload.
static std::string payload(const Person &p) { return p.phone; }
void payloads(const Person &a, const Person &b) {
  if (a.allows(Purpose::Analytics)) {
    track(payload(a)); // ok
    track(payload(b)); // expect: privacy-wrong-subject
  }
}

// In a method of the person.
struct Customer {
  Person self;
  void report(const Person &other) {
    if (self.allows(Purpose::Analytics)) {
      track(self.phone);  // ok
      track(other.phone); // expect: privacy-wrong-subject
    }
  }
};

// In a closure.
void closure(const Person &a, const Person &b) {
  auto send = [&] {
    if (a.allows(Purpose::Analytics)) {
      track(a.phone); // ok
      track(b.phone); // expect: privacy-wrong-subject
    }
  };
  send();
}
