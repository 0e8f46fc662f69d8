// operator= of every kind.
#include "../Inputs/app.h"

namespace assign {

class Text {
public:
  Text() = default;
  Text(const Text &) = default;
  Text &operator=(const Text &o) {
    if (this != &o)
      value_ = o.value_;
    return *this;
  }
  Text &operator=(Text &&o) noexcept {
    value_ = std::move(o.value_);
    o.value_.clear();
    return *this;
  }
  Text &operator=(const std::string &s) {
    value_ = s;
    return *this;
  }
  Text &operator=(const char *s) {
    value_.assign(s);
    return *this;
  }
  Text &operator=(std::nullptr_t) {
    value_.clear();
    return *this;
  }
  Text &operator=(std::initializer_list<const char *> parts) {
    value_.clear();
    for (const char *part : parts)
      value_ += part;
    return *this;
  }
  Text &operator+=(const Text &o) {
    value_ += o.value_;
    return *this;
  }
  Text &operator<<=(const std::string &s) {
    value_ = s;
    return *this;
  }
  const std::string &str() const { return value_; }

private:
  std::string value_;
};

void fromString(const app::Person &p) {
  Text t, u;
  t = p.email;
  u = p.name;
  app::track(t.str()); // expect: privacy-unconsented-flow
  app::track(u.str()); // ok
}

void fromCString() {
  Text t, u;
  t = app::deviceId();
  u = app::buildName();
  app::track(t.str()); // expect: privacy-unconsented-flow
  app::track(u.str()); // ok
}

void copyAssign(const app::Person &p) {
  Text a, b, c;
  a = p.email;
  b = a;
  app::track(b.str()); // expect: privacy-unconsented-flow
  b = c;
  app::track(b.str()); // ok
  app::track(a.str()); // expect: privacy-unconsented-flow
}

void moveAssign(const app::Person &p) {
  Text a, b;
  a = p.phone;
  b = std::move(a);
  app::track(b.str()); // expect: privacy-unconsented-flow
  app::track(a.str()); // ok
}

void nullAssign(const app::Person &p) {
  Text a;
  a = p.phone;
  a = nullptr;
  app::track(a.str()); // ok
}

void listAssign() {
  Text a, b;
  a = {"id:", app::deviceId()};
  b = {"build:", app::buildName()};
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
}

void chained(const app::Person &p) {
  Text a, b, c;
  a = b = p.email;
  c = "x";
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // expect: privacy-unconsented-flow
  a = b = c;
  app::track(a.str()); // ok
  app::track(b.str()); // ok
}

void compound(const app::Person &p) {
  Text a, b, tail;
  tail = p.phone;
  a = "tel:";
  b = "tel:";
  a += tail;
  app::track(a.str()); // expect: privacy-unconsented-flow
  app::track(b.str()); // ok
  a <<= "none";
  app::track(a.str()); // ok
}

// The result of an assignment is the object assigned to.
void assignResult(const app::Person &p) {
  Text a, b;
  Text &same = (a = p.email);
  app::track(same.str()); // expect: privacy-unconsented-flow
  same = p.name;
  app::track(a.str()); // ok
  app::track((b = p.phone).str()); // expect: privacy-unconsented-flow
}

// Copy and swap.
class Pair {
public:
  Pair() = default;
  Pair(std::string l, std::string r) : l_(std::move(l)), r_(std::move(r)) {}
  Pair(const Pair &) = default;
  Pair &operator=(Pair o) noexcept {
    swap(o);
    return *this;
  }
  void swap(Pair &o) noexcept {
    l_.swap(o.l_);
    std::swap(r_, o.r_);
  }
  const std::string &left() const { return l_; }
  const std::string &right() const { return r_; }

private:
  std::string l_, r_;
};

void copyAndSwap(const app::Person &p) {
  Pair a, full(p.name, p.email), empty;
  a = full;
  app::track(a.right()); // expect: privacy-unconsented-flow
  app::track(a.left());  // ok
  a = empty;
  app::track(a.right()); // ok
}

// A virtual assignment, as old frameworks have it.
struct Field {
  virtual ~Field() = default;
  virtual void assign(const std::string &s) = 0;
  virtual std::string shown() const = 0;
};
struct Plain : Field {
  void assign(const std::string &s) override { s_ = s; }
  std::string shown() const override { return s_; }
  std::string s_;
};
struct Masked : Field {
  void assign(const std::string &s) override { n_ = s.size(); }
  std::string shown() const override { return std::string(n_, '*'); }
  std::size_t n_ = 0;
};

void virtualAssign(const app::Person &p) {
  Plain plain;
  Masked masked;
  plain.assign(p.email);
  masked.assign(p.email);
  app::track(plain.shown());  // expect: privacy-unconsented-flow
  app::track(masked.shown()); // ok
}

// Built-in assignments of every spelling.
void numbers(const app::Person &p) {
  long a = 1, b = 1, c = 1, d = p.birthYear;
  a += p.birthYear;
  b += p.score;
  c ^= p.birthYear;
  app::trackNumber(a); // expect: privacy-unconsented-flow
  app::trackNumber(b); // ok
  app::trackNumber(c); // expect: privacy-unconsented-flow
  d = 0;
  app::trackNumber(d); // ok
  app::trackNumber(d = p.birthYear); // expect: privacy-unconsented-flow
}

// A defaulted operator= over bases and members.
struct Base {
  Text t;
};
struct Whole : Base {
  Text own[2];
};

void defaulted(const app::Person &p) {
  Whole a, b;
  a.t = p.email;
  a.own[1] = p.phone;
  b = a;
  app::track(b.t.str());      // expect: privacy-unconsented-flow
  app::track(b.own[1].str()); // expect: privacy-unconsented-flow
  app::track(b.own[0].str()); // ok
}

} // namespace assign
