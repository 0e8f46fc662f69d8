// FLAGS: -std=c++20
// Objects of every make, filled and sent from the same few lines.
#include "../Inputs/app.h"
#include <cstring>
#include <new>

namespace inventory {
using namespace app;

// Fields in fields in fields.
struct Leaf {
  std::string a, b;
};
struct Branch {
  Leaf left, right;
};
struct Tree {
  Branch low, high;
};

void deepFields(const Person &p) {
  Tree t;
  t.low.right.b = p.email;
  t.low.right.a = p.name;
  track(t.low.right.b); // expect: privacy-unconsented-flow
  track(t.low.right.a); // ok
  track(t.high.right.b); // ok
  Branch kept = t.low;
  track(kept.right.b); // expect: privacy-unconsented-flow
  track(kept.left.b); // ok
}

// Two bases that carry a field of the same name.
struct Sender {
  std::string line;
};
struct Receiver {
  std::string line;
};
struct Call : Sender, Receiver {
  int seconds = 0;
};

void twoBases(const Person &p) {
  Call c;
  c.Sender::line = p.phone;
  c.Receiver::line = "110";
  track(c.Sender::line); // expect: privacy-unconsented-flow
  track(c.Receiver::line); // ok
  Receiver &r = c;
  Sender &s = c;
  track(r.line); // ok
  track(s.line); // expect: privacy-unconsented-flow
}

// A third-level base set through a middle class's setter.
class Root {
public:
  void mark(const std::string &m) { mark_ = m; }
  const std::string &mark() const { return mark_; }

private:
  std::string mark_;
};
class Middle : public Root {
public:
  void fill(const Person &p) { mark(p.home.zip); }
  void blank() { mark("none"); }
};
class Bottom : public Middle {};

void levelsOfBases(const Person &p) {
  Bottom full, empty;
  full.fill(p);
  empty.fill(p);
  empty.blank();
  track(full.mark()); // expect: privacy-unconsented-flow
  track(empty.mark()); // ok
}

// A tagged union, in C's way.
struct Value {
  enum Kind { Number, Text } kind;
  union {
    long number;
    char text[16];
  };
};

void taggedUnion(const Person &p) {
  Value v;
  v.kind = Value::Number;
  v.number = p.birthYear;
  trackNumber(v.number); // expect: privacy-unconsented-flow
  trackNumber(v.kind); // ok
  Value w;
  w.kind = Value::Text;
  std::strcpy(w.text, p.color);
  trackText(w.text); // ok
  std::memcpy(w.text, p.ssn, sizeof p.ssn);
  trackText(w.text); // expect: privacy-unconsented-flow
}

// Bits of one word.
struct Packed {
  unsigned year : 12;
  unsigned level : 4;
  unsigned : 3;
  unsigned last : 5;
};

void bitFields(const Person &p) {
  Packed k{};
  k.year = static_cast<unsigned>(p.birthYear);
  k.level = static_cast<unsigned>(p.score);
  trackNumber(k.year); // expect: privacy-unconsented-flow
  trackNumber(k.level); // ok
  trackNumber(k.last); // ok
}

// Rows of a table.
struct Line {
  char label[16];
  char text[32];
};

void arrayOfStructs(const Person &p) {
  Line lines[3] = {};
  std::strcpy(lines[0].label, "ssn");
  std::strcpy(lines[0].text, p.ssn);
  std::strcpy(lines[1].label, "color");
  std::strcpy(lines[1].text, p.color);
  trackText(lines[0].text); // expect: privacy-unconsented-flow
  trackText(lines[0].label); // ok
  trackText(lines[1].text); // ok
}

void loopOverStructs(const Person &p) {
  Leaf all[4];
  for (int i = 0; i < 4; ++i) {
    all[i].a = p.phone;
    all[i].b = version();
  }
  for (const Leaf &l : all) {
    track(l.a); // expect: privacy-unconsented-flow
    track(l.b); // ok
  }
}

// Members of a struct without a name.
struct Mixed {
  int id = 0;
  struct {
    std::string secret;
    std::string open;
  };
};

void anonymousMembers(const Person &p) {
  Mixed m;
  m.secret = p.email;
  m.open = p.name;
  track(m.secret); // expect: privacy-unconsented-flow
  track(m.open); // ok
}

// Copies go their own ways.
void copyThenChange(const Person &p) {
  Leaf one{p.email, "x"};
  Leaf two(one);
  one.a = "gone";
  track(one.a); // ok
  track(two.a); // expect: privacy-unconsented-flow
}

void moveBothWays(const Person &p) {
  Leaf from{p.phone, p.name};
  Leaf to = std::move(from);
  from = Leaf{"fresh", "fresh"};
  track(from.a); // ok
  track(to.a); // expect: privacy-unconsented-flow
  track(to.b); // ok
}

void swapped(const Person &p) {
  Leaf full{p.email, "x"}, blank{"y", "z"};
  std::swap(full, blank);
  track(full.a); // ok
  track(blank.a); // expect: privacy-unconsented-flow
}

class Ticket {
public:
  explicit Ticket(std::string s) : text(std::move(s)) {}
  void swap(Ticket &o) noexcept { text.swap(o.text); }
  friend void swap(Ticket &a, Ticket &b) noexcept { a.swap(b); }
  std::string text;
};

void ownSwap(const Person &p) {
  Ticket a(p.email), b("nobody");
  using std::swap;
  swap(a, b);
  track(a.text); // ok
  track(b.text); // expect: privacy-unconsented-flow
}

// What a slice keeps and what it leaves.
struct Plain {
  std::string title;
};
struct Rich : Plain {
  std::string body;
};

Plain cut(const Rich &r) { return r; }

void slices(const Person &p) {
  Rich one;
  one.title = "t";
  one.body = p.email;
  Rich two;
  two.title = p.email;
  two.body = "b";
  track(cut(one).title); // ok
  track(cut(two).title); // expect: privacy-unconsented-flow
}

// Aggregates.
struct Point {
  double x = 0, y = 0;
  const char *name = "";
};

void aggregate(const Person &p) {
  Point here{p.latitude, 2.0, "here"};
  Point there{.x = 1.0, .y = p.latitude, .name = "there"};
  trackReal(here.x); // expect: privacy-unconsented-flow
  trackReal(here.y); // ok
  trackReal(there.x); // ok
  trackReal(there.y); // expect: privacy-unconsented-flow
  trackText(there.name); // ok
}

// Whole objects by their bytes.
struct Frame {
  int kind;
  char mail[64];
  char note[64];
};

void byBytes(const Person &p) {
  Frame f;
  std::memset(&f, 0, sizeof f);
  std::strncpy(f.mail, p.email.c_str(), sizeof f.mail - 1);
  Frame g;
  std::memcpy(&g, &f, sizeof g);
  trackText(g.mail); // expect: privacy-unconsented-flow
  trackText(g.note); // ok
  std::memset(&f, 0, sizeof f);
  trackText(f.mail); // ok
}

void movedBytes(const Person &p) {
  Frame all[3] = {};
  std::strncpy(all[2].mail, p.email.c_str(), 63);
  std::memmove(&all[0], &all[1], 2 * sizeof all[0]);
  trackText(all[1].mail); // expect: privacy-unconsented-flow
  trackText(all[1].note); // ok
}

// Made in storage that was there before.
void placement(const Person &p) {
  alignas(Leaf) unsigned char room[sizeof(Leaf)];
  Leaf *l = new (room) Leaf{p.phone, "b"};
  track(l->a); // expect: privacy-unconsented-flow
  track(l->b); // ok
  l->~Leaf();
  l = new (room) Leaf{"c", "d"};
  track(l->a); // ok
  l->~Leaf();
}

// Assignment operators that do something.
class Badge {
public:
  Badge() = default;
  Badge &operator=(const Person &p) {
    id_ = p.email;
    shown_ = p.name;
    return *this;
  }
  Badge &operator=(int n) {
    id_ = std::to_string(n);
    return *this;
  }
  Badge &operator=(std::initializer_list<const char *> l) {
    shown_ = *l.begin();
    return *this;
  }
  Badge &operator+=(const std::string &more) {
    shown_ += more;
    return *this;
  }
  std::string id_, shown_;
};

void assignments(const Person &p) {
  Badge b;
  b = p;
  track(b.id_); // expect: privacy-unconsented-flow
  track(b.shown_); // ok
  b += p.phone;
  track(b.shown_); // expect: privacy-unconsented-flow
  b = {"new"};
  track(b.shown_); // ok
  b = 7;
  track(b.id_); // ok
}

// Temporaries that live on behind a reference.
Leaf makeLeaf(const std::string &a, const std::string &b) { return {a, b}; }

void extended(const Person &p) {
  const Leaf &whole = makeLeaf(p.email, "b");
  const std::string &part = makeLeaf("a", p.phone).b;
  Leaf &&moved = makeLeaf("a", "b");
  track(whole.a); // expect: privacy-unconsented-flow
  track(whole.b); // ok
  track(part); // expect: privacy-unconsented-flow
  track(moved.a); // ok
  moved.a = p.phone;
  track(moved.a); // expect: privacy-unconsented-flow
}

// A class with a constructor that delegates and an initialiser for a member.
class Profile {
public:
  Profile() : Profile("guest", "") {}
  explicit Profile(const Person &p) : Profile(p.name, p.email) {}
  Profile(std::string n, std::string m) : name(std::move(n)), mail(std::move(m)) {}
  std::string name, mail, tag = "tag";
};

void delegated(const Person &p) {
  Profile a(p), b;
  track(a.mail); // expect: privacy-unconsented-flow
  track(a.tag); // ok
  track(b.mail); // ok
}

// A const member and one that is mutable.
class Lazy {
public:
  explicit Lazy(const Person &p) : person(p) {}
  const std::string &text() const {
    if (cache.empty())
      cache = person.phone + "!";
    return cache;
  }
  const std::string &plain() const {
    if (other.empty())
      other = person.name + "!";
    return other;
  }

private:
  const Person &person;
  mutable std::string cache, other;
};

void lazily(const Person &p) {
  Lazy l(p);
  track(l.text()); // expect: privacy-unconsented-flow
  track(l.plain()); // ok
}
} // namespace inventory
