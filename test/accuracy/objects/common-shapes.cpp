// Objects of many makes: bases, unions, anonymous members, slices, raw copies.
#include "../Inputs/app.h"
#include <array>
#include <compare>
#include <cstring>
#include <new>

namespace common_shapes {
using namespace app;

struct Ticket {
  std::string from;
  std::string text;
  struct {
    int year = 0;
    int queue = 0;
  } meta;
};

void anonymousMembers(const Person &p) {
  Ticket t{.from = p.email, .text = "help", .meta = {.year = p.birthYear, .queue = 4}};
  track(t.from); // expect: privacy-unconsented-flow
  track(t.text); // ok
  trackNumber(t.meta.year); // expect: privacy-unconsented-flow
  trackNumber(t.meta.queue); // ok
}

struct Named {
  std::string label;
  virtual ~Named() = default;
};
struct Located {
  std::string place;
  Located &operator=(std::string s) {
    place.swap(s);
    return *this;
  }
};
struct Shop : Named, Located {
  using Located::operator=;
  std::string label; // hides the base's
};

void hiddenField(const Person &p) {
  Shop s;
  s.label = p.phone;
  s.Named::label = p.name;
  track(static_cast<const Named &>(s).label); // ok
  track(s.label); // expect: privacy-unconsented-flow
}

void inheritedAssign(const Person &p) {
  Shop s, t;
  s = p.home.street;
  t = p.home.planet;
  track(s.place); // expect: privacy-unconsented-flow
  const Located &l = t;
  track(l.place); // ok
}

void sliced(const Person &p) {
  Shop s;
  s.Named::label = p.name;
  s.place = p.home.zip;
  Named justName = s;
  Located justPlace = s;
  track(justName.label); // ok
  track(justPlace.place); // expect: privacy-unconsented-flow
}

struct Packed {
  unsigned day : 5;
  unsigned year : 12;
  unsigned kind : 3;
};

void bits(const Person &p) {
  Packed k{};
  k.year = unsigned(p.birthYear);
  k.kind = 2;
  trackNumber(k.year); // expect: privacy-unconsented-flow
  trackNumber(k.kind); // ok
  k.year = 0;
  trackNumber(k.year); // ok
}

union Number {
  long whole;
  double real;
};

void unions(const Person &p) {
  Number a, b;
  a.real = p.latitude;
  b.real = 0.5;
  trackReal(a.real); // expect: privacy-unconsented-flow
  trackReal(b.real); // ok
  a.whole = 7;
  trackNumber(a.whole); // ok
}

struct Wire {
  char ssn[12];
  char color[12];
  int year, score;
};

void wholeObject(const Person &p) {
  Wire w, v;
  std::memcpy(w.ssn, p.ssn, sizeof w.ssn);
  std::memcpy(w.color, p.color, sizeof w.color);
  w.year = p.birthYear;
  w.score = p.score;
  std::memmove(&v, &w, sizeof w);
  trackText(v.ssn); // expect: privacy-unconsented-flow
  trackText(v.color); // ok
  trackNumber(v.year); // expect: privacy-unconsented-flow
  trackNumber(v.score); // ok
  std::memset(&v, 0, sizeof v);
  trackText(v.ssn); // ok
}

void placement(const Person &p) {
  alignas(Ticket) std::byte room[sizeof(Ticket)];
  Ticket *t = new (room) Ticket{p.name, p.phone, {}};
  track(t->from); // ok
  track(t->text); // expect: privacy-unconsented-flow
  t->~Ticket();
  t = std::construct_at(reinterpret_cast<Ticket *>(room));
  track(t->text); // ok
  std::destroy_at(t);
}

class Score {
public:
  Score() = default;
  Score(const Score &o) : shown_(o.shown_) {} // leaves the note
  Score(Score &&o) noexcept : shown_(o.shown_), note_(std::move(o.note_)) {}
  Score &operator+=(const Person &p) {
    shown_ += p.score;
    note_ = p.email;
    return *this;
  }
  const std::string &note() const { return note_; }
  int shown() const { return shown_; }

private:
  int shown_ = 0;
  std::string note_;
};

void copiesLeaveNote(const Person &p) {
  Score s;
  s += p;
  Score copy(s);
  track(copy.note()); // ok
  trackNumber(copy.shown()); // ok
  Score moved(std::move(s));
  track(moved.note()); // expect: privacy-unconsented-flow
}

Ticket makeTicket(const Person &p) { return {p.home.street, p.home.planet, {}}; }

void extended(const Person &p) {
  const Ticket &t = makeTicket(p);
  const std::string &field = makeTicket(p).text;
  track(t.from); // expect: privacy-unconsented-flow
  track(field); // ok
}

void arrayOfStructs(const Person &p) {
  std::array<Ticket, 3> row{};
  row[1].from = p.email;
  row[2] = row[0];
  track(row[1].from); // expect: privacy-unconsented-flow
  track(row[2].from); // ok
  std::swap(row[0], row[1]);
  track(row[0].from); // expect: privacy-unconsented-flow
  track(row[1].from); // ok
}

} // namespace common_shapes
