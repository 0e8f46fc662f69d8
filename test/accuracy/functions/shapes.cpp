// FLAGS: -std=c++20
// An ORM and an export filter: virtual calls through levels, CRTP, covariant
// returns, visitors, virtual bases.
#include "../Inputs/app.h"
#include <sstream>

namespace orm {
using namespace app;

class Column {
public:
  virtual ~Column() = default;
  virtual std::string value() const = 0;
  virtual std::string label() const { return "column"; }
};
class TextColumn : public Column {
protected:
  std::string m_v;

public:
  explicit TextColumn(std::string v) : m_v(std::move(v)) {}
  std::string value() const override { return m_v; }
};
class QuotedColumn : public TextColumn {
public:
  using TextColumn::TextColumn;
  std::string value() const override { return "'" + TextColumn::value() + "'"; }
  std::string label() const override { return "quoted"; }
};
class MaskedColumn : public TextColumn {
public:
  using TextColumn::TextColumn;
  std::string value() const override { return "***"; }
};

std::string render(const Column &c) { return c.label() + "=" + c.value(); }

void columns(const Person &p) {
  QuotedColumn q(p.email);
  MaskedColumn m(p.email);
  TextColumn t(p.name);
  track(render(q)); // expect: privacy-unconsented-flow
  track(render(m)); // ok
  track(render(t)); // ok
  track(q.label()); // ok
  const Column *c = &m;
  track(c->value()); // ok
  c = &q;
  track(c->value()); // expect: privacy-unconsented-flow
}

template <class Derived> class Record {
public:
  std::string insert() const {
    const Derived &d = static_cast<const Derived &>(*this);
    return "INSERT INTO " + std::string(Derived::table()) + " VALUES(" + d.values() + ")";
  }
};
class UserRecord : public Record<UserRecord> {
public:
  std::string mail, nick;
  static const char *table() { return "users"; }
  std::string values() const { return nick + "," + mail; }
};
class ScoreRecord : public Record<ScoreRecord> {
public:
  std::string mail;
  int score = 0;
  static const char *table() { return "scores"; }
  std::string values() const { return std::to_string(score); }
};

void records(const Person &p) {
  UserRecord u;
  u.nick = p.name;
  track(u.insert()); // ok
  u.mail = p.email;
  track(u.insert()); // expect: privacy-unconsented-flow
  ScoreRecord s;
  s.mail = p.email;
  s.score = p.score;
  track(s.insert()); // ok
  s.score = p.birthYear;
  track(s.insert()); // expect: privacy-unconsented-flow
}

class Shape {
public:
  std::string note;
  virtual ~Shape() = default;
  virtual Shape *clone() const { return new Shape(*this); }
};
class Pin : public Shape {
public:
  double lat = 0;
  Pin *clone() const override { return new Pin(*this); }
};

void clones(const Person &p) {
  Pin pin;
  pin.lat = p.latitude;
  pin.note = "home";
  std::unique_ptr<Pin> c(pin.clone());
  trackReal(c->lat); // expect: privacy-unconsented-flow
  track(c->note); // ok
  const Shape &s = pin;
  std::unique_ptr<Shape> d(s.clone());
  track(d->note); // ok
  pin.note = p.home.street;
  d.reset(s.clone());
  track(d->note); // expect: privacy-unconsented-flow
}

class Stored {
public:
  std::string key;
  virtual ~Stored() = default;
};
class Readable : public virtual Stored {
public:
  std::string read() const { return key; }
};
class Writable : public virtual Stored {
public:
  std::string last;
  void write(const std::string &s) { last = s; }
  void rekey(const std::string &s) { key = s; }
};
class File : public Readable, public Writable {};

void diamond(const Person &p) {
  File f, g;
  f.write(p.phone);
  track(f.read()); // ok
  track(f.last); // expect: privacy-unconsented-flow
  f.rekey(p.email);
  track(f.read()); // expect: privacy-unconsented-flow
  track(g.read()); // ok
}

class Exporter;
class Element {
public:
  virtual ~Element() = default;
  virtual void accept(Exporter &e) const = 0;
};
class Mail : public Element {
public:
  std::string to;
  void accept(Exporter &e) const override;
};
class Note : public Element {
public:
  std::string text;
  void accept(Exporter &e) const override;
};
class Exporter {
public:
  std::string mails, notes;
  void visit(const Mail &m) { mails += m.to; }
  void visit(const Note &n) { notes += n.text; }
};
void Mail::accept(Exporter &e) const { e.visit(*this); }
void Note::accept(Exporter &e) const { e.visit(*this); }

void visiting(const Person &p) {
  Mail m;
  m.to = p.email;
  Note n;
  n.text = p.name;
  Exporter e;
  for (const Element *x : std::initializer_list<const Element *>{&m, &n})
    x->accept(e);
  track(e.mails); // expect: privacy-unconsented-flow
  track(e.notes); // ok
}

// Operators and conversions.
struct Money {
  long cents;
  explicit operator long() const { return cents; }
  Money operator+(Money o) const { return {cents + o.cents}; }
  bool operator<(Money o) const { return cents < o.cents; }
};
struct Label {
  std::string s;
  operator std::string() const { return s; }
  Label &operator+=(const std::string &o) {
    s += o;
    return *this;
  }
};
std::ostream &operator<<(std::ostream &os, const Label &l) { return os << '[' << l.s << ']'; }

void operators(const Person &p) {
  Money a{readAge()}, b{p.score};
  trackNumber(static_cast<long>(a)); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long>(b)); // ok
  trackNumber(static_cast<long>(a + b)); // expect: privacy-unconsented-flow
  trackNumber(a < b); // ok
  Label l{p.name};
  track(l); // ok
  l += p.home.zip;
  track(l); // expect: privacy-unconsented-flow
  std::ostringstream os;
  os << Label{"x"};
  track(os.str()); // ok
  os << l;
  track(os.str()); // expect: privacy-unconsented-flow
}

} // namespace orm
