// FLAGS: -std=c++20
// Hotel booking: guests, rooms, invoices; copies, moves, bases, slices.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace hotel {
using namespace app;

class Party {
public:
  explicit Party(std::string displayName) : m_displayName(std::move(displayName)) {}
  virtual ~Party() = default;
  const std::string &displayName() const { return m_displayName; }

protected:
  std::string m_displayName;
};

class Guest : public Party {
public:
  explicit Guest(const Person &p)
      : Party(p.name), m_email(p.email), m_phone(p.phone), m_loyalty(p.score) {}
  const std::string &email() const { return m_email; }
  std::string &phone() { return m_phone; }
  int loyalty() const { return m_loyalty; }

private:
  std::string m_email, m_phone;
  int m_loyalty = 0;
};

class Company : public Party {
public:
  Company() : Party("ACME") {}
  std::string vat = "DE123";
};

void checkIn(const Person &p) {
  Guest g(p);
  track(g.displayName());   // ok
  track(g.email());         // expect: privacy-unconsented-flow
  trackNumber(g.loyalty()); // ok
  track(g.phone());         // expect: privacy-unconsented-flow
  g.phone() = "on file";
  track(g.phone()); // ok
  Party sliced = g;
  track(sliced.displayName()); // ok
  const Party &ref = g;
  if (auto *back = dynamic_cast<const Guest *>(&ref))
    track(back->email()); // expect: privacy-unconsented-flow
}

struct Price {
  int cents = 0;
  const char *currency = "EUR";
};

struct Invoice {
  std::string number;
  std::string billTo;
  Price total;
  struct Line {
    std::string text;
    Price price;
  };
  std::vector<Line> lines;
};

Invoice makeInvoice(const Guest &g, bool anonymous) {
  Invoice inv;
  inv.number = "2024-17";
  inv.billTo = anonymous ? std::string("Guest") : g.email();
  inv.total.cents = 12900;
  inv.lines.push_back({"Room 12", {12900}});
  return inv;
}

void invoices(const Person &p) {
  Guest g(p);
  Invoice named = makeInvoice(g, false);
  track(named.billTo);            // expect: privacy-unconsented-flow
  track(named.number);            // ok
  trackNumber(named.total.cents); // ok
  track(named.lines[0].text);     // ok
  Invoice copy = named;
  named.billTo = "Guest";
  track(named.billTo); // ok
  track(copy.billTo);  // expect: privacy-unconsented-flow
  Invoice moved = std::move(copy);
  track(moved.billTo); // expect: privacy-unconsented-flow
  std::swap(moved, named);
  track(moved.billTo); // ok
  track(named.billTo); // expect: privacy-unconsented-flow
}

class Room {
public:
  Room() = default;
  Room(const Room &o) : number_(o.number_) {} // the occupant stays
  Room &operator=(const Room &o) {
    if (this != &o) {
      number_ = o.number_;
      note_ = o.note_;
    }
    return *this;
  }
  void assign(const std::string &who) { occupant_ = who; }
  void note(const std::string &n) { note_ = n; }
  std::string number_ = "101";
  std::string occupant_, note_;
};

void rooms(const Person &p) {
  Room a;
  a.assign(p.email);
  a.note(p.phone);
  Room b(a);
  track(b.occupant_); // ok
  track(b.note_);     // ok
  Room c;
  c = a;
  track(c.occupant_); // ok
  track(c.note_);     // expect: privacy-unconsented-flow
  track(a.occupant_); // expect: privacy-unconsented-flow
}

struct Keycard {
  char holder[12];
  char floor[12];
  int year;
};

void keycards(const Person &p) {
  Keycard k{};
  std::memcpy(k.holder, p.ssn, sizeof k.holder);
  std::memcpy(k.floor, p.color, sizeof k.floor);
  Keycard dup;
  std::memcpy(&dup, &k, sizeof dup);
  trackBytes(dup.holder, sizeof dup.holder); // expect: privacy-unconsented-flow
  trackBytes(dup.floor, sizeof dup.floor);   // ok
  dup = Keycard{};
  trackBytes(dup.holder, sizeof dup.holder); // ok
  Keycard board[2] = {};
  board[1] = k;
  trackBytes(board[0].holder, sizeof board[0].holder); // ok
  trackBytes(board[1].holder, sizeof board[1].holder); // expect: privacy-unconsented-flow
}

struct Amenity {
  std::string amenity = "sauna";
};
struct Contact {
  std::string reach;
};
struct Suite : Amenity, Contact {
  std::string view;
};

void suites(const Person &p) {
  Suite s;
  s.reach = p.phone;
  s.view = "lake";
  Contact &c = s;
  Amenity *a = &s;
  track(c.reach);    // expect: privacy-unconsented-flow
  track(a->amenity); // ok
  track(s.view);     // ok
  Suite t{{"pool"}, {"desk"}, p.home.street};
  track(t.reach); // ok
  track(t.view);  // expect: privacy-unconsented-flow
}

void inPlace(const Person &p) {
  alignas(Guest) unsigned char slot[sizeof(Guest)];
  Guest *g = new (slot) Guest(p);
  track(g->email());       // expect: privacy-unconsented-flow
  track(g->displayName()); // ok
  g->~Guest();
  const std::string &kept = Guest(p).displayName() + "!";
  track(kept); // ok
  const std::string &mail = Guest(p).email() + "!";
  track(mail); // expect: privacy-unconsented-flow
}

} // namespace hotel
