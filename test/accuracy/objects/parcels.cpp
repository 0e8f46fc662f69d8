// FLAGS: -std=c++20
// Parcels and labels: objects put together and taken apart.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace parcels {
using namespace app;

struct Label {
  std::string to, from;
};
struct Parcel {
  int weight;
  Label label;
  std::string tags[2];
};

// A member replaced as a whole.
void relabel(const Person &p) {
  Parcel a{3, {p.home.street, "shop"}, {"x", "y"}};
  track(a.label.to); // expect: privacy-unconsented-flow
  a.label = {"warehouse", "shop"};
  track(a.label.to); // ok
}

// Virtual inheritance with two ways to one base.
struct Stamp {
  std::string mark;
};
struct Sent : virtual Stamp {};
struct Paid : virtual Stamp {};
struct Letter : Sent, Paid {
  std::string text;
};
void stamps(const Person &p) {
  Letter l;
  static_cast<Sent &>(l).mark = p.phone;
  l.text = p.name;
  track(static_cast<Paid &>(l).mark); // expect: privacy-unconsented-flow
  track(l.text); // ok
}

// A move constructor and a move assignment written by hand.
class Buffer {
public:
  explicit Buffer(const char *s) : n(std::strlen(s)), d(new char[n + 1]) { std::memcpy(d, s, n + 1); }
  Buffer(Buffer &&o) noexcept : n(o.n), d(o.d) {
    o.d = nullptr;
    o.n = 0;
  }
  Buffer &operator=(Buffer &&o) noexcept {
    delete[] d;
    n = o.n;
    d = o.d;
    o.d = nullptr;
    o.n = 0;
    return *this;
  }
  ~Buffer() { delete[] d; }
  const char *text() const { return d ? d : ""; }
  std::size_t size() const { return n; }

private:
  std::size_t n;
  char *d;
};
void movedBuffers(const Person &p) {
  Buffer a(p.ssn), b(p.color);
  Buffer c(std::move(a));
  trackText(c.text()); // expect: privacy-unconsented-flow
  c = std::move(b);
  trackText(c.text()); // ok
  trackNumber(static_cast<long long>(c.size())); // ok
}

// Copy by memberwise assignment in a loop over an array.
void copyArray(const Person &p) {
  Label from[2] = {{p.email, "a"}, {p.phone, "b"}};
  Label to[2];
  for (int i = 0; i < 2; ++i)
    to[i] = from[i];
  track(to[0].to); // expect: privacy-unconsented-flow
  track(to[1].from); // ok
}

// A union of two structs with a common beginning.
union Packet {
  struct {
    int kind;
    char name[12];
  } hello;
  struct {
    int kind;
    int count;
  } ping;
};
void packets(const Person &p) {
  Packet a{}, b{};
  a.hello.kind = 1;
  std::memcpy(a.hello.name, p.ssn, 12);
  b.ping.kind = 2;
  b.ping.count = p.score;
  trackText(a.hello.name); // expect: privacy-unconsented-flow
  trackNumber(b.ping.count); // ok
}

// Nested classes that reach into what is around them.
class Route {
public:
  class Stop {
  public:
    Stop(Route &r, std::string n) : route(r), name(std::move(n)) {}
    void arrive() { route.last = name; }

  private:
    Route &route;
    std::string name;
  };
  Stop stop(std::string n) { return Stop(*this, std::move(n)); }
  std::string last = "start";
};
void routes(const Person &p) {
  Route r, s;
  r.stop(p.home.street).arrive();
  s.stop("depot").arrive();
  track(r.last); // expect: privacy-unconsented-flow
  track(s.last); // ok
}
} // namespace parcels
