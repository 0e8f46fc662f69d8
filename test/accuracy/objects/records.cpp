// FLAGS: -std=c++20
// Records, bases and views of objects as programs write them.
#include "../Inputs/app.h"
#include <bit>
#include <cstring>
#include <new>

namespace records {
using namespace app;

struct Contact {
  std::string mail, phone;
  struct {
    std::string city, code;
  } place;
  std::string notes[2];
};

Contact contactOf(const Person &p) {
  Contact c;
  c.mail = p.email;
  c.phone = "hidden";
  c.place = {p.home.planet, p.home.zip};
  c.notes[0] = "none";
  c.notes[1] = p.home.street;
  return c;
}

void contacts(const Person &p) {
  Contact c = contactOf(p);
  track(c.phone); // ok
  track(c.place.city); // ok
  track(c.place.code); // expect: privacy-unconsented-flow
  track(c.notes[0]); // ok
  track(c.notes[1]); // expect: privacy-unconsented-flow
  Contact d = c;
  d.mail = "x";
  track(d.mail); // ok
  track(c.mail); // expect: privacy-unconsented-flow
  Contact e = std::move(d);
  track(e.place.code); // expect: privacy-unconsented-flow
}

void moreContacts(const std::vector<Person> &people) {
  std::vector<Contact> all;
  for (auto &p : people)
    all.push_back(contactOf(p));
  for (auto &[mail, phone, place, notes] : all) {
    track(mail); // expect: privacy-unconsented-flow
    track(phone); // ok
    track(place.city); // ok
  }
}

// A hierarchy with state on each floor.

class Entity {
public:
  explicit Entity(std::string id) : id_(std::move(id)) {}
  virtual ~Entity() = default;
  const std::string &id() const { return id_; }

protected:
  std::string id_;
};
class Customer : public Entity {
public:
  Customer(std::string id, const Person &p)
      : Entity(std::move(id)), mail_(p.email), address_(p.home) {}
  const std::string &mail() const { return mail_; }
  Address &address() { return address_; }
  const Address &address() const { return address_; }

private:
  std::string mail_;
  Address address_;
};
class Vip : public Customer {
public:
  using Customer::Customer;
  std::string card() const { return id() + "/" + mail(); }
  std::string badge() const { return id() + "/vip"; }
};

void hierarchy(const Person &p) {
  Vip vip("v1", p);
  track(vip.id()); // ok
  track(vip.card()); // expect: privacy-unconsented-flow
  track(vip.badge()); // ok
  track(vip.address().planet); // ok
  track(vip.address().street); // expect: privacy-unconsented-flow
  vip.address().street = "none";
  track(vip.address().street); // ok
  Entity &base = vip;
  track(base.id()); // ok
  if (auto *c = dynamic_cast<Customer *>(&base))
    track(c->mail()); // expect: privacy-unconsented-flow
  Customer sliced = vip;
  track(sliced.mail()); // expect: privacy-unconsented-flow
  Entity thin = vip;
  track(thin.id()); // ok
}

void identified(const Person &p) {
  Customer byMail(p.email, Person{});
  Customer byNumber("17", p);
  track(byMail.id()); // expect: privacy-unconsented-flow
  track(byMail.mail()); // ok
  track(byNumber.id()); // ok
}

// A union with a tag.

struct Cell {
  enum Kind { Number, Text } kind;
  union {
    long number;
    const char *text;
  };
  static Cell of(long n) {
    Cell c;
    c.kind = Number;
    c.number = n;
    return c;
  }
  static Cell of(const char *s) {
    Cell c;
    c.kind = Text;
    c.text = s;
    return c;
  }
};

void sendCell(const Cell &c) {
  if (c.kind == Cell::Number)
    trackNumber(c.number); // expect: privacy-unconsented-flow
  else
    trackText(c.text); // ok
}

void cells(const Person &p) {
  sendCell(Cell::of(p.birthYear));
  sendCell(Cell::of(p.name.c_str()));
}

// Bit-fields, raw storage, bits.

struct Flags {
  unsigned year : 12;
  unsigned score : 12;
  bool paid : 1;
};

void flags(const Person &p) {
  Flags f{static_cast<unsigned>(p.birthYear), static_cast<unsigned>(p.score), true};
  trackNumber(f.year); // expect: privacy-unconsented-flow
  trackNumber(f.score); // ok
  trackNumber(f.paid); // ok
  unsigned word = (f.year << 1) | f.paid;
  trackNumber(word >> 1); // expect: privacy-unconsented-flow
}

void placed(const Person &p) {
  alignas(Contact) unsigned char room[sizeof(Contact)];
  auto *c = new (room) Contact(contactOf(p));
  track(c->mail); // expect: privacy-unconsented-flow
  track(c->phone); // ok
  c->~Contact();
  auto *fresh = new (room) Contact{};
  track(fresh->mail); // ok
  fresh->~Contact();
}

struct Fix {
  double lat, lon;
  int zoom;
};

void wholeCopies(const Person &p) {
  Fix a{p.latitude, 1.5, 3}, b{}, c{};
  std::memcpy(&b, &a, sizeof a);
  trackReal(b.lat); // expect: privacy-unconsented-flow
  trackNumber(b.zoom); // ok
  trackReal(c.lat); // ok
  unsigned long long bits = std::bit_cast<unsigned long long>(a.lat);
  trackNumber(static_cast<long long>(bits)); // expect: privacy-unconsented-flow
  a = Fix{.lat = 0, .lon = 0, .zoom = 1};
  trackReal(a.lat); // ok
}

// Swap, assignment, chained setters.

class Request {
public:
  Request &url(std::string u) {
    url_ = std::move(u);
    return *this;
  }
  Request &body(std::string b) {
    body_ = std::move(b);
    return *this;
  }
  const std::string &url() const { return url_; }
  const std::string &body() const { return body_; }
  friend void swap(Request &a, Request &b) noexcept {
    using std::swap;
    swap(a.url_, b.url_);
    swap(a.body_, b.body_);
  }

private:
  std::string url_, body_;
};

void requests(const Person &p) {
  auto r = Request().url("https://x").body(p.email);
  track(r.url()); // ok
  track(r.body()); // expect: privacy-unconsented-flow
  Request other;
  other.body("plain");
  swap(r, other);
  track(r.body()); // ok
  track(other.body()); // expect: privacy-unconsented-flow
  other = Request();
  track(other.body()); // ok
}

// Lifetime of temporaries, references kept in objects.

struct Holder {
  const std::string &text;
};

void holders(const Person &p) {
  const std::string &kept = p.name + "/" + p.email;
  track(kept); // expect: privacy-unconsented-flow
  Holder h{p.phone}, g{p.name};
  track(h.text); // expect: privacy-unconsented-flow
  track(g.text); // ok
  const Contact &c = contactOf(p);
  track(c.phone); // ok
  track(c.mail); // expect: privacy-unconsented-flow
}

// Pointers, as in C programs.

void fill(char **out, const Person &p) {
  static char buffer[32];
  std::strncpy(buffer, p.ssn, sizeof buffer - 1);
  *out = buffer;
}
void fillName(char **out, const Person &p) {
  static char buffer[32];
  std::strncpy(buffer, p.color, sizeof buffer - 1);
  *out = buffer;
}

void outPointers(const Person &p) {
  char *a = nullptr, *b = nullptr;
  fill(&a, p);
  fillName(&b, p);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

void choose(const Person &p, bool which) {
  std::string open = "open", secret = p.email;
  std::string *target = which ? &open : &secret;
  track(*target); // expect: privacy-unconsented-flow
  *target = "none";
  track(open); // ok
  std::string &ref = which ? open : secret;
  ref = p.phone;
  track(open); // expect: privacy-unconsented-flow
}

void walk(const Person &p) {
  const char *text[] = {"a", p.email.c_str(), nullptr};
  for (const char **t = text; *t; ++t)
    trackText(*t); // expect: privacy-unconsented-flow
  int numbers[3] = {p.score, 2, 3};
  int *q = numbers;
  trackNumber(*q++); // ok
  *q = p.birthYear;
  trackNumber(numbers[1]); // expect: privacy-unconsented-flow
  trackNumber(numbers[2]); // ok
}

struct Session {
  void *user;
  int id;
};

void opaquePointer(const Person &p) {
  Person copy = p;
  Session s{&copy, 4};
  auto *back = static_cast<Person *>(s.user);
  track(back->email); // expect: privacy-unconsented-flow
  track(back->name); // ok
  trackNumber(s.id); // ok
}

} // namespace records
