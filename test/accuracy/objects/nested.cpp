// Fields in fields, arrays of structs, anonymous members, bit-fields.
#include "../Inputs/app.h"
#include <array>

namespace nested {

struct Endpoint {
  std::string host;
  std::string path;
};
struct Request {
  Endpoint target;
  Endpoint referrer;
  std::string body;
};
struct Batch {
  Request first;
  Request second;
};

void deepField(const app::Person &p) {
  Request r;
  r.target.host = "example.org";
  r.target.path = "/u/" + p.email;
  r.referrer.path = "/home";
  app::track(r.target.path);   // expect: privacy-unconsented-flow
  app::track(r.target.host);   // ok
  app::track(r.referrer.path); // ok
}

void deeperField(const app::Person &p) {
  Batch b;
  b.first.target.path = p.home.street;
  b.second.target.path = p.home.planet;
  app::track(b.first.target.path);  // expect: privacy-unconsented-flow
  app::track(b.second.target.path); // ok
  app::track(b.first.target.host);  // ok
}

// A whole member taken out, and put elsewhere.
void memberMoved(const app::Person &p) {
  Batch b;
  b.first.target.path = p.phone;
  Endpoint taken = b.first.target;
  Request r;
  r.referrer = taken;
  app::track(r.referrer.path); // expect: privacy-unconsented-flow
  app::track(r.referrer.host); // ok
  app::track(r.target.path);   // ok
}

// The parent is replaced, and so is what was in it.
void parentReplaced(const app::Person &p) {
  Request r, other;
  r.target.path = p.email;
  r.body = p.email;
  r.target = Endpoint{};
  app::track(r.target.path); // ok
  app::track(r.body);        // expect: privacy-unconsented-flow
  r = other;
  app::track(r.body); // ok
}

void personInside(const app::Person &p) {
  app::track(p.home.zip);    // expect: privacy-unconsented-flow
  app::track(p.home.planet); // ok
  app::Address a = p.home;
  app::track(a.street); // expect: privacy-unconsented-flow
  app::track(a.planet); // ok
}

void arrayOfStructs(const app::Person &p) {
  Endpoint all[3];
  all[0].path = p.email;
  all[1].path = "/";
  all[2].host = p.name;
  app::track(all[0].path); // expect: privacy-unconsented-flow
  app::track(all[1].path); // ok
  app::track(all[2].host); // ok
  app::track(all[0].host); // ok
}

void arrayInLoop(const std::vector<app::Person> &people) {
  Endpoint all[8];
  std::size_t n = 0;
  for (const app::Person &p : people) {
    if (n == 8)
      break;
    all[n].host = p.name;
    all[n].path = p.phone;
    ++n;
  }
  for (std::size_t i = 0; i < n; ++i)
    app::track(all[i].host); // ok
  for (const Endpoint &e : all)
    app::track(e.path); // expect: privacy-unconsented-flow
}

void stdArray(const app::Person &p) {
  std::array<Endpoint, 2> two{};
  two[0].path = p.home.zip;
  two[1].path = p.home.planet;
  app::track(two[0].path);    // expect: privacy-unconsented-flow
  app::track(two[1].path);    // ok
  app::track(two.front().path); // expect: privacy-unconsented-flow
  app::track(std::get<1>(two).path); // ok
}

struct Matrix {
  double cell[2][2];
};

void twoDimensions(const app::Person &p) {
  Matrix m{};
  m.cell[0][1] = p.latitude;
  m.cell[1][0] = p.score;
  app::trackReal(m.cell[0][1]); // expect: privacy-unconsented-flow
  app::trackReal(m.cell[1][0]); // ok
  app::trackReal(m.cell[0][0]); // ok
}

struct Packet {
  int kind = 0;
  struct {
    std::string who;
    std::string what;
  };
  struct {
    double lat = 0;
    double scale = 1;
  } at;
};

void anonymousStruct(const app::Person &p) {
  Packet k;
  k.who = p.email;
  k.what = "login";
  k.at.lat = p.latitude;
  app::track(k.who);        // expect: privacy-unconsented-flow
  app::track(k.what);       // ok
  app::trackReal(k.at.lat); // expect: privacy-unconsented-flow
  app::trackReal(k.at.scale); // ok
  app::trackNumber(k.kind); // ok
}

struct Flags {
  unsigned year : 12;
  unsigned level : 4;
  unsigned rest : 16;
};

void bitFields(const app::Person &p) {
  Flags f{};
  f.year = static_cast<unsigned>(p.birthYear);
  f.level = static_cast<unsigned>(p.score) & 15u;
  app::trackNumber(f.year);  // expect: privacy-unconsented-flow
  app::trackNumber(f.level); // ok
  f.year = 0;
  app::trackNumber(f.year); // ok
}

// Packed by hand, as wire formats are.
void packedByHand(const app::Person &p) {
  std::uint32_t word = static_cast<std::uint32_t>(p.birthYear) << 16;
  word |= static_cast<std::uint32_t>(p.score) & 0xffffu;
  app::trackNumber(word >> 16); // expect: privacy-unconsented-flow
  std::uint32_t plain = static_cast<std::uint32_t>(p.score) << 16;
  plain |= 7u;
  app::trackNumber(plain); // ok
}

struct Row {
  std::string cells[3];
  int used = 0;
};

void structWithArray(const app::Person &p) {
  Row rows[2];
  rows[0].cells[1] = p.phone;
  rows[1].cells[1] = p.name;
  app::track(rows[0].cells[1]); // expect: privacy-unconsented-flow
  app::track(rows[1].cells[1]); // ok
  app::track(rows[0].cells[0]); // ok
  app::trackNumber(rows[0].used); // ok
}

// Static data members and a static local are objects too.
struct Session {
  static std::string last;
  static std::string region;
};
std::string Session::last;
std::string Session::region;

void login(const app::Person &p) {
  Session::last = p.email;
  Session::region = p.home.planet;
}
void report() {
  app::track(Session::last);   // expect: privacy-unconsented-flow
  app::track(Session::region); // ok
}

// Two objects of one class.
void twoObjects(const app::Person &p) {
  Request a, b;
  a.body = p.email;
  b.body = "ping";
  app::track(b.body); // ok
  app::track(a.body); // expect: privacy-unconsented-flow
  a.body = b.body;
  app::track(a.body); // ok
}

} // namespace nested
