// Unions: members share their bytes.
#include "../Inputs/app.h"
#include <cstring>

namespace unions {

union Value {
  long number;
  double real;
  char text[16];
};

void sameMember(const app::Person &p) {
  Value v, w;
  v.number = p.birthYear;
  w.number = p.score;
  app::trackNumber(v.number); // expect: privacy-unconsented-flow
  app::trackNumber(w.number); // ok
}

// Read through another member: the same bytes.
void punned(const app::Person &p) {
  union {
    double real;
    std::uint64_t bits;
  } u;
  u.real = p.latitude;
  app::trackNumber(static_cast<long long>(u.bits)); // expect: privacy-unconsented-flow
  u.real = 1.5;
  app::trackNumber(static_cast<long long>(u.bits)); // ok
}

// Writing one member ends what the other held.
void replaced(const app::Person &p) {
  Value v;
  v.real = p.latitude;
  v.real = p.score;
  app::trackReal(v.real); // ok
}

void textMember(const app::Person &p) {
  Value v, w;
  std::memcpy(v.text, p.ssn, sizeof v.text - 4);
  std::memcpy(w.text, p.color, sizeof w.text - 4);
  app::trackText(v.text); // expect: privacy-unconsented-flow
  app::trackText(w.text); // ok
}

struct Cell {
  enum Kind { Number, Text } kind = Number;
  union {
    long number = 0;
    const char *text;
  };
};

Cell textCell(const char *s) {
  Cell c;
  c.kind = Cell::Text;
  c.text = s;
  return c;
}
Cell numberCell(long n) {
  Cell c;
  c.kind = Cell::Number;
  c.number = n;
  return c;
}

void anonymousUnion(const app::Person &p) {
  Cell id = textCell(app::deviceId());
  Cell build = textCell(app::buildName());
  if (id.kind == Cell::Text)
    app::trackText(id.text); // expect: privacy-unconsented-flow
  if (build.kind == Cell::Text)
    app::trackText(build.text); // ok
  Cell year = numberCell(p.birthYear);
  Cell score = numberCell(p.score);
  app::trackNumber(year.number);  // expect: privacy-unconsented-flow
  app::trackNumber(score.number); // ok
  app::trackNumber(year.kind);    // ok
}

// A union of structs with the same first member.
struct Header {
  int type;
  long stamp;
};
struct Login {
  int type;
  long age;
};
union Event {
  Header header;
  Login login;
};

void structsInUnion() {
  Event e, f;
  e.login.type = 1;
  e.login.age = app::readAge();
  f.login.type = 1;
  f.login.age = 30;
  app::trackNumber(e.login.age);    // expect: privacy-unconsented-flow
  app::trackNumber(f.login.age);    // ok
  app::trackNumber(e.header.stamp); // expect: privacy-unconsented-flow
}

// Bytes of an address, as network code looks at them.
union Word {
  std::uint32_t all;
  std::uint8_t byte[4];
};

void bytesOfWord(const app::Person &p) {
  Word w;
  w.all = static_cast<std::uint32_t>(p.birthYear);
  app::trackNumber(w.byte[0]); // expect: privacy-unconsented-flow
  Word plain;
  plain.all = 0x7f000001u;
  app::trackNumber(plain.byte[0]); // ok
}

// With members that have constructors.
class Holder {
public:
  explicit Holder(const std::string &s) : isText_(true) {
    new (&text_) std::string(s);
  }
  explicit Holder(long n) : isText_(false), number_(n) {}
  ~Holder() {
    if (isText_)
      text_.~basic_string();
  }
  Holder(const Holder &) = delete;
  Holder &operator=(const Holder &) = delete;
  const std::string &text() const { return text_; }
  long number() const { return number_; }

private:
  bool isText_;
  union {
    std::string text_;
    long number_;
  };
};

void holder(const app::Person &p) {
  Holder bad(p.email), good(p.name);
  app::track(bad.text());  // expect: privacy-unconsented-flow
  app::track(good.text()); // ok
  Holder year(p.birthYear + 0L), score(p.score + 0L);
  app::trackNumber(year.number());  // expect: privacy-unconsented-flow
  app::trackNumber(score.number()); // ok
}

// Copied as a whole.
void copied(const app::Person &p) {
  Value a, b;
  a.number = p.birthYear;
  b = a;
  app::trackNumber(b.number); // expect: privacy-unconsented-flow
  a.number = 0;
  b = a;
  app::trackNumber(b.number); // ok
}

} // namespace unions
