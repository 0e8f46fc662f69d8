// Values with operators, moves by hand, and nested parts.
#include "../Inputs/app.h"
#include <cstring>
#include <tuple>

namespace common_values {
using namespace app;

class Text { // a string by hand
public:
  Text(const char *s = "") : n_(std::strlen(s)), d_(new char[n_ + 1]) { std::memcpy(d_, s, n_ + 1); }
  Text(const Text &o) : Text(o.d_) {}
  Text(Text &&o) noexcept : n_(std::exchange(o.n_, 0)), d_(std::exchange(o.d_, nullptr)) {}
  Text &operator=(Text o) noexcept {
    swap(*this, o);
    return *this;
  }
  ~Text() { delete[] d_; }
  friend void swap(Text &a, Text &b) noexcept {
    std::swap(a.n_, b.n_);
    std::swap(a.d_, b.d_);
  }
  friend Text operator+(const Text &a, const Text &b) {
    Text r;
    delete[] r.d_;
    r.n_ = a.n_ + b.n_;
    r.d_ = new char[r.n_ + 1];
    std::memcpy(r.d_, a.d_, a.n_);
    std::memcpy(r.d_ + a.n_, b.d_, b.n_ + 1);
    return r;
  }
  const char *c() const { return d_ ? d_ : ""; }
  std::size_t size() const { return n_; }

private:
  std::size_t n_;
  char *d_;
};

void handString(const Person &p) {
  Text a(p.ssn), b(p.color);
  trackText((b + a).c()); // expect: privacy-unconsented-flow
  trackText((b + b).c()); // ok
  trackNumber((long long)a.size()); // ok
  Text c = std::move(a);
  trackText(c.c()); // expect: privacy-unconsented-flow
  trackText(a.c()); // ok
  c = b;
  trackText(c.c()); // ok
}

void handSwap(const Person &p) {
  Text a(p.email.c_str()), b("b");
  swap(a, b);
  trackText(b.c()); // expect: privacy-unconsented-flow
  trackText(a.c()); // ok
}

struct Geo {
  double lat = 0, lon = 0;
  Geo operator-() const { return {-lat, -lon}; }
  Geo &operator*=(double k) {
    lat *= k;
    lon *= k;
    return *this;
  }
  friend Geo operator+(Geo a, const Geo &b) { return {a.lat + b.lat, a.lon + b.lon}; }
};

void maths(const Person &p) {
  Geo g{.lat = p.latitude, .lon = 2};
  Geo h = -g + Geo{1, 1};
  trackReal(h.lat); // expect: privacy-unconsented-flow
  trackReal(h.lon); // ok
  h *= 3;
  trackReal(h.lat); // expect: privacy-unconsented-flow
}

struct Visit {
  Address where;
  Person *who = nullptr;
  int times[3] = {};
};

void nested(Person &p) {
  Visit v{p.home, &p, {1, p.birthYear, 3}};
  track(v.where.zip); // expect: privacy-unconsented-flow
  track(v.where.planet); // ok
  trackNumber(v.times[1]); // expect: privacy-unconsented-flow
  trackNumber(v.times[2]); // ok
  Visit w = v;
  w.where = Address{"", "", v.where.planet};
  track(w.where.street); // ok
  track(w.who->phone); // expect: privacy-unconsented-flow
  auto &&[place, person, times] = std::move(w);
  trackNumber(times[1]); // expect: privacy-unconsented-flow
  track(place.planet); // ok
}

struct Snapshot {
  explicit Snapshot(const Person &p) : nick(p.name), mail(p.email), line(nick + " " + mail) {}
  Snapshot() : Snapshot(Person{}) {}
  std::string nick, mail, line;
};
struct Report : Snapshot {
  using Snapshot::Snapshot;
  std::string title = "of " + nick;
};

void constructors(const Person &p) {
  Report r(p), none;
  track(r.line); // expect: privacy-unconsented-flow
  track(r.title); // ok
  track(none.line); // ok
  none = r;
  track(none.mail); // expect: privacy-unconsented-flow
}

template <class T> struct Lazy {
  std::function<T()> make;
  mutable std::optional<T> made;
  const T &operator*() const {
    if (!made)
      made = make();
    return *made;
  }
};

void lazily(const Person &p) {
  Lazy<std::string> a{[&] { return p.home.street; }, {}}, b{[&] { return p.home.planet; }, {}};
  track(*a); // expect: privacy-unconsented-flow
  track(*b); // ok
}

} // namespace common_values
