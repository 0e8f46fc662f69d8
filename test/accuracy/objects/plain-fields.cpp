// FLAGS: -std=c++20
// Settings, forms and messages: plain records with fields in fields.
#include "../Inputs/app.h"
#include <array>
#include <cstring>

namespace fields {
using namespace app;

struct Endpoint {
  std::string host;
  std::string token;
};
struct Connection {
  Endpoint local;
  Endpoint remote;
  int retries = 3;
};
struct Session {
  Connection primary;
  Connection fallback;
};

void nested(const Person &p) {
  Session s;
  s.primary.remote.token = p.email;
  s.primary.local.token = "none";
  s.fallback.remote.host = p.name;
  track(s.primary.remote.token); // expect: privacy-unconsented-flow
  track(s.primary.local.token); // ok
  track(s.fallback.remote.host); // ok
  const Connection &c = s.primary;
  track(c.remote.token); // expect: privacy-unconsented-flow
  trackNumber(c.retries); // ok
}

// A message that is one of several things.
struct Event {
  enum Kind { Login, Click } kind;
  union {
    struct {
      int year;
      int attempts;
    } login;
    struct {
      int x, y;
    } click;
  };
};

void loginEvent(const Person &p) {
  Event e;
  e.kind = Event::Login;
  e.login.year = p.birthYear;
  e.login.attempts = 1;
  trackNumber(e.login.year); // expect: privacy-unconsented-flow
  trackNumber(e.login.attempts); // ok
  trackNumber(e.kind); // ok
}

void clickEvent(const Person &p) {
  Event e;
  e.kind = Event::Click;
  e.click.x = p.score;
  e.click.y = 12;
  trackNumber(e.click.x); // ok
}

union Word {
  std::uint32_t value;
  unsigned char bytes[4];
};

void punned(const Person &p) {
  Word w;
  w.value = static_cast<std::uint32_t>(p.birthYear);
  trackBytes(w.bytes, 4); // expect: privacy-unconsented-flow
  w.value = 0;
  trackBytes(w.bytes, 4); // ok
}

// Packed as on the wire.
struct Packed {
  unsigned year : 12;
  unsigned level : 4;
  unsigned flags : 16;
};

void bits(const Person &p) {
  Packed k{};
  k.year = static_cast<unsigned>(p.birthYear);
  k.level = static_cast<unsigned>(p.score) & 15;
  k.flags = 0x10;
  trackNumber(k.year); // expect: privacy-unconsented-flow
  trackNumber(k.level); // ok
  trackNumber(k.flags); // ok
}

struct Cell {
  std::string label, value;
};
struct Form {
  Cell cells[3];
  std::array<Cell, 2> footer;
};

void cells(const Person &p) {
  Form f;
  f.cells[0] = {"name", p.name};
  f.cells[1] = {"mail", p.email};
  f.cells[2].label = "zip";
  f.footer[0].value = p.home.zip;
  f.footer[1].value = "v1";
  track(f.cells[0].value); // ok
  track(f.cells[1].label); // ok
  track(f.cells[1].value); // expect: privacy-unconsented-flow
  track(f.footer[0].value); // expect: privacy-unconsented-flow
  track(f.footer[1].value); // ok
  for (const Cell &c : f.cells) {
    track(c.label); // ok
    track(c.value); // expect: privacy-unconsented-flow
  }
}

struct Request {
  std::string path = "/";
  std::string body;
  struct {
    std::string user, agent;
  };
  int timeout = 10;
};

void anonymousMembers(const Person &p) {
  Request r;
  r.user = p.phone;
  r.agent = "client/2";
  track(r.user); // expect: privacy-unconsented-flow
  track(r.agent); // ok
  track(r.path); // ok
}

struct Options {
  std::string title = "untitled";
  std::string contact;
  std::string region = "eu";
};

Options optionsFor(const Person &p) {
  return {.title = p.name, .contact = p.email};
}

void designated(const Person &p) {
  Options o = optionsFor(p);
  track(o.title); // ok
  track(o.contact); // expect: privacy-unconsented-flow
  track(o.region); // ok
  o = {.title = p.home.street};
  track(o.title); // expect: privacy-unconsented-flow
  track(o.contact); // ok
}

} // namespace fields
