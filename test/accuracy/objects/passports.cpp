// FLAGS: -std=c++20
// Small records and what programs do with them before they send something.
#include "../Inputs/app.h"
#include <cstring>
#include <array>

namespace passports {
using namespace app;

// A value type with a private union and accessors.
class Field {
public:
  static Field text(const std::string &s) {
    Field f;
    f.kind = 1;
    std::strncpy(f.u.chars, s.c_str(), sizeof f.u.chars - 1);
    return f;
  }
  static Field number(long n) {
    Field f;
    f.kind = 2;
    f.u.n = n;
    return f;
  }
  const char *asText() const { return kind == 1 ? u.chars : ""; }
  long asNumber() const { return kind == 2 ? u.n : 0; }

private:
  int kind = 0;
  union {
    char chars[64];
    long n;
  } u{};
};

void fields(const Person &p) {
  Field mail = Field::text(p.email);
  Field nick = Field::text(p.name);
  Field score = Field::number(p.score);
  Field year = Field::number(p.birthYear);
  trackText(mail.asText()); // expect: privacy-unconsented-flow
  trackText(nick.asText()); // ok
  trackNumber(score.asNumber()); // ok
  trackNumber(year.asNumber()); // expect: privacy-unconsented-flow
}

// A builder that is moved along.
struct Passport {
  std::string holder, number, country;
};
class PassportBuilder {
public:
  PassportBuilder &&holder(std::string s) && {
    p.holder = std::move(s);
    return std::move(*this);
  }
  PassportBuilder &&number(std::string s) && {
    p.number = std::move(s);
    return std::move(*this);
  }
  PassportBuilder &&country(std::string s) && {
    p.country = std::move(s);
    return std::move(*this);
  }
  Passport build() && { return std::move(p); }

private:
  Passport p;
};

void built(const Person &p) {
  Passport x = PassportBuilder().holder(p.name).number(p.ssn).country(p.home.planet).build();
  track(x.number); // expect: privacy-unconsented-flow
  track(x.holder); // ok
  track(x.country); // ok
}

// A base with a protected constructor and two children.
class Document {
public:
  const std::string &owner() const { return owner_; }
  virtual std::string line() const { return title_; }
  virtual ~Document() = default;

protected:
  Document(std::string owner, std::string title)
      : owner_(std::move(owner)), title_(std::move(title)) {}
  std::string owner_, title_;
};
class Visa : public Document {
public:
  explicit Visa(const Person &p) : Document(p.email, "visa"), stamp_(p.home.zip) {}
  std::string line() const override { return title_ + stamp_; }

private:
  std::string stamp_;
};
class Ticket : public Document {
public:
  explicit Ticket(const Person &p) : Document(p.name, "ticket") {}
  std::string line() const override { return title_ + owner_; }
};

void documents(const Person &p) {
  Visa v(p);
  Ticket t(p);
  track(v.owner()); // expect: privacy-unconsented-flow
  track(t.owner()); // ok
  track(v.line()); // expect: privacy-unconsented-flow
  track(t.line()); // ok
  const Document *d = &t;
  track(d->line()); // ok
  d = &v;
  track(d->line()); // expect: privacy-unconsented-flow
}

// Multiple inheritance by interfaces with state.
struct HasMail {
  std::string mail;
  void setMail(const std::string &m) { mail = m; }
};
struct HasTitle {
  std::string title;
  void setTitle(const std::string &t) { title = t; }
};
struct Card : HasMail, HasTitle {};

void fillMail(HasMail &m, const Person &p) { m.setMail(p.email); }
void fillTitle(HasTitle &t, const Person &p) { t.setTitle(p.name); }
void cards(const Person &p) {
  Card c;
  fillMail(c, p);
  fillTitle(c, p);
  track(c.mail); // expect: privacy-unconsented-flow
  track(c.title); // ok
}

// Arrays of arrays, by constant and by loop.
void grid(const Person &p) {
  std::string cells[2][2];
  cells[0][1] = p.phone;
  cells[1][0] = p.name;
  track(cells[0][1]); // expect: privacy-unconsented-flow
  track(cells[1][0]); // ok
  track(cells[1][1]); // ok
  std::array<std::array<std::string, 2>, 2> g;
  g[1][1] = p.email;
  track(g[1][1]); // expect: privacy-unconsented-flow
  track(g[0][0]); // ok
}

// A struct returned, changed in part and returned again.
Passport anonymous(Passport p) {
  p.number = "hidden";
  return p;
}
Passport renamed(Passport p, const std::string &n) {
  p.holder = n;
  return p;
}
void copies(const Person &p) {
  Passport a{p.email, p.ssn, "c"};
  Passport b = anonymous(a);
  track(b.number); // ok
  track(b.holder); // expect: privacy-unconsented-flow
  Passport c = renamed(b, "x");
  track(c.holder); // ok
  track(c.number); // ok
  track(renamed(b, p.phone).holder); // expect: privacy-unconsented-flow
}

// A bit-packed identifier.
unsigned long pack(unsigned year, unsigned level) {
  return static_cast<unsigned long>(year) << 8 | (level & 0xff);
}
void packed(const Person &p) {
  trackNumber(pack(static_cast<unsigned>(p.birthYear), 3)); // expect: privacy-unconsented-flow
  trackNumber(pack(3, static_cast<unsigned>(p.score))); // ok
}

// Comparison operators made by the compiler, and swap in a class with one.
struct Key {
  std::string id;
  int n = 0;
  auto operator<=>(const Key &) const = default;
};
void keys(const Person &p) {
  Key a{p.email, 1}, b{"x", 2};
  trackNumber(a < b); // ok
  trackNumber(a == b ? 1 : 2); // ok
  std::swap(a, b);
  track(a.id); // ok
  track(b.id); // expect: privacy-unconsented-flow
}

// Default member initialisers that read other members.
struct Settings {
  const Person &owner;
  std::string mail = owner.email;
  std::string nick = owner.name;
  std::string shown = nick + "!";
  std::string hidden = mail + "!";
};
void initialisers(const Person &p) {
  Settings s{p};
  track(s.shown); // ok
  track(s.hidden); // expect: privacy-unconsented-flow
}

// A temporary's method hands out its part.
struct Parser {
  explicit Parser(const std::string &s) : text(s) {}
  std::string head() const { return text.substr(0, 3); }
  int count() const { return static_cast<int>(text.size()); }
  std::string text;
};
void temporaries(const Person &p) {
  track(Parser(p.phone).head()); // expect: privacy-unconsented-flow
  track(Parser(p.name).head()); // ok
  trackNumber(Parser(p.phone).count()); // ok
}

// The same class, one object cleared by its method.
class Basket {
public:
  void add(const std::string &s) { items.push_back(s); }
  void clear() { items.clear(); }
  std::string first() const { return items.empty() ? "" : items.front(); }

private:
  std::vector<std::string> items;
};
void baskets(const Person &p) {
  Basket a, b;
  a.add(p.email);
  b.add(p.email);
  b.clear();
  b.add("bread");
  track(a.first()); // expect: privacy-unconsented-flow
  track(b.first()); // ok
}

// Written through this by a chain of calls.
class Chain {
public:
  Chain &with(const std::string &s) {
    this->all += s;
    return *this;
  }
  Chain &tag(const std::string &s) {
    (*this).last = s;
    return *this;
  }
  std::string all, last;
};
void chains(const Person &p) {
  Chain c;
  c.with(p.email).tag(p.name);
  track(c.all); // expect: privacy-unconsented-flow
  track(c.last); // ok
  Chain d;
  d.with("x").tag(p.phone).with("y");
  track(d.all); // ok
  track(d.last); // expect: privacy-unconsented-flow
}
} // namespace passports
