// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// One is asked, the data is of another: by argument, object, key, element.
#include "Inputs/app.h"

void twoParameters(const Person &a, const Person &b) {
  if (consent().granted(Purpose::Analytics, a)) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
}
void byKey(const Person &a, const Person &b) {
  if (!consent().granted(Purpose::Analytics, a.id))
    return;
  track(a.phone); // ok
  track(b.phone); // expect: privacy-wrong-subject
}
void byTheirAnswers(const Person &a, const Person &b) {
  if (a.consent.granted()) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
}
void byMethod(const Person &a, const Person &b) {
  if (a.allows(Purpose::Analytics)) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
}
void byField(const Person &a, const Person &b) {
  if (a.shares) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
}
void bothAsked(const Person &a, const Person &b) {
  if (a.allows(Purpose::Analytics) && b.allows(Purpose::Analytics)) {
    track(a.phone); // ok
    track(b.phone); // ok
  }
}
// Nobody in particular is asked: whoever is at the device.
void nobodyNamed(const Person &a) {
  if (consent().granted(Purpose::Analytics))
    track(a.phone); // ok
}

void perPerson(const std::vector<Person> &all) {
  for (const Person &p : all)
    if (consent().granted(Purpose::Analytics, p))
      track(p.phone); // ok
}
void perPersonById(const std::vector<Person> &all) {
  for (const Person &p : all) {
    if (!consent().granted(Purpose::Analytics, p.id))
      continue;
    track(p.phone); // ok
  }
}
void ownerForAll(const Person &owner, const std::vector<Person> &book) {
  for (const Person &p : book)
    if (consent().granted(Purpose::Analytics, owner))
      track(p.phone); // expect: privacy-wrong-subject
}
void ownerOnceForAll(const Person &owner, const std::vector<Person> &book) {
  if (!owner.allows(Purpose::Analytics))
    return;
  track(owner.phone); // ok
  for (const Person &p : book)
    track(p.phone); // expect: privacy-wrong-subject
}
void friendsOf(const Person &owner) {
  if (!consent().granted(Purpose::Analytics, owner))
    return;
  track(owner.phone); // ok
  for (const Person &f : owner.friends)
    track(f.phone); // expect: privacy-wrong-subject
}
void friendsAsked(const Person &owner) {
  for (const Person &f : owner.friends)
    if (f.allows(Purpose::Analytics))
      track(f.phone); // ok
}
void inAMap(const std::map<int, Person> &all) {
  for (const auto &[id, p] : all)
    if (consent().granted(Purpose::Analytics, id))
      track(p.phone); // ok
}
void household(const Household &h) {
  if (h.first.allows(Purpose::Analytics)) {
    track(h.first.phone);  // ok
    track(h.second.phone); // expect: privacy-wrong-subject
  }
}

void copies(const Person &a, const Person &b) {
  Person c = a;
  const Person &r = a;
  int id = a.id;
  if (consent().granted(Purpose::Analytics, a)) {
    track(c.phone); // ok
    track(r.phone); // ok
  }
  if (consent().granted(Purpose::Analytics, id))
    track(a.phone); // ok
  Person d = b;
  if (consent().granted(Purpose::Analytics, c))
    track(d.phone); // expect: privacy-wrong-subject
}

void loadedByKey(int one, int two) {
  if (consent().granted(Purpose::Analytics, one)) {
    track(load(one).phone); // ok
    track(phoneOf(one));    // ok
    track(phoneOf(two));    // expect: privacy-wrong-subject
    track(load(two).phone); // expect: privacy-wrong-subject
  }
}
void loadedLocals() {
  Person a = load(1), b = load(2);
  if (consent().granted(Purpose::Analytics, a)) {
    track(a.phone); // ok
    track(b.phone); // expect: privacy-wrong-subject
  }
  if (consent().granted(Purpose::Analytics, 1))
    track(a.phone); // ok
}
void perhapsTheSame(const Person &a) {
  Person me = current();
  if (consent().granted(Purpose::Analytics, a))
    track(me.phone); // ok
}
void idBesideAPerson(int id, const Person &p) {
  if (consent().granted(Purpose::Analytics, id))
    track(p.phone); // ok
}
