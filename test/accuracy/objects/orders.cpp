// FLAGS: -std=c++20
// A trading tool: orders with hand-written copying, moving and swapping.
#include "../Inputs/app.h"
#include <cstring>
#include <utility>

namespace trade {
using namespace app;

// A fat class of the old sort: owns its text, does all five itself.
class Text {
public:
  Text() : m_p(dup("")) {}
  Text(const char *s) : m_p(dup(s)) {}
  Text(const Text &o) : m_p(dup(o.m_p)) {}
  Text(Text &&o) noexcept : m_p(o.m_p) { o.m_p = dup(""); }
  Text &operator=(const Text &o) {
    if (this != &o) {
      delete[] m_p;
      m_p = dup(o.m_p);
    }
    return *this;
  }
  Text &operator=(Text &&o) noexcept {
    std::swap(m_p, o.m_p);
    return *this;
  }
  Text &operator=(const char *s) {
    Text t(s);
    swap(t);
    return *this;
  }
  ~Text() { delete[] m_p; }
  void swap(Text &o) noexcept { std::swap(m_p, o.m_p); }
  const char *c_str() const { return m_p; }
  std::size_t size() const { return std::strlen(m_p); }

private:
  static char *dup(const char *s) {
    char *r = new char[std::strlen(s) + 1];
    std::strcpy(r, s);
    return r;
  }
  char *m_p;
};

struct Party {
  Text account;
  Text desk;
  int rating = 0;
};

struct Order {
  Party buyer, seller;
  Text symbol;
  long quantity = 0;
  Order &operator=(const Party &p) {
    buyer = p;
    return *this;
  }
};

void book(const Person &p) {
  Order o;
  o.symbol = "ACME";
  o.buyer.account = p.ssn;
  o.buyer.desk = "fx";
  o.seller.account = "house";
  o.quantity = p.score;
  trackText(o.symbol.c_str()); // ok
  trackText(o.buyer.account.c_str()); // expect: privacy-unconsented-flow
  trackText(o.buyer.desk.c_str()); // ok
  trackText(o.seller.account.c_str()); // ok
  trackNumber(o.buyer.account.size()); // ok
  Order copy(o);
  o.buyer.account = "anon";
  trackText(o.buyer.account.c_str()); // ok
  trackText(copy.buyer.account.c_str()); // expect: privacy-unconsented-flow
  Order moved = std::move(copy);
  trackText(moved.buyer.account.c_str()); // expect: privacy-unconsented-flow
  trackText(moved.seller.account.c_str()); // ok
}

void cross(const Person &p) {
  Order a, b;
  a.buyer.account = p.email.c_str();
  b.buyer.account = "desk7";
  std::swap(a.buyer, b.buyer);
  trackText(a.buyer.account.c_str()); // ok
  trackText(b.buyer.account.c_str()); // expect: privacy-unconsented-flow
  b.buyer.account.swap(b.seller.account);
  trackText(b.buyer.account.c_str()); // ok
  trackText(b.seller.account.c_str()); // expect: privacy-unconsented-flow
}

void assignParty(const Person &p) {
  Party who;
  who.account = p.phone.c_str();
  who.rating = 3;
  Order o;
  o = who;
  trackText(o.buyer.account.c_str()); // expect: privacy-unconsented-flow
  trackText(o.seller.account.c_str()); // ok
  trackNumber(o.buyer.rating); // ok
  who = Party();
  trackText(who.account.c_str()); // ok
}

// Packed for the exchange.
struct Flags {
  unsigned side : 1;
  unsigned born : 11;
  unsigned venue : 4;
};
union Tag {
  Flags f;
  std::uint32_t raw;
};

void wire(const Person &p) {
  Tag t{};
  t.f.side = 1;
  t.f.venue = 5;
  trackNumber(t.raw); // ok
  t.f.born = static_cast<unsigned>(p.birthYear) & 0x7ff;
  trackNumber(t.f.born); // expect: privacy-unconsented-flow
  trackNumber(t.f.venue); // ok
  trackNumber(t.raw); // expect: privacy-unconsented-flow
  t.raw = 0;
  trackNumber(t.f.born); // ok
}

Party partyFor(const Person &p, bool full) {
  Party r;
  r.desk = p.name.c_str();
  if (full)
    r.account = p.home.street.c_str();
  return r;
}

void temporaries(const Person &p) {
  trackText(partyFor(p, true).account.c_str()); // expect: privacy-unconsented-flow
  trackText(partyFor(p, true).desk.c_str()); // ok
  Party &&kept = partyFor(p, true);
  trackText(kept.account.c_str()); // expect: privacy-unconsented-flow
  const Text &desk = partyFor(p, true).desk;
  trackText(desk.c_str()); // ok
}

} // namespace trade
