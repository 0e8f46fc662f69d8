// Clinic front desk: records as plain objects, copied, moved, sliced, packed.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace clinic {

struct Contact {
  std::string mail;
  std::string handle;
};

struct Visit {
  Contact patient;
  Contact referrer;
  int room = 0;
};

void nested(const app::Person &p) {
  Visit v;
  v.patient.mail = p.email;
  v.patient.handle = p.name;
  v.referrer.mail = "desk@clinic.example";
  app::track(v.patient.mail);   // expect: privacy-unconsented-flow
  app::track(v.patient.handle); // ok
  app::track(v.referrer.mail);  // ok
  Visit next = v;
  app::track(next.patient.mail);  // expect: privacy-unconsented-flow
  app::track(next.referrer.mail); // ok
  std::swap(next.patient, next.referrer);
  app::track(next.referrer.mail); // expect: privacy-unconsented-flow
  app::track(next.patient.mail);  // ok
}

struct Identity {
  std::string idNumber;
};
struct Billing {
  std::string plan = "basic";
  std::string reference;
};
struct Patient : Identity, Billing {
  std::string ward;
};

void slices(const app::Person &p) {
  Patient full;
  full.idNumber = p.ssn;
  full.reference = "R-100";
  full.ward = "north";
  Identity who = full;
  Billing bill = full;
  app::track(who.idNumber);   // expect: privacy-unconsented-flow
  app::track(bill.reference); // ok
  const Billing &view = full;
  full.reference = p.phone;
  app::track(view.reference); // expect: privacy-unconsented-flow
  app::track(view.plan);      // ok
  app::track(bill.reference); // ok
}

// A slot on the wire: one of several kinds of value.
struct Slot {
  enum Kind { Year, Room } kind;
  union {
    int year;
    int room;
  };
};

Slot yearSlot(const app::Person &p) {
  Slot s{};
  s.kind = Slot::Year;
  s.year = p.birthYear;
  return s;
}
Slot roomSlot(int room) {
  Slot s{};
  s.kind = Slot::Room;
  s.room = room;
  return s;
}

void unions(const app::Person &p) {
  Slot a = yearSlot(p), b = roomSlot(12);
  app::trackNumber(a.year); // expect: privacy-unconsented-flow
  app::trackNumber(b.room); // ok
  app::trackNumber(a.kind); // ok
}

struct Packed {
  unsigned year : 12;
  unsigned ward : 4;
  unsigned flags : 16;
};

void bits(const app::Person &p) {
  Packed k{};
  k.year = static_cast<unsigned>(p.birthYear);
  k.ward = 3;
  app::trackNumber(k.year);  // expect: privacy-unconsented-flow
  app::trackNumber(k.ward);  // ok
  app::trackNumber(k.flags); // ok
}

struct Label {
  char line1[40];
  char line2[40];
};

void wholeCopies(const app::Person &p) {
  Label sheet[3] = {};
  std::strncpy(sheet[1].line1, p.ssn, sizeof sheet[1].line1 - 1);
  std::strncpy(sheet[1].line2, p.color, sizeof sheet[1].line2 - 1);
  Label one, other;
  std::memcpy(&one, &sheet[1], sizeof one);
  std::memcpy(&other, &sheet[0], sizeof other);
  app::trackText(one.line1);   // expect: privacy-unconsented-flow
  app::trackText(one.line2);   // ok
  app::trackText(other.line1); // ok
  std::memmove(&sheet[2], &one, sizeof one);
  app::trackText(sheet[2].line1); // expect: privacy-unconsented-flow
  std::memset(&sheet[2], 0, sizeof sheet[2]);
  app::trackText(sheet[2].line1); // ok
}

void inPlace(const app::Person &p) {
  alignas(Contact) unsigned char raw[2][sizeof(Contact)];
  Contact *a = new (raw[0]) Contact{p.email, p.name};
  Contact *b = new (raw[1]) Contact{"none", p.name};
  app::track(a->mail);   // expect: privacy-unconsented-flow
  app::track(a->handle); // ok
  app::track(b->mail);   // ok
  a->~Contact();
  b->~Contact();
}

struct Letter {
  std::string to;
  std::string from = "clinic";
  std::string body;
};

Letter reminder(const std::string &to, std::string body) {
  return {.to = to, .body = std::move(body)};
}

void designated(const app::Person &p) {
  Letter l{.to = p.email, .body = "Please call"};
  app::track(l.to);   // expect: privacy-unconsented-flow
  app::track(l.from); // ok
  app::track(l.body); // ok
  const Letter &kept = reminder(p.name, "Your number: " + p.phone);
  app::track(kept.body); // expect: privacy-unconsented-flow
  app::track(kept.to);   // ok
  app::track(reminder(p.email, "hi").to);   // expect: privacy-unconsented-flow
  app::track(reminder(p.email, "hi").body); // ok
}

} // namespace clinic
